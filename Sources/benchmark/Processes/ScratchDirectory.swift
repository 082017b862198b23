import FoundationEssentials
import Glibc

/// A new directory of this run alone; it is removed when the run ends.
enum ScratchDirectory {
    static func make() throws -> String {
        let parent = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
        var template = Array("\(parent)/disclosure-monitor-benchmark-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw BenchmarkError("no directory can be made in \(parent): \(String(cString: strerror(errno))).")
        }
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        Leftovers.add(directory: path)
        // A server that is started by root gives its rights up, and still has to reach the pages.
        chmod(path, 0o711)
        return path
    }
}
