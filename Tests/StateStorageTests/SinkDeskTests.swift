import FoundationEssentials
import GRDB
import Supervision
import TestSupport
import Testing

@testable import StateStorage

/// What the store keeps of sinks beside how far they were told.
struct SinkDeskTests {
    private let directory: TemporaryDirectory
    private var path: String { directory.path("state.sqlite") }

    init() throws { directory = try TemporaryDirectory() }

    @Test func whatASinkIsBeingGivenAndHasBeyondItsMarkIsRemembered() async throws {
        let store = try SQLiteStore(path: path)
        var mark = SinkMark(name: "ops", kind: "webhook", deliveredThrough: 1)
        try await store.commit(StateChange(lines: try (1...4).map(Samples.line), sinks: ["ops": mark]))
        mark.offered = [2, 4]
        mark.sentAhead = [3]
        mark.deadLetters = 1
        try await store.advance(mark)
        try store.close()
        #expect(try await SQLiteStore(path: path).load().sinks == [mark])
    }

    @Test func aLineThatWasSetAsideIsListedUntilItIsSentAgainAndKeptThen() async throws {
        let store = try SQLiteStore(path: path)
        var mark = SinkMark(name: "ops", kind: "webhook", deliveredThrough: 0)
        let line = try Samples.line(1)
        try await store.commit(StateChange(lines: [line], sinks: ["ops": mark]))
        mark.deliveredThrough = 1
        let error = LocalizedText(chinese: "答复 400", english: "answers 400")
        let letter = DeadLetter(sink: "ops", line: line, buriedAt: line.time, error: error)
        try await store.advance(mark, burying: letter)
        let desk = try SinkDesk(path: path)
        #expect(try desk.marks().sinks == [mark] && desk.marks().lastSequence == 1)
        #expect(try desk.waitingLetters() == ["ops": 1])
        let kept = try #require(try desk.letters(of: "ops").first)
        #expect(kept.letter == letter)
        // An earlier release kept it in English alone.
        try await DatabaseQueue(path: path).write { try $0.execute(sql: "UPDATE dead_letter SET error_zh = NULL") }
        #expect(try desk.letters(of: "ops").first?.letter.error == "answers 400")
        try desk.noteResent(kept.id, at: line.time)
        #expect(try desk.letters(of: "ops").isEmpty && desk.waitingLetters().isEmpty)
        #expect(try desk.letters(of: "ops", withResent: true).first?.letter.resentAt == line.time)
    }
}
