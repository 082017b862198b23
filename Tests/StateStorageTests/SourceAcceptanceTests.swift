import StateStorage
import Supervision
import TestSupport
import Testing

/// What a person says of a list beside a running monitor.
struct SourceAcceptanceTests {
    private let directory: TemporaryDirectory
    private var path: String { directory.path(SQLiteStore.fileName) }

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test func anAcceptanceWaitsForTheMonitorAndIsTakenUpOnce() async throws {
        let store = try SQLiteStore(path: path)
        let source = try Samples.source()
        try await store.commit(StateChange(sources: [source.id: source]))
        let acceptance = try SourceAcceptance(path: path)
        #expect(try acceptance.sources() == [source.id])
        try acceptance.accept(source.id)
        try acceptance.accept(source.id)
        #expect(try await store.acceptances() == [source.id])
        var taken = StateChange()
        taken.acceptedSources = [source.id]
        try await store.commit(taken)
        #expect(try await store.acceptances() == [])
    }

    @Test func whereThereIsNoStoreNothingIsAccepted() {
        #expect(throws: StorageError.self) { try SourceAcceptance(path: path) }
    }
}
