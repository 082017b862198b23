import CArchive

/// Writes zip archives in memory with libarchive: what DOCX and XLSX files are.
struct ZipWriter {
    /// The bytes of an archive of `parts`, each a name and a text, in order.
    ///
    /// - Throws: `DocumentError` where libarchive refuses.
    static func bytes(of parts: [(name: String, text: String)]) throws(DocumentError) -> [UInt8] {
        try bytes(of: parts.map { (name: $0.name, text: XMLPieces($0.text)) })
    }

    /// The same of texts in pieces.
    static func bytes(of parts: [(name: String, text: XMLPieces)]) throws(DocumentError) -> [UInt8] {
        guard let archive = archive_write_new() else { throw DocumentError(detail: "no memory") }
        defer { archive_write_free(archive) }
        let size = parts.reduce(64 << 10) { $0 + $1.text.count + 2 * $1.name.utf8.count + 1024 }
        // Not filled: the archive is far smaller than its parts, and pages that are never touched are never there.
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1)
        defer { buffer.deallocate() }
        // libarchive counts into it until the archive is closed.
        let used = UnsafeMutablePointer<Int>.allocate(capacity: 1)
        defer { used.deallocate() }
        used.initialize(to: 0)
        let isWritten =
            archive_write_set_format_zip(archive) == ARCHIVE_OK
            && archive_write_open_memory(archive, buffer.baseAddress, buffer.count, used) == ARCHIVE_OK
            && parts.allSatisfy { add($0.name, $0.text, to: archive) } && archive_write_close(archive) == ARCHIVE_OK
        guard isWritten else {
            throw DocumentError(detail: archive_error_string(archive).map { String(cString: $0) } ?? "unknown")
        }
        return Array(buffer[..<used.pointee])
    }

    private static func add(_ name: String, _ text: XMLPieces, to archive: OpaquePointer) -> Bool {
        guard let entry = archive_entry_new() else { return false }
        defer { archive_entry_free(entry) }
        archive_entry_set_pathname(entry, name)
        // AE_IFREG, a cast in a macro that Swift does not see: a plain file.
        archive_entry_set_filetype(entry, 0o100000)
        archive_entry_set_perm(entry, 0o644)
        archive_entry_set_size(entry, Int64(text.count))
        guard archive_write_header(archive, entry) == ARCHIVE_OK else { return false }
        return text.texts.allSatisfy { piece in
            var piece = piece
            return piece.withUTF8 { $0.isEmpty || archive_write_data(archive, $0.baseAddress, $0.count) == $0.count }
        }
    }
}
