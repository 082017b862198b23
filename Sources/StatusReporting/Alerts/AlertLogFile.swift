import Glibc

/// The file of an alert log: appended to line by line, with a last line that is always complete.
final class AlertLogFile {
    /// More than any line can take: twenty fields of 512 bytes, each byte escaped to six.
    private static let tailLimit = 256 * 1024

    private let output: OutputFile

    /// Opens or makes the file (mode 0640) and takes away the torn last line that a crash or a full disk has left; the
    /// line is still in the outbox and is written again.
    init(path: String) throws(StatusReportingError) {
        // Without O_NONBLOCK a named pipe that nobody reads would stop the program here.
        output = try OutputFile(opening: path, flags: O_RDWR | O_APPEND | O_CREAT | O_NONBLOCK, mode: 0o640)
        try repairTail()
    }

    /// Whether the file has no name any more, so that nobody would ever read what is written to it.
    var isDeleted: Bool { output.isDeleted }

    /// Writes one line; where that fails, what was written of it is taken away.
    func append(_ line: [UInt8]) throws(StatusReportingError) {
        let size = output.regularSize()
        do {
            try output.write(line)
        } catch {
            if let size { try? output.truncate(to: size) }
            throw error
        }
    }

    func synchronize() throws(StatusReportingError) {
        try output.synchronize()
    }

    /// The sequence number of the last complete line that has one.
    func lastSequence() throws(StatusReportingError) -> Int? {
        Self.lastSequence(in: try Self.tail(of: output).bytes)
    }

    /// As `lastSequence`, of the file to which the log at `path` was renamed last.
    static func lastSequence(renamedFrom path: String) -> Int? {
        guard let renamed = RotatedLog.newest(of: path),
            let file = try? OutputFile(opening: renamed, flags: O_RDONLY | O_NONBLOCK, mode: 0),
            let bytes = try? tail(of: file).bytes, let end = bytes.lastIndex(of: UInt8(ascii: "\n"))
        else { return nil }
        // A line that a crash has torn stands nowhere whole, and is written again.
        return lastSequence(in: Array(bytes[...end]))
    }

    private static func lastSequence(in bytes: [UInt8]) -> Int? {
        bytes.split(separator: UInt8(ascii: "\n")).reversed().lazy.compactMap { sequence(of: $0) }.first
    }

    private static func tail(of output: borrowing OutputFile) throws(StatusReportingError) -> (
        offset: Int, bytes: [UInt8]
    ) {
        guard let size = output.regularSize(), size > 0 else { return (0, []) }
        let offset = max(0, size - tailLimit)
        return (offset, try output.read(from: offset, limit: size - offset))
    }

    private func repairTail() throws(StatusReportingError) {
        let (offset, bytes) = try Self.tail(of: output)
        guard let last = bytes.last, last != UInt8(ascii: "\n") else { return }
        let start = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        if Self.beginsLikeALine(bytes[start...]), start > 0 || offset == 0 {
            try output.truncate(to: offset + start)
        } else {
            // Someone else wrote this: it stays, and our first line begins on a line of its own.
            try append([UInt8(ascii: "\n")])
        }
    }

    private static func beginsLikeALine(_ bytes: ArraySlice<UInt8>) -> Bool {
        ["{\"ts\":\"", "ts="].contains { opening in
            let length = min(opening.utf8.count, bytes.count)
            return bytes.prefix(length).elementsEqual(opening.utf8.prefix(length))
        }
    }

    /// Reads `seq` where both formats write it, second after `ts`; text that was fetched stands further behind.
    private static func sequence(of line: ArraySlice<UInt8>) -> Int? {
        guard beginsLikeALine(line) else { return nil }
        let head = String(decoding: line.prefix(80), as: UTF8.self)
        let key = head.hasPrefix("{") ? "\",\"seq\":" : " seq="
        guard let range = head.firstRange(of: key) else { return nil }
        return Int(head[range.upperBound...].prefix { $0.isASCII && $0.isNumber })
    }
}
