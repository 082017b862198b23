import CArchive
package import FoundationEssentials
import Glibc

/// The files of a ZIP archive on disk, unpacked one after the other in memory, within limits.
///
/// Nothing is written, so names may be what they like. What cannot be unpacked comes as an entry of its own and stops no other
/// one, as far as the archive can be read on.
package final class ReportArchive {
    /// One file.
    package struct Entry {
        /// As the archive writes it, in whatever encoding; the number of the entry where it has no name that can be read.
        package let name: [UInt8]
        /// Its bytes, or why there are none.
        package let contents: Result<Data, Fault>
    }

    /// Why something was not read.
    package enum Fault: Error, Equatable {
        /// What libarchive says of it.
        case damaged(String)
        /// It has a password.
        case encrypted
        /// It is an archive itself.
        case nested
        /// It unpacks to more than so many bytes.
        case tooLarge(Int)
        /// The archive as a whole passes a limit: nothing more of it is read.
        case tooMuch
        /// All files in it are plainly no reports.
        case empty
    }

    /// How much of an archive is read.
    package struct Limits: Sendable {
        /// Entries of any kind.
        package var entries = 4_000
        /// Bytes of one file.
        package var fileBytes = AttachmentLimits().fileBytes
        /// Bytes of all files.
        package var totalBytes = 1 << 30
        /// How many times its own size an archive may unpack to; reports come to twenty, bombs to a thousand.
        package var ratio = 200
        /// What a small archive may unpack to whatever the ratio.
        package var freeBytes = 16 << 20

        package init() {}
    }

    private static let archives: Set = ["zip", "rar", "7z", "tar", "gz", "tgz", "bz2", "xz"]

    private let archive: OpaquePointer
    private let isPassed: (String) -> Bool
    private let limits: Limits
    private var room: Int
    private var visited = 0
    private var given = 0
    private var isOver = false
    /// How many files were passed over so far, because they are plainly no reports.
    package private(set) var passed = 0

    /// - Parameter isPassed: Whether a file is plainly no report, by its path.
    package init(
        path: String,
        passing isPassed: @escaping (String) -> Bool,
        limits: Limits = Limits()
    ) throws(Fault) {
        guard let archive = archive_read_new() else { throw .damaged("libarchive has no memory") }
        self.archive = archive
        self.isPassed = isPassed
        self.limits = limits
        var information = stat()
        let size = stat(path, &information) == 0 ? Int(information.st_size) : 0
        room = min(
            limits.totalBytes,
            max(limits.freeBytes, size.multipliedReportingOverflow(by: limits.ratio).partialValue)
        )
        archive_read_support_format_zip(archive)
        let isOpen = NameEncoding.inUTF8 { archive_read_open_filename(archive, path, 64 << 10) == ARCHIVE_OK }
        guard isOpen else { throw .damaged(Self.words(of: archive)) }
    }

    deinit { archive_read_free(archive) }

    /// The next file that is wanted, or that cannot be had; nil where there is none left.
    package func next() -> Entry? {
        while !isOver {
            var header: OpaquePointer?
            let status = NameEncoding.inUTF8 { archive_read_next_header(archive, &header) }
            if status == ARCHIVE_EOF { return given == 0 ? end(.empty) : end(nil) }
            guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let header else {
                return end(.damaged(Self.words(of: archive)))
            }
            visited += 1
            guard visited <= limits.entries else { return end(.tooMuch) }
            if let entry = entry(header) {
                given += 1
                return entry
            }
        }
        return nil
    }

    private func end(_ fault: Fault?) -> Entry? {
        isOver = true
        return fault.map { Entry(name: [], contents: .failure($0)) }
    }

    /// nil where it is a directory, or plainly no report.
    private func entry(_ header: OpaquePointer) -> Entry? {
        let written = Self.name(of: header)
        guard archive_entry_filetype(header) & S_IFMT != S_IFDIR, written.last != UInt8(ascii: "/") else { return nil }
        let path = String(decoding: written, as: UTF8.self)
        guard written.isEmpty || !isPassed(path) else {
            passed += 1
            return nil
        }
        let name = written.isEmpty ? Array("#\(visited)".utf8) : written
        let type = path.split(separator: ".").last?.lowercased() ?? ""
        if Self.archives.contains(type) { return Entry(name: name, contents: .failure(.nested)) }
        if archive_entry_is_encrypted(header) != 0 { return Entry(name: name, contents: .failure(.encrypted)) }
        return Entry(name: name, contents: contents())
    }

    private func contents() -> Result<Data, Fault> {
        var data = Data()
        var block = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = block.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
            if count == 0 { return .success(data) }
            guard count > 0 else { return .failure(.damaged(Self.words(of: archive))) }
            room -= count
            guard room >= 0 else {
                isOver = true
                return .failure(.tooMuch)
            }
            guard data.count + count <= limits.fileBytes else { return .failure(.tooLarge(limits.fileBytes)) }
            data.append(contentsOf: block[..<count])
        }
    }

    private static func name(of header: OpaquePointer) -> [UInt8] {
        let name = NameEncoding.inUTF8 { archive_entry_pathname(header) ?? archive_entry_pathname_utf8(header) }
        guard let name else { return [] }
        return Array(UnsafeBufferPointer(start: name, count: strlen(name))).map { UInt8(bitPattern: $0) }
    }

    private static func words(of archive: OpaquePointer) -> String {
        archive_error_string(archive).map { String(cString: $0) } ?? "unknown"
    }
}
