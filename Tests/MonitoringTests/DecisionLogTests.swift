import Logging
import Supervision
import TestSupport
import Testing

/// What the monitor decides can be followed in its log, and the log stays small.
struct DecisionLogTests {
    private let log = RecordedLog()
    private let old = SampleReport(Samples.bureau, 2024, "2025-01-20")

    private func supervised(_ level: Logger.Level, from day: String = "2026-02-10") -> Supervised {
        Supervised(from: day, logger: log.logger(level))
    }

    @Test func aCheckSaysWhatThePageWasTakenForAndWhenItIsLookedAtNext() async throws {
        let supervised = supervised(.debug)
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep()
        let check = try #require(log.entries.first { $0.message == "checked" })
        #expect(check.level == .debug)
        #expect(check.fields["source"] == Samples.source.id.rawValue)
        #expect(check.fields["outcome"] == "ok")
        #expect(check.fields["taken_for"] == "annual-report-list")
        #expect(check.fields["rows"] == "1")
        #expect(check.fields["whole"] == "true")
        #expect(check.fields["next_check"] == "2026-02-09T23:00:00Z")
    }

    @Test func aPageThatIsNoListIsCalledWhatItIs() async throws {
        let supervised = supervised(.debug)
        supervised.site.answer(.page(SamplePages.scriptOnly), at: Supervised.list)
        await supervised.sweep()
        let check = try #require(log.entries.first { $0.message == "checked" })
        #expect(check.fields["outcome"] == "unreadable")
        #expect(check.fields["taken_for"] == "script_only")
        #expect(check.fields["failures"] == "1")
        #expect(check.fields["alerts"] == "source-unreadable=1")
    }

    @Test func eachStepOfAnAlertIsThereWithItsCause() async {
        let supervised = supervised(.debug)
        supervised.site.answer(.unreachable, at: Supervised.list)
        await supervised.sweep(times: 2)
        supervised.site.publish([old, SampleReport(Samples.bureau, 2025, "2026-01-06")], at: Supervised.list)
        await supervised.sweep(times: 3)
        let steps = log.entries.filter { $0.fields["rule"] == "source-unreachable" }
        #expect(steps.map { $0.fields["state"] } == ["pending", "firing", "firing", "resolved"])
        #expect(steps.map { $0.fields["cause"] } == ["unconfirmed 1/2", "confirmed 2/2", "missed 1/2", "gone 2/2"])
        #expect(steps.map { $0.fields["seq"]?.isEmpty } == [true, false, true, false])
    }

    @Test func aQuietWeekSaysNoMoreAtInfoThanThatRoundsEnded() async {
        let supervised = supervised(.info, from: "2026-03-10")
        supervised.site.publish([old, SampleReport(Samples.bureau, 2025, "2026-01-06")], at: Supervised.list)
        await supervised.sweep(times: 28)
        #expect(log.entries.map(\.message) == Array(repeating: "a round of checks ended", count: 28))
        let last = log.entries.last?.fields
        #expect(last?["pages"] == "1" && last?["failed"] == "0" && last?["new"] == "0")
    }

    @Test func noFieldIsLongWhateverThePagesAndTheListHold() async {
        let flood = String(repeating: "报\n", count: 40_000)
        let address = WebAddress("http://127.0.0.1/nb/" + String(repeating: "a", count: 70_000)) ?? Supervised.list
        let agency = Agency(
            id: Agency.ID(flood),
            name: "云泽市教育局",
            kind: .localDept,
            jurisdiction: "cn/yunze"
        )
        let watchlist = Watchlist(
            agencies: [agency],
            pages: [ListedPage(address: address, kind: .annualReportList, agency: agency.id)]
        )
        let rules = SupervisionRules(
            watchlist: watchlist,
            ruleBook: SampleRules.book,
            policy: SupervisionPolicy(),
            firstReportYear: 2025
        )
        let supervised = Supervised(rules, from: "2026-02-10", logger: log.logger(.trace))
        let report = SampleReport(agency, 2024, "2025-01-20", title: flood)
        supervised.site.serve(SamplePages.list([report.row, ListRow(title: flood, address: address)]), at: address)
        await supervised.sweep(times: 3)
        supervised.site.answer(.unreachable, at: address)
        await supervised.sweep(times: 3)
        #expect(Set(log.entries.map(\.message)).isSuperset(of: ["checked", "alert"]))
        #expect(log.entries.allSatisfy { $0.size < 1800 })
        #expect(log.entries.allSatisfy { $0.fields.values.allSatisfy { !$0.contains("\n") } })
    }
}
