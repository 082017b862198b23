import Supervision

/// What is wrong with a sink of alert lines.
extension Fault {
    static let sinkNamedLog = Fault(
        "“log”是 alerts.log 的名称，不能再用。",
        "\"log\" is the name of alerts.log and of no other sink.",
        suggestion: LocalizedText("请另取名称。", "Choose another name.")
    )

    static func notSinkFile(_ text: String) -> Fault {
        Fault(
            "应为含“/”的文件路径，实为“\(Listing.shown(text))”。",
            "Expected the path of a file with a slash, found \"\(Listing.shown(text))\".",
            suggestion: text.hasSuffix("/")
                ? nil : LocalizedText("可写 ./\(Listing.shown(text))。", "Write ./\(Listing.shown(text)).")
        )
    }

    static func sinkFileTaken(by name: String, at place: LocalizedText) -> Fault {
        Fault(
            "该文件已由输出“\(name)”写入，见 \(place.chinese)；每个输出须有自己的文件。",
            "The sink \"\(name)\" writes to this file (\(place.english)); each sink needs a file of its own."
        )
    }

    static func tooManySinks(_ count: Int, limit: Int) -> Fault {
        Fault("输出 \(count) 个，最多 \(limit) 个。", "\(count) sinks; \(limit) are allowed.")
    }
}
