import FoundationEssentials
import Supervision

/// A page whose reading is timed.
struct ReadingSample {
    var body: Data
    var contentType: String?
    var address: WebAddress?

    /// What libxml2 is told of the bytes.
    var encoding: String { String(validating: body, as: UTF8.self) == nil ? "GB18030" : "UTF-8" }

    /// The pages of the labelled corpus; none where it is not there.
    static func corpus(in folder: String?) throws -> [ReadingSample] {
        let environment = ProcessInfo.processInfo.environment["DISCLOSURE_CORPUS"]
        let root = (folder ?? environment ?? "../shared/corpus") + "/html"
        guard FileManager.default.fileExists(atPath: root) else { return [] }
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
        return try paths.filter { $0.hasSuffix(".html") }.map { path in
            ReadingSample(
                body: try Data(contentsOf: URL(filePath: "\(root)/\(path)")),
                address: WebAddress("https://www.unknown.example/zwgk/xxgk/nb/")
            )
        }
    }
}
