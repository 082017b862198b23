import FoundationEssentials
import Glibc
package import Supervision

extension SecretFile {
    /// The secret, without the break that editors put at its end. It is read whenever it is needed, so that a new one is in
    /// force at once.
    ///
    /// - Throws: `DeliveryFailure` where the file is missing, empty, too long, or readable by everybody.
    package func value() throws(DeliveryFailure) -> String {
        let path = try resolvedPath()
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            let cause = SystemCause(errno).words
            throw unusable(
                LocalizedText(chinese: "无法读取，\(cause.chinese)", english: "cannot be read: \(cause.english)")
            )
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw unusable(LocalizedText(chinese: "不是普通文件", english: "is no regular file"))
        }
        guard status.st_mode & (S_IROTH | S_IWOTH) == 0 else {
            throw unusable(
                LocalizedText(
                    chinese: "任何人都能读写，请收回权限（“chmod o-rwx”）",
                    english: "may be read or written by everybody; take that away (chmod o-rwx)"
                )
            )
        }
        var bytes = [UInt8](repeating: 0, count: Self.longest + 1)
        let count = read(descriptor, &bytes, bytes.count)
        guard count >= 0, count <= Self.longest else {
            throw unusable(
                LocalizedText(
                    chinese: "超过 \(Self.longest) 字节",
                    english: "holds more than \(Self.longest) bytes"
                )
            )
        }
        return try text(of: bytes[..<count])
    }

    private func text(of bytes: ArraySlice<UInt8>) throws(DeliveryFailure) -> String {
        var bytes = bytes
        while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { bytes.removeLast() }
        guard !bytes.isEmpty else { throw unusable(LocalizedText(chinese: "是空的", english: "is empty")) }
        let isLine = !bytes.contains { $0 < 0x20 || $0 == 0x7F }
        guard isLine, let text = String(validating: bytes, as: UTF8.self) else {
            throw unusable(LocalizedText(chinese: "不是一行文字", english: "is not one line of text"))
        }
        return text
    }

    private func resolvedPath() throws(DeliveryFailure) -> String {
        guard path.hasPrefix(Self.credentials) else { return path }
        guard let folder = getenv("CREDENTIALS_DIRECTORY") else {
            throw unusable(
                LocalizedText(
                    chinese: "应由 systemd 提供，但没有提供（“LoadCredential=”）",
                    english: "lies among systemd's credentials, of which there are none (LoadCredential=)"
                )
            )
        }
        return "\(String(cString: folder))/\(path.dropFirst(Self.credentials.count))"
    }

    /// - Parameter why: What is said of the file, after its name.
    func unusable(_ why: LocalizedText) -> DeliveryFailure {
        let words = LocalizedText(chinese: "文件“\(path)”\(why.chinese)", english: "\(path) \(why.english)")
        return DeliveryFailure(.unavailable, words.of(key))
    }
}
