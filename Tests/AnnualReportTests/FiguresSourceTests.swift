import Foundation
import Supervision
import Testing

/// The defects of real texts, where the texts are at hand.
struct FiguresSourceTests {
    /// Beside the corpus, which lies beside the repository or where the environment says.
    private static var folder: String {
        let corpus = ProcessInfo.processInfo.environment["DISCLOSURE_CORPUS"].map { URL(filePath: $0) }
        let root = (0..<4).reduce(URL(filePath: #filePath)) { path, _ in path.deletingLastPathComponent() }
        let shared = corpus?.deletingLastPathComponent() ?? root.appending(path: "shared")
        return shared.appending(path: "source-documents").path(percentEncoded: false) + "/"
    }

    private static func text(_ prefix: String) -> String? {
        let folder = folder
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        guard let name = names.first(where: { $0.hasPrefix(prefix) }) else { return nil }
        return try? String(contentsOfFile: folder + name, encoding: .utf8)
    }

    static var isAtHand: Bool { text("000") != nil }

    @Test(.enabled(if: isAtHand)) func moreCompletedThanAcceptedIsFound() throws {
        let found = try Judged(#require(Self.text("000"))).findings(of: "report-completed-over-accepted")
        #expect(found.map(\.found) == ["办结9207件"])
    }

    @Test(.enabled(if: isAtHand)) func totalsThatFailAreFoundAndThoseThatHoldAreNot() throws {
        let found = try Judged(#require(Self.text("003"))).findings(of: "report-sum-mismatch-text")
        #expect(found.map(\.found) == ["67785件；67399件；23492件；23426件"])
    }

    @Test(.enabled(if: isAtHand)) func sevenModulesOfWhichEightAreListedAreFound() throws {
        let found = try Judged(#require(Self.text("004"))).findings(of: "report-declared-count-mismatch")
        #expect(found.map(\.found) == ["等7个"])
    }

    @Test(.enabled(if: isAtHand)) func nothingElseIsFound() throws {
        let rules: Set = [
            "report-sum-mismatch-text", "report-declared-count-mismatch", "report-completed-over-accepted",
        ]
        let found = try ["000", "001", "002", "004"].flatMap { try Judged(#require(Self.text($0))).rules }
        #expect(found.filter(rules.contains) == ["report-completed-over-accepted", "report-declared-count-mismatch"])
    }
}
