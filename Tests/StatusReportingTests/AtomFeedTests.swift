import Foundation
import FoundationXML
import Supervision
import Testing

@testable import StatusReporting

struct AtomFeedTests {
    private func xml(_ lines: [AlertLine], _ language: Language = .chinese) -> String {
        AtomFeed(
            lines: lines,
            text: DashboardText(language),
            name: "test",
            updated: Samples.morning,
            links: SiteLinks()
        ).xml()
    }

    private func occurrences(of part: String, in text: String) -> [Range<String.Index>] {
        text.ranges(of: part)
    }

    @Test func eachLineIsOneEntryTheNewestFirst() throws {
        let feed = xml([Samples.line(1), Samples.line(2, event: .alertResolved)])
        #expect(XMLParser(data: Data(feed.utf8)).parse())
        #expect(occurrences(of: "<entry>", in: feed).count == 2)
        let resolved = try #require(feed.firstRange(of: "[解除]"))
        let fired = try #require(feed.firstRange(of: "[告警]"))
        #expect(resolved.lowerBound < fired.lowerBound)
        #expect(feed.contains("<category scheme=\"urn:disclosure-monitor:severity\" term=\"critical\"/>"))
        #expect(feed.contains("href=\"https://example.gov.cn/nb/?a=1&amp;b=2\""))
    }

    @Test func identifiersAreUniqueAndNeverChange() {
        let pattern = /<id>(urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12})<\/id>/
        let lines = (1...50).map { Samples.line($0) }
        let identifiers = xml(lines).matches(of: pattern).map { String($0.output.1) }
        #expect(identifiers.count == 51)
        #expect(Set(identifiers).count == 51)
        #expect(xml(lines).matches(of: pattern).map { String($0.output.1) } == identifiers)
    }

    @Test func hostileTextIsEscaped() {
        let attack = "]]><script>" + Samples.hostile + "\u{FFFE}\u{FFFF}"
        let finding = Samples.finding(
            found: attack,
            evidence: attack,
            message: LocalizedText(chinese: attack, english: attack)
        )
        let feed = xml([Samples.line(finding: finding)])
        #expect(!feed.contains("<script>"))
        #expect(XMLParser(data: Data(feed.utf8)).parse())
    }

    @Test func theBoardKeepsTheLatestLinesOnce() {
        let board = StatusBoard(linesKept: 3)
        board.record(lines: [Samples.line(1), Samples.line(2)])
        board.record(lines: [Samples.line(2), Samples.line(3), Samples.line(4)])
        #expect(board.lines.map(\.sequence) == [2, 3, 4])
    }

    @Test func aLogThatCannotBeOpenedShowsBeforeALineIsDue() async throws {
        let directory = try TemporaryDirectory()
        let log = AlertLog(to: .file(path: directory.file("missing/a.log")), format: .json, language: .chinese)
        await #expect(throws: StatusReportingError.self) {
            try await FeedingSink(to: log, board: StatusBoard()).reopen()
        }
    }

    @Test func aLineThatOneSinkTookStandsInTheFeedOnceWhoeverFails() async throws {
        let board = StatusBoard()
        let directory = try TemporaryDirectory()
        let logs = ["a.log", "b.log"].map { name in
            AlertLog(to: .file(path: directory.file(name)), format: .json, language: .chinese)
        }
        try await FeedingSink(to: logs[0], board: board).deliver([Samples.line(1), Samples.line(2)])
        try await FeedingSink(to: logs[1], board: board).deliver([Samples.line(1)])
        #expect(board.lines.map(\.sequence) == [1, 2])
    }

    @Test func onlyDeliveredLinesStandInTheFeed() async throws {
        let board = StatusBoard()
        let failing = AlertLog(to: .file(path: "/dev/full"), format: .json, language: .chinese)
        await #expect(throws: StatusReportingError.self) {
            try await FeedingSink(to: failing, board: board).deliver([Samples.line(1)])
        }
        #expect(board.lines.isEmpty)
        let directory = try TemporaryDirectory()
        let working = AlertLog(to: .file(path: directory.file("a.log")), format: .json, language: .chinese)
        try await FeedingSink(to: working, board: board).deliver([Samples.line(1)])
        #expect(board.lines.map(\.sequence) == [1])
    }
}
