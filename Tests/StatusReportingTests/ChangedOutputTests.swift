import Foundation
import Supervision
import TestSupport
import Testing

@testable import StatusReporting

/// Outputs that lead elsewhere, or speak otherwise, while the program runs.
struct ChangedOutputTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    private func settings(
        _ name: String,
        _ format: AlertLineFormat = .json,
        _ language: Language = .chinese
    ) -> AlertLog.Settings {
        AlertLog.Settings(to: .file(path: directory.file(name)), format: format, language: language)
    }

    private func log() -> AlertLog {
        AlertLog(to: .file(path: directory.file("a.log")), format: .json, language: .chinese)
    }

    @Test func alertLinesGoOnInAnotherFileFormatAndLanguage() async throws {
        let log = log()
        try await log.deliver([Samples.line(1)])
        try await log.apply(settings("b.log", .logfmt, .english))
        try await log.deliver([Samples.line(1), Samples.line(2)])
        #expect(try directory.lines("a.log").count == 1)
        let lines = try directory.lines("b.log")
        #expect(lines.count == 1)
        #expect(lines.first?.contains(" seq=2 ") == true)
        #expect(lines.first?.contains(Samples.finding().message.english) == true)
    }

    @Test func aLogThatCannotBeOpenedChangesNothing() async throws {
        let log = log()
        await #expect(throws: StatusReportingError.self) { try await log.apply(settings("missing/b.log", .logfmt)) }
        try await log.deliver([Samples.line(1)])
        #expect(try directory.lines("a.log").first?.hasPrefix("{\"ts\":") == true)
    }

    @Test func theStatusMovesToAnotherFileAtOnce() async throws {
        let board = StatusBoard()
        let publisher = StatusPublisher(board: board, file: StatusFile(path: directory.file("a.json")))
        try await publisher.publish(Samples.snapshot())
        try await publisher.moveFile(to: directory.file("b.json"))
        #expect(try directory.read("b.json") == directory.read("a.json"))
        try await publisher.publish(Samples.snapshot(overall: .ok))
        #expect(try directory.read("b.json").utf8.elementsEqual(StatusDocument(Samples.snapshot(overall: .ok)).json))
        await #expect(throws: StatusReportingError.self) {
            try await publisher.moveFile(to: directory.file("missing/c.json"))
        }
        try await publisher.publish(Samples.snapshot())
        #expect(try directory.read("b.json") == directory.read("a.json"))
    }

    @Test func whatIsShownChangesItsZoneAndLanguage() async throws {
        let board = StatusBoard()
        try await board.publish(Samples.snapshot())
        let before = try #require(board.shown).firstPage(in: .english, SiteLinks())
        board.present(language: .english, civilTime: CivilTime(zone: .gmt))
        #expect(board.language == .english)
        let after = try #require(board.shown).firstPage(in: .english, SiteLinks())
        #expect(before.entityTag != after.entityTag)
        board.present(language: .english, civilTime: .china)
        #expect(try #require(board.shown).firstPage(in: .english, SiteLinks()).entityTag == before.entityTag)
    }

    @Test func settingsThatAreNotInForceAreOnTheDashboardAndInTheTable() {
        var snapshot = Samples.snapshot()
        snapshot.monitor.configPendingRestart = ["state_directory"]
        snapshot.monitor.configNotApplied = [SettingFailure(key: "listen", error: "the port is taken")]
        let page = TodayPage(context: Samples.context(snapshot, .english)).html()
        #expect(page.contains("<strong>Waiting for a restart:</strong> state_directory"))
        #expect(page.contains("<strong>Not put in force, the value before stays:</strong> listen: the port is taken"))
        let table = StatusTable(snapshot, language: .chinese).rendered()
        #expect(table.contains("以下设置须重新启动后生效： state_directory\n"))
    }
}
