import Supervision
import Testing

/// What the port promises about lines: each is kept until it was delivered, and none is issued twice.
@Suite struct OutboxContract {
    @Test(arguments: StoreKind.allCases)
    func undeliveredLinesComeInTheOrderOfTheirSequence(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let store = try place.open()
        try await store.commit(StateChange(lines: [try Samples.line(1), try Samples.line(2)]))
        // Commits of two checks may come in another order than the numbers were given.
        try await store.commit(StateChange(lines: [try Samples.line(5)]))
        try await store.commit(StateChange(lines: [try Samples.line(3), try Samples.line(4)]))
        let state = try await place.open().load()
        #expect(state.undelivered == (try (1...5).map(Samples.line)))
        #expect(state.lastSequence == 5)
    }

    @Test(arguments: StoreKind.allCases)
    func deliveredLinesAreNotDeliveredAgainAfterARestart(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let store = try place.open()
        try await store.commit(StateChange(lines: try (1...6).map(Samples.line)))
        try await store.markDelivered(through: 4)
        try await store.markDelivered(through: 2)
        let state = try await place.open().load()
        #expect(state.undelivered == (try (5...6).map(Samples.line)))
    }

    @Test(arguments: StoreKind.allCases)
    func theLastSequenceOutlivesDelivery(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let store = try place.open()
        try await store.commit(StateChange(lines: try (1...3).map(Samples.line)))
        try await store.markDelivered(through: 3)
        let state = try await place.open().load()
        #expect(state.undelivered.isEmpty)
        #expect(state.lastSequence == 3)
    }

    @Test(arguments: StoreKind.allCases)
    func aLineCommittedLateIsStillDelivered(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let store = try place.open()
        try await store.commit(StateChange(lines: [try Samples.line(2)]))
        try await store.markDelivered(through: 2)
        try await store.commit(StateChange(lines: [try Samples.line(1)]))
        #expect(try await place.open().load().undelivered == [try Samples.line(1)])
    }

    @Test(arguments: StoreKind.allCases)
    func aSequenceIsNeverIssuedTwiceAndTheRefusedCommitLeavesNothing(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let store = try place.open()
        try await store.commit(StateChange(lines: [try Samples.line(1)]))
        try await store.markDelivered(through: 1)
        let before = try await store.load()
        let (source, alert) = (try Samples.source(), try Samples.alert())
        let refused = StateChange(
            sources: [source.id: source],
            alerts: [alert.fingerprint: alert],
            lines: [try Samples.line(2), try Samples.line(1)],
            firstReportYear: 2020
        )
        await #expect(throws: (any Error).self) { try await store.commit(refused) }
        #expect(try await place.open().load() == before)
        // What was refused left nothing behind: the same states are stored when they come without the wrong line.
        try await store.commit(StateChange(sources: refused.sources, lines: [try Samples.line(2)]))
        let after = try await place.open().load()
        #expect(after.sources == [source])
        #expect(after.undelivered == [try Samples.line(2)])
    }

    @Test(arguments: StoreKind.allCases)
    func concurrentCommitsAreAllKept(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let store = try place.open()
        let changes = try (1...200).map { number in
            let source = try Samples.source(Source.ID("column-\(number % 40)"))
            return StateChange(sources: [source.id: source], lines: [try Samples.line(number)])
        }
        try await withThrowingTaskGroup { group in
            for change in changes {
                group.addTask { try await store.commit(change) }
            }
            try await group.waitForAll()
        }
        let state = try await place.open().load()
        #expect(state.undelivered == changes.flatMap(\.lines))
        #expect(state.sources.count == 40)
    }
}
