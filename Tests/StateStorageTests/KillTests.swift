import FoundationEssentials
import Glibc
import StateStorage
import SuiteTags
import Supervision
import Testing

/// Transitions are neither lost nor doubled, whenever the process or the machine dies.
@Suite(.serialized, .tags(.process)) struct KillTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    /// A real process commits and is killed with SIGKILL at a random moment, over and over on the same store.
    @Test func aKilledMonitorLosesNoCommitAndRepeatsNone() async throws {
        let path = directory.url.path
        var previous = 0
        for round in 0..<Self.rounds {
            await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
                try await Ledger(directory: path).commitUntilKilled(afterMicroseconds: .random(in: 0..<30_000))
            }
            // What was acknowledged in this round or an earlier one is there; of what was under way, all or nothing.
            let atLeast = max(previous, try Ledger.lastAcknowledged(in: path))
            let stored = try await Ledger.agreedNumber(in: SQLiteStore(path: directory.path("state.sqlite")))
            #expect(stored == atLeast || stored == atLeast + 1, "round \(round)")
            previous = stored
        }
        #expect(try Ledger.lastAcknowledged(in: path) > 0, "no round lived long enough to commit")
    }

    /// A power cut leaves any prefix of the log on the disk, the last frame torn.
    @Test func atAnyCutOfTheLogStateAlertsAndLinesAgree() async throws {
        let store = try SQLiteStore(path: directory.path("state.sqlite"))
        try store.close()
        let ledger = try Ledger(directory: directory.url.path)
        for number in 1...40 { try await ledger.commit(number) }
        let base = try Data(contentsOf: URL(filePath: directory.path("state.sqlite")))
        let log = try Data(contentsOf: URL(filePath: directory.path("state.sqlite-wal")))
        var generator = SplitMix64(state: 7)
        var numbers: Set<Int> = []
        for _ in 0..<60 {
            let cut = Int.random(in: 0...log.count, using: &generator)
            numbers.insert(try await number(in: base, log.prefix(cut)))
        }
        #expect(try await number(in: base, log) == 40)
        #expect(numbers.count > 10, "the cuts hit too few commits: \(numbers.sorted())")
    }

    private func number(in base: Data, _ log: Data) async throws -> Int {
        let copy = try TemporaryDirectory()
        try base.write(to: URL(filePath: copy.path("state.sqlite")))
        try log.write(to: URL(filePath: copy.path("state.sqlite-wal")))
        return try await Ledger.agreedNumber(in: SQLiteStore(path: copy.path("state.sqlite")))
    }

    /// 1,000 rounds are asked for where the durability of a release is measured.
    private static let rounds =
        ProcessInfo.processInfo.environment["DISCLOSURE_KILL_ROUNDS"].flatMap { Int($0) } ?? 12
}
