import FoundationEssentials
import Glibc
import Supervision

/// Keeps a second monitor out of a state directory for as long as this value, or this process, lives.
///
/// It is an advisory lock on a file (`flock(2)`), which the kernel drops when the process ends, however it ends; nothing
/// is left behind that somebody would have to clear away. Take it before the store is opened.
package final class StateDirectoryLock: Sendable {
    /// The name of the locked file in the state directory.
    package static let fileName = "disclosure-monitor.lock"

    /// The locked file; it holds the process id of the holder, for people.
    package let path: String
    private let descriptor: CInt

    /// - Throws: `directoryInUse` where another monitor holds it, `notOpened` or `readOnly` where the file cannot be made.
    package init(directory: String) throws(StorageError) {
        let path = directory.hasSuffix("/") ? directory + Self.fileName : "\(directory)/\(Self.fileName)"
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Self.openingError(errno, path: path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            let error = Self.lockingError(code, directory: directory, holder: Self.holder(descriptor))
            close(descriptor)
            throw error
        }
        self.path = path
        self.descriptor = descriptor
        recordHolder()
    }

    deinit {
        // A child that was forked and has not yet begun its own program shares the lock, so that closing alone does not
        // drop it. The file stays, since removing it would race with a newcomer.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    /// The process that holds the directory as a monitor; nil where none that lives says so.
    ///
    /// The lock itself is not tried: a monitor that is being started would find it taken.
    package static func holder(of directory: String) -> Int? {
        let descriptor = open("\(directory)/\(fileName)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        guard let process = holder(descriptor).flatMap(pid_t.init(exactly:)), process > 0 else { return nil }
        return kill(process, 0) == 0 || errno == EPERM ? Int(process) : nil
    }

    private func recordHolder() {
        let text = Array("\(getpid())\n".utf8)
        // The process id is a courtesy to whoever is refused: the lock holds without it, on a full disk too.
        guard ftruncate(descriptor, 0) == 0 else { return }
        _ = pwrite(descriptor, text, text.count, 0)
    }

    private static func holder(_ descriptor: CInt) -> Int? {
        var bytes = [UInt8](repeating: 0, count: 32)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return Int(String(decoding: bytes[..<count], as: UTF8.self).prefix { $0.isNumber })
    }

    private static func openingError(_ code: CInt, path: String) -> StorageError {
        StorageError(code == EROFS ? .readOnly : .notOpened, path: path, cause: SystemCause(code).words)
    }

    private static func words(ofLocking code: CInt) -> LocalizedText {
        let cause = SystemCause(code).words
        return LocalizedText(chinese: "无法加锁，\(cause.chinese)", english: "flock: \(cause.english)")
    }

    private static func lockingError(_ code: CInt, directory: String, holder: Int?) -> StorageError {
        guard code == EWOULDBLOCK else {
            return StorageError(.failed, path: directory, cause: Self.words(ofLocking: code))
        }
        let words =
            holder.map { LocalizedText(chinese: "进程 \($0)", english: "process \($0)") }
            ?? LocalizedText(chinese: "锁已被占用", english: "its lock is held")
        return StorageError(.directoryInUse, path: directory, cause: words)
    }
}
