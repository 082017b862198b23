import FoundationEssentials
import Glibc
import Supervision

/// A new directory of this process alone.
enum TemporaryDirectory {
    static func make(prefix: String) throws -> String {
        let parent = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
        var template = Array("\(parent)/\(prefix)-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            let cause = SystemCause(errno).words[.spoken]
            throw StartError(
                "\(parent) 中无法建立临时目录：\(cause)。",
                "no temporary directory can be made in \(parent): \(cause)."
            )
        }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
