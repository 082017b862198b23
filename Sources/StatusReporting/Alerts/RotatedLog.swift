import FoundationEssentials
import Glibc

/// The file that a log was renamed to, by the names that logrotate and its like give: `alerts.log.1`, `alerts.log-20260201`.
enum RotatedLog {
    /// The newest of them; nil where there is none. What was packed cannot be read, and is passed over.
    static func newest(of path: String) -> String? {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { String(path[...$0]) } ?? "./"
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { isRotated($0, from: name) }
            .compactMap { file in changed(folder + file).map { (file: folder + file, at: $0) } }
            .max { $0.at < $1.at }?.file
    }

    /// Digits and separators alone: a file beside it that bears a word may be the log of somebody else.
    private static func isRotated(_ file: String, from name: String) -> Bool {
        guard file.hasPrefix(name), file.count > name.count else { return false }
        let rest = file.dropFirst(name.count)
        return rest == ".old"
            || (rest.first == "." || rest.first == "-") && rest.dropFirst().utf8.contains { digits.contains($0) }
                && rest.utf8.allSatisfy { digits.contains($0) || "-._T:Z".utf8.contains($0) }
    }

    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    /// When it was last written, in nanoseconds; nil where it is no plain file.
    private static func changed(_ path: String) -> Int? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    }
}
