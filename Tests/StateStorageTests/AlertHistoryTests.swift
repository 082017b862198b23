import FoundationEssentials
import GRDB
import Supervision
import TestSupport
import Testing

@testable import StateStorage

/// The lives of alerts as they are kept, and read beside a monitor that writes.
@Suite struct AlertHistoryTests {
    private let directory: TemporaryDirectory
    private let path: String

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.path("state.sqlite")
    }

    private func step(_ number: Int, _ fingerprint: String = "00112233445566ff", isTold: Bool = true) -> AlertStep {
        AlertStep(
            fingerprint: fingerprint,
            time: Samples.instant(number),
            state: .firing,
            event: isTold ? .alertReminder : nil,
            sequence: isTold ? number : nil,
            cause: .graver(than: .warning),
            severity: .critical,
            found: "12",
            readings: Samples.instant(number - 2)...Samples.instant(number - 1),
            rule: "table.sum",
            subject: "annual-report/2025",
            agency: "bureau",
            source: "annual-report-list-0",
            order: 9
        )
    }

    @Test func aLifeHoldsAlertStepsAndLines() async throws {
        let store = try SQLiteStore(path: path)
        let (alert, line) = (try Samples.alert(), try Samples.line(7))
        var told = line
        told.fingerprint = alert.fingerprint
        let steps = [step(1, alert.fingerprint, isTold: false), step(7, alert.fingerprint)]
        #expect(emptyFields(of: steps[1]).isEmpty, "the sample leaves a field out")
        try await store.commit(
            StateChange(alerts: [alert.fingerprint: alert], lines: [told], steps: steps + [step(8, "another")])
        )
        // The store stays open: a monitor goes on writing.
        let history = try AlertHistory(path: path)
        let life = try history.life(of: alert.fingerprint)
        #expect(life == AlertLife(fingerprint: alert.fingerprint, alert: alert, steps: steps, lines: [told]))
        try await store.commit(StateChange(steps: [step(9, alert.fingerprint)]))
        #expect(try history.life(of: alert.fingerprint).steps.count == 3)
        #expect(life.linesWithoutStep.isEmpty)
    }

    @Test func theArchiveKnowsASourceWithItsReports() async throws {
        let store = try SQLiteStore(path: path)
        let source = try Samples.source()
        try await store.commit(StateChange(sources: [source.id: source]))
        let archive = StoreArchive(path: path)
        var expected = source
        for index in expected.reports.indices { expected.reports[index].article?.findings = [] }
        #expect(try archive.state(of: source.id) == expected)
        #expect(try archive.state(of: "another") == nil)
        #expect(throws: StorageError.self) { try StoreArchive(path: directory.path("none")).state(of: source.id) }
    }

    @Test func whatIsNotKnownOfAStepStaysUnknown() async throws {
        var step = step(1)
        (step.state, step.event, step.sequence, step.found) = (nil, nil, nil, nil)
        (step.readings, step.agency, step.source, step.order) = (nil, nil, nil, nil)
        try await SQLiteStore(path: path).commit(StateChange(steps: [step]))
        #expect(try AlertHistory(path: path).life(of: step.fingerprint).steps == [step])
    }

    @Test func fingerprintsAreFoundByTheirBeginning() async throws {
        let store = try SQLiteStore(path: path)
        let steps = ["00ab", "00ff", "01ff", "0f00"].map { step(1, $0) }
        try await store.commit(StateChange(steps: steps))
        let history = try AlertHistory(path: path)
        #expect(try history.fingerprints(beginningWith: "0") == ["00ab", "00ff", "01ff", "0f00"])
        #expect(try history.fingerprints(beginningWith: "00") == ["00ab", "00ff"])
        #expect(try history.fingerprints(beginningWith: "0f") == ["0f00"])
        #expect(try history.fingerprints(beginningWith: "00ff") == ["00ff"])
        #expect(try history.fingerprints(beginningWith: "2") == [])
        #expect(try history.fingerprints(beginningWith: "0", limit: 3).count == 3)
    }

    // MARK: Bounds

    @Test func aFlickeringPageNeverPushesOutWhatWasTold() async throws {
        let store = try SQLiteStore(path: path)
        try await store.commit(StateChange(steps: [step(1)]))
        for number in 2...100 { try await store.commit(StateChange(steps: [step(number, isTold: false)])) }
        let steps = try AlertHistory(path: path).life(of: "00112233445566ff").steps
        #expect(steps.count == AlertStepWriter.keptPerAlert + 1)
        #expect(steps.first == step(1))
        #expect(steps.last == step(100, isTold: false))
    }

    @Test func ofManyToldStepsTheNewestAreKept() async throws {
        let store = try SQLiteStore(path: path)
        try await store.commit(StateChange(steps: (1...100).map { step($0) } + [step(1, "other")]))
        let history = try AlertHistory(path: path)
        let kept = try history.life(of: "00112233445566ff").steps.compactMap(\.sequence)
        #expect(kept == Array((101 - AlertStepWriter.keptPerAlert)...100))
        #expect(try history.life(of: "other").steps.count == 1)
    }

    @Test func manyRemindersNeverPushOutTheOtherThingsThatWereTold() async throws {
        let store = try SQLiteStore(path: path)
        var firing = step(1)
        firing.event = .alertFiring
        try await store.commit(StateChange(steps: [firing] + (2...100).map { step($0) }))
        for number in 101...110 { try await store.commit(StateChange(steps: [step(number, isTold: false)])) }
        let steps = try AlertHistory(path: path).life(of: "00112233445566ff").steps
        #expect(steps.first == firing)
        #expect(steps.count == 1 + AlertStepWriter.keptPerAlert + 10)
    }

    @Test func oldStepsGoWithTheCommitsThatBringNewOnes() async throws {
        let kept = 400.0 * 86_400
        let store = try SQLiteStore(path: path, keptHistory: kept)
        try await store.commit(StateChange(steps: (1...40).map { step($0, "old-\($0)") }))
        var late = step(1, "late")
        for number in 0..<3 {
            late.time = Samples.instant(40).addingTimeInterval(kept + Double(number + 1))
            try await store.commit(StateChange(steps: [late]))
        }
        let count = try await DatabaseQueue(path: path).read { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM alert_step WHERE fingerprint LIKE 'old-%'")
        }
        #expect(count == 0)
        #expect(try AlertHistory(path: path).life(of: "late").steps.count == 3)
    }

    // MARK: Older and other files

    @Test func whatAnEarlierReleaseRememberedHasNoCauseAndLoads() async throws {
        let queue = try DatabaseQueue(path: path)
        try Migrations.migrator.migrate(queue, upTo: "3-columns-and-pages")
        try await queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO alert (fingerprint, state, starts_at, updated_at, last_counted_at, confirmations, rule,
                        severity, subject, legal_source_zh, legal_source_en, message_zh, message_en, is_established)
                    VALUES ('00ff', 'firing', 1, 1, 1, 0, 'r', 'error', 's', '', '', '', '', 0);
                    INSERT INTO line (sequence, time, event, fingerprint, starts_at, rule, severity, subject,
                        legal_source_zh, legal_source_en, message_zh, message_en, is_established)
                    VALUES (3, 1, 'alert_firing', '00ff', 1, 'r', 'error', 's', '', '', '', '', 0);
                    """
            )
        }
        try queue.close()
        let error = #expect(throws: StorageError.self) { try AlertHistory(path: path) }
        #expect(error?.reason == .olderRelease)
        let store = try SQLiteStore(path: path)
        #expect(try await store.load().alerts.map(\.cause) == [nil])
        #expect(try await store.lines(after: 0, limit: 9).map(\.cause) == [nil])
        let life = try AlertHistory(path: path).life(of: "00ff")
        #expect(life.steps.isEmpty)
        #expect(life.linesWithoutStep.map(\.sequence) == [3])
    }

    @Test func anAbsentFileIsNamedAndNotMade() {
        let error = #expect(throws: StorageError.self) { try AlertHistory(path: path) }
        #expect(error?.reason == .absent)
        #expect(error?.description.contains(path) == true)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func aLaterReleaseIsNamed() throws {
        try SQLiteStore(path: path).close()
        try DatabaseQueue(path: path).write {
            try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('9-from-the-future')")
        }
        let error = #expect(throws: StorageError.self) { try AlertHistory(path: path) }
        #expect(error?.reason == .newerRelease)
    }

    @Test func aCauseThatNoReleaseWroteIsNamedByTableAndColumn() async throws {
        try await SQLiteStore(path: path).commit(StateChange(steps: [step(1)]))
        try await DatabaseQueue(path: path).write { try $0.execute(sql: "UPDATE alert_step SET cause = 'whim'") }
        let history = try AlertHistory(path: path)
        let error = #expect(throws: StorageError.self) { try history.life(of: "00112233445566ff") }
        #expect(error?.cause.english == "table alert_step, column cause: unexpected value 'whim'")
    }

    @Test func nothingOfACommitThatFailedIsKept() async throws {
        let store = try SQLiteStore(path: path)
        try await store.commit(StateChange(lines: [try Samples.line(1)]))
        await #expect(throws: StorageError.self) {
            try await store.commit(StateChange(lines: [try Samples.line(1)], steps: [step(1)]))
        }
        #expect(try AlertHistory(path: path).life(of: "00112233445566ff").steps.isEmpty)
    }
}
