import Glibc
import Supervision

/// Reads a file that a person wrote: whole, bounded, as UTF-8.
enum ConfigurationFile {
    /// The largest file that is read, in bytes.
    static let sizeLimit = 16 << 20

    /// The text of the file at `path` without a byte order mark.
    static func text(at path: String) throws(FileError) -> String {
        try text(of: try bytes(at: path, limit: sizeLimit))
    }

    /// The bytes of the file at `path`, of which there may be `limit`.
    static func bytes(at path: String, limit: Int) throws(FileError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileError(errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError(errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw FileError(.directory)
        default: throw FileError(.notRegularFile)
        }
        guard status.st_size <= limit else { throw FileError(.fileTooLarge(limit)) }
        return try bytes(from: descriptor, limit: limit)
    }

    /// The one path of a file, whatever links lead to it; nil where there is no file.
    static func canonicalPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// `path` as seen from the folder of `file`.
    static func path(_ path: String, from file: String) -> String {
        path.hasPrefix("/") ? path : folder(of: file) + path
    }

    /// The folder that `file` lies in, with a slash at the end; empty where `file` names none.
    static func folder(of file: String) -> String {
        file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    }

    private static func bytes(from descriptor: Int32, limit: Int) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count == 0 { return bytes }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FileError(errno) }
            bytes.append(contentsOf: chunk[..<count])
            // A file may grow while it is read.
            guard bytes.count <= limit else { throw FileError(.fileTooLarge(limit)) }
        }
    }

    private static func text(of bytes: [UInt8]) throws(FileError) -> String {
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        if let text = String(validating: content, as: UTF8.self) {
            return text
        }
        throw FileError(.notUTF8, place: placeOfInvalidByte(in: content))
    }

    private static func placeOfInvalidByte(in content: ArraySlice<UInt8>) -> Place {
        var reader = PlaceReader()
        var decoder = UTF8()
        var bytes = content.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&bytes) {
            reader.advance(over: scalar)
        }
        return reader.place
    }
}

/// Why a file cannot be read.
struct FileError: Error {
    let fault: Fault
    let place: Place?

    init(_ fault: Fault, place: Place? = nil) {
        self.fault = fault
        self.place = place
    }

    init(_ code: Int32) {
        switch code {
        case ENOENT, ENOTDIR: self.init(.fileMissing)
        case EISDIR: self.init(.directory)
        default: self.init(.fileUnreadable(SystemCause(code)))
        }
    }
}
