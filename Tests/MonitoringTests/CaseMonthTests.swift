import FoundationEssentials
import SuiteTags
import Supervision
import TestSupport
import Testing

/// A month of a county with eighty agencies, from what was found to what was struck off, read as a supervisor does.
@Suite(.tags(.bulk))
struct CaseMonthTests {
    private let agencies = GatheredRules.agencies(20, hosts: 4)
    private let supervised: Supervised

    init() {
        let rules = GatheredRules.rules(agencies)
        var book = rules.ruleBook
        book.packs.append(SampleRules.cases)
        let following = SupervisionRules(
            watchlist: rules.watchlist,
            ruleBook: book,
            policy: rules.policy,
            firstReportYear: rules.firstReportYear
        )
        supervised = Supervised(following, from: "2026-02-02")
    }

    /// The reports of an agency: on 2024, and on 2025 where it has published.
    private func show(_ index: Int, hasPublished: Bool) {
        let agency = agencies[index]
        let years = hasPublished ? [2024, 2025] : [2024]
        let reports = years.map { SampleReport(agency, $0, "\($0 + 1)-01-20") }
        supervised.site.publish(reports, at: GatheredRules.list(of: agency))
    }

    private func say(_ kind: PersonOrder.Kind, of record: CaseRecord) async {
        let order = PersonOrder(
            kind,
            target: record.case.id.rawValue,
            by: "王某",
            note: "已书面通知",
            givenAt: supervised.clock.now()
        )
        await supervised.store.give(order)
    }

    private func records(of index: Int) async -> [CaseRecord] {
        await supervised.store.caseRecords.filter { $0.case.agency == agencies[index].id }
    }

    /// Ten owe the report: 0 to 5 publish after a week, 6 to 8 never do, and the page of 9 is blocked from the second week on.
    @Test func aMonthGoesFromFindingToClosing() async throws {
        for index in agencies.indices { show(index, hasPublished: index >= 10) }
        await supervised.sweep(until: "2026-02-06")
        var records = await supervised.store.caseRecords
        #expect(records.count == 10 && records.allSatisfy { $0.case.state == .new })
        #expect(Set(records.map(\.case.id)).count == 10)
        for record in records { await say(.caseNotify, of: record) }
        await supervised.sweep(until: "2026-02-10")
        for index in 0..<6 { show(index, hasPublished: true) }
        supervised.site.answer(.blocked, at: GatheredRules.list(of: agencies[9]))
        await supervised.sweep(until: "2026-03-05")

        records = await supervised.store.caseRecords
        #expect(records.count == 10, "one cause is one case")
        for index in 0..<6 { #expect(await self.records(of: index).map(\.case.state) == [.closed]) }
        let today = Samples.day("2026-03-05")
        for index in 6..<9 {
            let one = try #require(await self.records(of: index).first)
            #expect(one.case.state == .notified && one.case.isOverdue(on: today))
        }
        let unseen = try #require(await self.records(of: 9).first)
        #expect(unseen.case.state == .notified && !unseen.case.isOverdue(on: today), "nobody can say")

        let lines = await supervised.log.lines.filter { $0.event == .caseOverdue || $0.event == .caseChanged }
        let overdue = lines.filter { $0.event == .caseOverdue }
        #expect(Set(overdue.map(\.finding.agency)) == Set(agencies[6..<9].map(\.id)))
        let first = try #require(records.first).case.due.adding(days: 1)
        #expect(overdue.allSatisfy { CivilTime.china.date(at: $0.time) >= first })
        #expect(
            overdue.count == 3 + overdue.count { CivilTime.china.date(at: $0.time) > first },
            "told once, then as reminders"
        )
        #expect(lines.count { $0.finding.rule == "case-closed" } == 6)
        #expect(lines.count { $0.finding.rule == "case-changed" } == 10)
    }
}
