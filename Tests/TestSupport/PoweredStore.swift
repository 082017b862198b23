package import Supervision

/// A store that works while there is power.
package struct PoweredStore: StateStore {
    private let store: any StateStore
    private let power: PowerSwitch

    package init(_ store: any StateStore, power: PowerSwitch) {
        self.store = store
        self.power = power
    }

    package var keptLines: Int { store.keptLines }

    package func load() async throws -> StoredState {
        try await store.load()
    }

    package func commit(_ change: StateChange) async throws {
        try power.step()
        try await store.commit(change)
    }

    package func waitingOrders() async throws -> [PersonOrder] {
        try await store.waitingOrders()
    }

    package func cases(of ids: [RectificationCase.ID]) async throws -> [RectificationCase] {
        try await store.cases(of: ids)
    }

    package func lines(after sequence: Int, limit: Int) async throws -> [AlertLine] {
        try await store.lines(after: sequence, limit: limit)
    }

    package func texts(of source: Source.ID, _ hashes: Set<UInt64>) async throws -> [UInt64: DocumentText] {
        try await store.texts(of: source, hashes)
    }

    package func advance(_ mark: SinkMark, burying letter: DeadLetter?) async throws {
        try power.step()
        try await store.advance(mark, burying: letter)
    }
}
