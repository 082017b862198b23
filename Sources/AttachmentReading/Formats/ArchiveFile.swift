import CArchive
import FoundationEssentials
import Supervision

/// The entries of a zip archive in memory, read with libarchive within limits.
struct ArchiveFile {
    private let body: Data
    private let limits: AttachmentLimits

    init(_ body: Data, limits: AttachmentLimits) {
        self.body = body
        self.limits = limits
    }

    /// The names of the entries, as many as are read; empty where the archive is damaged.
    var names: [String] {
        var names: [String] = []
        try? walk { _, name in
            names.append(name)
            return true
        }
        return names
    }

    /// The main part of a Word document.
    static func isWordDocument(_ name: String) -> Bool {
        name.hasPrefix("word/document") && name.hasSuffix(".xml")
    }

    /// The decompressed bytes of the entries that `isWanted` takes, by name.
    func entries(where isWanted: (String) -> Bool) throws(AttachmentProblem) -> [String: [UInt8]] {
        var found: [String: [UInt8]] = [:]
        var room = limits.entryBytes
        var problem: AttachmentProblem?
        try walk { archive, name in
            guard isWanted(name), found[name] == nil else { return true }
            do throws(AttachmentProblem) {
                let bytes = try Self.contents(of: archive, name: name, room: room)
                room -= bytes.count
                found[name] = bytes
                return true
            } catch {
                problem = error
                return false
            }
        }
        if let problem { throw problem }
        return found
    }

    // MARK: libarchive

    /// Shows each entry to `visit` until that returns false.
    private func walk(_ visit: (OpaquePointer, String) -> Bool) throws(AttachmentProblem) {
        guard let archive = archive_read_new() else {
            throw AttachmentProblem(.damaged, detail: "libarchive has no memory")
        }
        defer { archive_read_free(archive) }
        archive_read_support_format_zip(archive)
        var problem: AttachmentProblem?
        body.withUnsafeBytes { bytes in
            guard archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK else {
                problem = Self.damage(archive)
                return
            }
            problem = visitEntries(of: archive, visit)
        }
        if let problem { throw problem }
    }

    private func visitEntries(of archive: OpaquePointer, _ visit: (OpaquePointer, String) -> Bool) -> AttachmentProblem?
    {
        for _ in 0..<limits.archiveEntries {
            var entry: OpaquePointer?
            let status = archive_read_next_header(archive, &entry)
            if status == ARCHIVE_EOF { return nil }
            guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { return Self.damage(archive) }
            if archive_entry_is_encrypted(entry) != 0 {
                return AttachmentProblem(.encrypted, detail: "an entry of the archive has a password")
            }
            guard let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else { continue }
            if !visit(archive, String(cString: name)) { return nil }
        }
        return AttachmentProblem(.tooLarge, detail: "the archive has more than \(limits.archiveEntries) entries")
    }

    private static func contents(
        of archive: OpaquePointer,
        name: String,
        room: Int
    ) throws(AttachmentProblem) -> [UInt8] {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = block.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
            if count == 0 { return bytes }
            guard count > 0 else { throw damage(archive) }
            guard bytes.count + count <= room else {
                throw AttachmentProblem(.tooLarge, detail: "\(name) unpacks to more than \(room) bytes")
            }
            bytes += block[..<count]
        }
    }

    private static func damage(_ archive: OpaquePointer) -> AttachmentProblem {
        let reason = archive_error_string(archive).map { String(cString: $0) } ?? "unknown"
        return AttachmentProblem(.damaged, detail: "the archive cannot be unpacked: \(reason)")
    }
}
