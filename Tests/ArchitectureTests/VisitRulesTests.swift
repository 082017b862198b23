import Foundation
import Testing

/// Pages are asked for and read in one place, so that there is one answer to what is no page.
struct VisitRulesTests {
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources")

    /// The file that visits pages, and those that get a status document, a robots.txt and an answer to tell whether there is a
    /// network, which are no pages.
    private static let askers: Set = [
        "Monitoring/PageAccess.swift", "Monitoring/RobotsGate.swift", "Monitoring/Monitor+canaries.swift",
        "disclosure-monitor/Commands/PageInput.swift",
    ]

    @Test func onlyAVisitAsksForPages() throws {
        var found: Set<String> = []
        for target in ["Monitoring", "disclosure-monitor"] {
            let folder = Self.sources.appending(path: target)
            for case let path as String in FileManager.default.enumerator(atPath: folder.path) ?? .init()
            where path.hasSuffix(".swift") {
                let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
                if text.contains(".fetch(") { found.insert("\(target)/\(path)") }
            }
        }
        #expect(found == Self.askers)
    }
}
