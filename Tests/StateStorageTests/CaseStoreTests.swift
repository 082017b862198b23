import GRDB
import Supervision
import TestSupport
import Testing

@testable import StateStorage

/// Cases and their steps, beside a running monitor and over restarts.
struct CaseStoreTests {
    private let directory: TemporaryDirectory
    private var path: String { directory.path(SQLiteStore.fileName) }

    init() throws {
        directory = try TemporaryDirectory()
    }

    private func change() throws -> StateChange {
        var change = StateChange()
        for id: RectificationCase.ID in ["2026-0007", "2026-10000"] {
            change.cases[id] = try Samples.rectification(id)
            change.caseFindings[id] = try Samples.finding()
            change.caseSteps += [try Samples.step(1, of: id), try Samples.step(2, of: id)]
        }
        return change
    }

    @Test func everythingThatIsKeptOfACaseComesBack() async throws {
        #expect(emptyFields(of: try Samples.step(1)).isEmpty, "the sample leaves a field out")
        try await SQLiteStore(path: path).commit(change())
        let desk = try OrderDesk(path: path, isReadOnly: true)
        let expected = try ["2026-0007", "2026-10000"].map { (text: String) in
            let id = RectificationCase.ID(text)
            return CaseRecord(
                try Samples.rectification(id),
                finding: try Samples.finding(),
                steps: [try Samples.step(1, of: id), try Samples.step(2, of: id)]
            )
        }
        #expect(try desk.cases() == expected)
        #expect(try desk.caseRecord("2026-10000") == expected[1])
        #expect(try desk.caseRecord("2026-0008") == nil)
    }

    /// A commit whose answer was lost is made again.
    @Test func aCommitThatComesTwiceKeepsEachStepOnce() async throws {
        let store = try SQLiteStore(path: path)
        try await store.commit(change())
        try await store.commit(change())
        #expect(try OrderDesk(path: path).caseRecord("2026-0007")?.steps.map(\.number) == [1, 2])
    }

    @Test func whatWasSaidOfCasesIsSavedFromADamagedStore() async throws {
        try await SQLiteStore(path: path).commit(change())
        let saved = DamagedStore.cases(at: path)
        #expect(saved == (try change()))
    }
}
