import FoundationEssentials
import Supervision
import TestSupport
import Testing

@testable import StateStorage

/// The past of a period, read out of a store beside a monitor that writes.
struct BulletinArchiveTests {
    private let directory: TemporaryDirectory
    private var path: String { directory.path(SQLiteStore.fileName) }
    private let february: BulletinPeriod

    init() throws {
        directory = try TemporaryDirectory()
        february = try #require(
            BulletinPeriod(
                from: TestSupport.Samples.day("2026-02-01"),
                to: TestSupport.Samples.day("2026-02-28"),
                civilTime: .china
            )
        )
    }

    private func step(
        _ fingerprint: String,
        _ day: String,
        _ state: Alert.State,
        isTold: Bool = true,
        _ cause: AlertCause = .established
    ) -> AlertStep {
        AlertStep(
            fingerprint: fingerprint,
            time: TestSupport.Samples.instant(day),
            state: state,
            event: isTold ? .alertFiring : nil,
            sequence: nil,
            cause: cause,
            severity: .error,
            found: "12",
            readings: nil,
            rule: "missing",
            subject: "annual-report/2025",
            agency: "bureau",
            source: nil
        )
    }

    private func history() throws -> BulletinHistory { try BulletinArchive(path: path).history(of: february) }

    @Test func anAlertStandsAsItsLastStepBeforeTheEndLeftIt() async throws {
        let store = try SQLiteStore(path: path)
        try await store.commit(
            StateChange(steps: [
                step("a", "2026-01-10", .firing), step("a", "2026-02-10", .silenced, isTold: false, .silenced),
                step("a", "2026-03-01", .firing), step("b", "2026-02-28", .firing), step("c", "2026-03-01", .firing),
            ])
        )
        // The store stays open: a monitor goes on writing.
        let alerts = try history().alerts
        #expect(alerts.map(\.fingerprint) == ["a", "b"])
        #expect(alerts[0].atStart?.state == .firing && alerts[0].atEnd?.state == .silenced)
        #expect(alerts[1].atStart == nil && alerts[1].atEnd?.isHeld == true)
        let before = try history()
        try await store.commit(
            StateChange(steps: [step("b", "2026-03-05", .resolved, .gone(AlertCause.ReadingCount(2, of: 2)))])
        )
        #expect(try history().alerts == before.alerts)
    }

    @Test func whatWasToldByTheEndIsRememberedAndNothingLater() async throws {
        var (early, late) = (try Samples.line(1), try Samples.line(2))
        (early.fingerprint, late.fingerprint) = ("a", "a")
        early.time = TestSupport.Samples.instant("2026-02-10")
        late.time = TestSupport.Samples.instant("2026-03-10")
        late.finding.found = "later"
        try await SQLiteStore(path: path).commit(
            StateChange(lines: [early, late], steps: [step("a", "2026-02-10", .firing)])
        )
        #expect(try history().findings == ["a": early.finding])
    }

    @Test func withoutALineTheSameFindingIsTakenFromTheAlert() async throws {
        let same = try Samples.alert("a")
        var other = try Samples.alert("b")
        other.finding.found = "13"
        try await SQLiteStore(path: path).commit(
            StateChange(
                alerts: [same.fingerprint: same, other.fingerprint: other],
                steps: [same, other].map { step($0.fingerprint, "2026-02-10", .firing) }
            )
        )
        // The step found 12; what is found now is another thing.
        #expect(try history().lastSeen == [same.fingerprint: same.finding])
    }

    @Test func reportsAndFirstReadingsComeAsTheyWereSeen() async throws {
        var source = SourceState(id: "annual-report-list-1", nextCheck: TestSupport.Samples.instant("2026-03-01"))
        source.baselineAt = TestSupport.Samples.instant("2026-01-05")
        var report = KnownReport(
            address: try Samples.address("2025.html"),
            title: "年报",
            listDate: TestSupport.Samples.day("2026-01-20"),
            agency: "bureau",
            reportYear: ReportYear(2025, basis: .title),
            form: .statutory,
            firstSeen: TestSupport.Samples.instant("2026-01-21"),
            isBaseline: false
        )
        var article = ArticleState()
        article.published = PageDate(
            date: TestSupport.Samples.day("2026-01-19"),
            kind: .publication,
            basis: .shown,
            evidence: "x"
        )
        report.article = article
        report.withdrawnAt = TestSupport.Samples.instant("2026-02-20")
        var later = report
        later.firstSeen = TestSupport.Samples.instant("2026-03-02")
        source.reports = [report, later]
        var change = StateChange(sources: [source.id: source])
        change.firstReportYear = 2024
        try await SQLiteStore(path: path).commit(change)
        let history = try history()
        #expect(history.firstReadings == [source.id: TestSupport.Samples.instant("2026-01-05")])
        #expect(history.years.common == 2024)
        let read = try #require(history.reports.first)
        #expect(history.reports.count == 1)
        #expect(read.published?.date == article.published?.date && read.listDate == report.listDate)
        #expect(!read.isRead && read.isYearCertain && read.withdrawnAt == report.withdrawnAt)
        #expect(history.record?.lowerBound == TestSupport.Samples.instant("2026-01-05"))
    }

    // MARK: What is kept no longer

    @Test func whatWasPrunedIsSaidAndHeldAgainstNobody() async throws {
        let store = try SQLiteStore(path: path, keptSteps: 1)
        var alert = try Samples.alert()
        (alert.fingerprint, alert.state, alert.startsAt) = ("a", .firing, TestSupport.Samples.instant("2026-01-10"))
        try await store.commit(
            StateChange(
                alerts: ["a": alert],
                steps: [step("a", "2026-01-10", .firing), step("b", "2026-01-11", .firing)]
            )
        )
        try await store.commit(
            StateChange(steps: [step("c", "2026-03-05", .firing), step("c", "2026-03-06", .firing)])
        )
        let history = try history()
        #expect(history.isPruned)
        #expect(history.record?.lowerBound == TestSupport.Samples.instant("2026-03-06"))
        #expect(
            history.lack(for: february, at: TestSupport.Samples.instant("2026-03-07"))
                == .prunedBefore(TestSupport.Samples.day("2026-03-06"))
        )
        #expect(history.alerts.map { $0.atEnd?.isCertain } == [false])
    }

    @Test func anAlertOfWhichOnlyLaterStepsAreKeptIsUncertain() async throws {
        var alert = try Samples.alert()
        (alert.fingerprint, alert.state, alert.startsAt) = ("a", .firing, TestSupport.Samples.instant("2026-01-10"))
        try await SQLiteStore(path: path).commit(
            StateChange(
                alerts: ["a": alert],
                steps: [step("z", "2026-01-01", .firing), step("a", "2026-03-05", .firing, .silenceOver)]
            )
        )
        let past = try history().alerts.first { $0.fingerprint == "a" }
        #expect(past?.atEnd?.isCertain == false)
    }

    @Test func whereManyQuietStepsCameSinceWhatWasQuietThenIsUncertain() async throws {
        let store = try SQLiteStore(path: path)
        try await store.commit(StateChange(steps: [step("a", "2026-02-02", .firing)]))
        try await store.commit(StateChange(steps: [step("a", "2026-02-03", .silenced, isTold: false, .silenced)]))
        for _ in 0...AlertStepWriter.keptPerAlert {
            try await store.commit(StateChange(steps: [step("a", "2026-03-03", .firing, isTold: false, .unverifiable)]))
        }
        let past = try #require(try history().alerts.first)
        // The step that silenced it is gone: what is left would accuse.
        #expect(past.atEnd?.state == .firing)
        #expect(past.atEnd?.isHeld == false)
    }

    @Test func anEmptyStoreHasNoRecord() async throws {
        _ = try SQLiteStore(path: path)
        let history = try history()
        #expect(history.record == nil)
        #expect(history.lack(for: february, at: TestSupport.Samples.instant("2026-03-07")) == .isEmpty)
    }
}
