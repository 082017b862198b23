import Supervision
import TestSupport
import Testing

/// What the port promises about lines: each is there for every sink that is behind it, and none is issued twice.
@Suite struct OutboxContract {
    private func mark(_ name: String, through sequence: Int, lost: Int = 0) -> SinkMark {
        SinkMark(name: name, kind: "file", deliveredThrough: sequence, lost: lost)
    }

    private func enrolment(_ marks: SinkMark...) -> StateChange {
        StateChange(sinks: Dictionary(marks.map { ($0.name, $0) }) { first, _ in first })
    }

    @Test(arguments: StoreKind.allCases)
    func linesComeInTheOrderOfTheirNumbersAndNoMoreThanAreAskedFor(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let store = try place.open()
        try await store.commit(StateChange(lines: [try Samples.line(1), try Samples.line(2)]))
        try await store.commit(StateChange(lines: try (3...5).map(Samples.line)))
        let reopened = try place.open()
        #expect(try await reopened.lines(after: 0, limit: 99) == (1...5).map(Samples.line))
        #expect(try await reopened.lines(after: 1, limit: 2).map(\.sequence) == [2, 3])
        #expect(try await reopened.lines(after: 5, limit: 2) == [])
        #expect(try await reopened.load().lastSequence == 5)
    }

    @Test(arguments: StoreKind.allCases)
    func eachSinkHasAMarkOfItsOwn(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let store = try place.open()
        var first = enrolment(mark("a", through: 0), mark("b", through: 0))
        first.lines = try (1...6).map(Samples.line)
        try await store.commit(first)
        try await store.advance(mark("a", through: 4, lost: 1))
        let state = try await place.open().load()
        #expect(state.sinks == [mark("a", through: 4, lost: 1), mark("b", through: 0)])
        #expect(try await place.open().undelivered(to: "a").map(\.sequence) == [5, 6])
        #expect(try await place.open().undelivered(to: "b").map(\.sequence) == Array(1...6))
    }

    @Test(arguments: StoreKind.allCases)
    func aMarkNeverGoesBackButByACommit(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let store = try place.open()
        try await store.commit(enrolment(mark("a", through: 7)))
        try await store.advance(mark("a", through: 3))
        #expect(try await place.open().load().sinks == [mark("a", through: 7)])
        try await store.commit(enrolment(mark("a", through: 5)))
        #expect(try await place.open().load().sinks == [mark("a", through: 5)])
    }

    @Test(arguments: StoreKind.allCases)
    func aForgottenSinkStaysForgotten(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let store = try place.open()
        try await store.commit(enrolment(mark("a", through: 0), mark("b", through: 0)))
        try await store.commit(StateChange(forgottenSinks: ["a", "never seen"]))
        try await store.advance(mark("a", through: 3))
        #expect(try await place.open().load().sinks.map(\.name) == ["b"])
    }

    @Test(arguments: StoreKind.allCases)
    func aSinkOfAnyTypeIsKept(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let pigeon = SinkMark(name: "roof", kind: "carrier-pigeon", deliveredThrough: 2, lost: 9)
        try await place.open().commit(enrolment(pigeon))
        #expect(try await place.open().load().sinks == [pigeon])
    }

    @Test(arguments: StoreKind.allCases)
    func whatFallsOutOfTheOutboxIsCountedForEachSinkThatHadNotGotIt(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind, keptLines: 10)
        let store = try place.open()
        try await store.commit(enrolment(mark("dead", through: 0), mark("slow", through: 0), mark("fine", through: 0)))
        for number in 1...12 {
            try await store.commit(StateChange(lines: [try Samples.line(number)]))
            try await store.advance(mark("fine", through: number))
            if number == 6 { try await store.advance(mark("slow", through: 6)) }
        }
        let marks = [mark("dead", through: 2, lost: 2), mark("fine", through: 12), mark("slow", through: 6)]
        #expect(try await place.open().load().sinks == marks)
        #expect(try await store.undelivered(to: "dead").map(\.sequence) == Array(3...12))
    }

    @Test(arguments: StoreKind.allCases)
    func theLastSequenceOutlivesDelivery(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let store = try place.open()
        try await store.commit(enrolment(mark("a", through: 0)))
        try await store.commit(StateChange(lines: try (1...3).map(Samples.line)))
        try await store.advance(mark("a", through: 3))
        #expect(try await place.open().undelivered(to: "a").isEmpty)
        #expect(try await place.open().load().lastSequence == 3)
    }

    /// A line behind a mark would never be delivered.
    @Test(arguments: StoreKind.allCases, [[1], [2], [4, 3], [3, 3]])
    func lineNumbersRiseAndTheRefusedCommitLeavesNothing(_ kind: StoreKind, _ numbers: [Int]) async throws {
        let place = try StorePlace(kind)
        let store = try place.open()
        try await store.commit(StateChange(lines: [try Samples.line(2)]))
        let before = try await store.load()
        let (source, alert) = (try Samples.source(), try Samples.alert())
        let refused = StateChange(
            sources: [source.id: source],
            alerts: [alert.fingerprint: alert],
            lines: try numbers.map(Samples.line),
            sinks: ["a": mark("a", through: 0)],
            firstReportYear: 2020
        )
        await #expect(throws: (any Error).self) { try await store.commit(refused) }
        #expect(try await place.open().load() == before)
        // What was refused left nothing behind: the same states are stored when they come without the wrong line.
        try await store.commit(StateChange(sources: refused.sources, lines: [try Samples.line(3)]))
        #expect(try await place.open().load().sources == [source])
        #expect(try await place.open().lines(after: 0, limit: 9).map(\.sequence) == [2, 3])
    }

    @Test(arguments: StoreKind.allCases)
    func concurrentCommitsAndMarksAreAllKept(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let store = try place.open()
        try await store.commit(enrolment(mark("a", through: 0), mark("b", through: 0)))
        try await withThrowingTaskGroup { group in
            for number in 1...200 {
                let source = try Samples.source(Source.ID("column-\(number % 40)"))
                group.addTask { try await store.commit(StateChange(sources: [source.id: source])) }
                let mark = mark(number.isMultiple(of: 2) ? "a" : "b", through: number)
                group.addTask { try await store.advance(mark) }
            }
            group.addTask {
                for number in 1...200 { try await store.commit(StateChange(lines: [try Samples.line(number)])) }
            }
            try await group.waitForAll()
        }
        let state = try await place.open().load()
        #expect(try await store.lines(after: 0, limit: 999).map(\.sequence) == Array(1...200))
        #expect(state.sinks == [mark("a", through: 200), mark("b", through: 199)])
        #expect(state.sources.count == 40)
    }
}
