import Glibc
import Supervision

/// A file that a command makes for a person: whole or not at all, and never over another one unasked.
struct NewFile {
    let path: String

    /// Why the file was not written.
    enum Problem: Error, Equatable {
        case exists(String)
        /// The path, and the error number.
        case failed(String, Int32)

        func text(in language: Language) -> String {
            switch self {
            case .exists(let path):
                language.pick(
                    "\(path)：文件已存在，没有写入。如要替换，请加 --force。",
                    "\(path): the file exists; nothing was written. Use --force to replace it."
                )
            case .failed(let path, let code):
                language.pick(
                    "\(path)：无法写入：\(SystemCause(code).words[language])。",
                    "\(path): cannot be written: \(SystemCause(code).words[language])."
                )
            }
        }
    }

    /// Writes a temporary file beside `path` and gives it its name.
    ///
    /// - Parameter replaces: Whether a file of that name may be there.
    func write(_ text: String, replaces: Bool) throws(Problem) { try write(Array(text.utf8), replaces: replaces) }

    /// The same for what is no text.
    func write(_ bytes: [UInt8], replaces: Bool) throws(Problem) {
        var information = stat()
        if !replaces, lstat(path, &information) == 0 { throw .exists(path) }
        let temporary = "\(path).\(getpid()).new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .failed(path, errno) }
        let code = Self.fill(descriptor, with: bytes)
        close(descriptor)
        if code == 0, rename(temporary, path) == 0 { return }
        let failure = code == 0 ? errno : code
        unlink(temporary)
        throw .failed(path, failure)
    }

    /// The error number, 0 where every byte lies on the disk.
    private static func fill(_ descriptor: Int32, with bytes: [UInt8]) -> Int32 {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written >= 0 else { return errno }
            rest = rest.dropFirst(written)
        }
        return fsync(descriptor) == 0 ? 0 : errno
    }
}
