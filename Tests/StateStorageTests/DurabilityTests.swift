#if DEBUG  // An optimised build has no testable interface.
    import GRDB
    @testable import StateStorage
    import Testing

    /// A power cut cannot be staged here, so what guards against it is looked at.
    @Suite struct DurabilityTests {
        @Test func everyCommitIsSynchronisedWithTheDisk() async throws {
            let directory = try TemporaryDirectory()
            let store = try SQLiteStore(path: directory.path("state.sqlite"))
            let (synchronous, journal) = try await store.pool.writeWithoutTransaction { db in
                (
                    try Int.fetchOne(db, sql: "PRAGMA synchronous"),
                    try String.fetchOne(db, sql: "PRAGMA journal_mode")
                )
            }
            // FULL (https://sqlite.org/pragma.html#pragma_synchronous).
            #expect(synchronous == 2)
            #expect(journal == "wal")
        }
    }
#endif
