import FoundationEssentials
import Supervision
import Testing

@testable import StatusReporting

/// Which rows a listing has, and in which form.
struct ListingTests {
    private var county: PageContext {
        var met = Samples.agency("met", name: "云溪市财政局", worst: nil, state: .met)
        met.jurisdiction = "cn/yunxi/nan"
        var late = Samples.agency("late", name: "云溪市统计局", worst: .warning, state: .late)
        late.jurisdiction = "cn/yunxi"
        let alert = Samples.alert(Samples.finding(severity: .error))
        var snapshot = Samples.snapshot(agencies: [met, late, Samples.agency()], alerts: [alert])
        snapshot.cases = [Samples.rectification(of: Samples.finding(severity: .error))]
        return Samples.context(snapshot)
    }

    private func ids(_ parameters: [String: String]) throws -> [String] {
        let query = try ViewQuery(parameters, of: AgencyListing.shape)
        return AgencyListing(context: county).chosen(query).map(\.id.rawValue)
    }

    @Test func agenciesAreNarrowedByEachOfTheirFilters() throws {
        #expect(try ids([:]) == ["sample-bureau", "late", "met"])
        #expect(try ids(["jurisdiction": "cn/yunxi"]) == ["late", "met"])
        #expect(try ids(["state": "late"]) == ["late"])
        #expect(try ids(["severity": "critical"]) == ["sample-bureau"])
        #expect(try ids(["q": "财政"]) == ["met"])
        #expect(try ids(["state": "met", "year": "2024"]).isEmpty)
        #expect(try ids(["site": "example.gov.cn"]) == ["sample-bureau"])
        #expect(try ids(["kind": "county-gov"]).isEmpty)
    }

    @Test func anOrderCanBeTurnedRound() throws {
        #expect(try ids(["sort": "jurisdiction"]) == ["sample-bureau", "late", "met"])
        #expect(try ids(["sort": "-jurisdiction"]) == ["met", "late", "sample-bureau"])
        #expect(try ids(["sort": "severity"]) == ["met", "late", "sample-bureau"])
    }

    @Test(arguments: [
        (["severity": "error"], 1), (["severity": "info"], 0), (["jurisdiction": "cn/province"], 1),
        (["jurisdiction": "cn/yunxi"], 0), (["agency": "sample-bureau"], 1), (["year": "2025"], 1),
        (["year": "2024"], 0), (["duty": "annual-report"], 1), (["site": "example.gov.cn"], 1),
        (["q": "发展和改革"], 1), (["since": "2026-02-01"], 1), (["since": "2026-02-02"], 0), (["case": "none"], 1),
        (["rule": "annual-report.missing", "state": "firing"], 1),
    ])
    func alertsAreNarrowedByEachOfTheirFilters(parameters: [String: String], count: Int) throws {
        let query = try ViewQuery(parameters, of: AlertListing.shape)
        #expect(AlertListing(context: county).chosen(query).count == count)
    }

    @Test func casesAreNarrowedByWhetherTheyAreOpen() throws {
        let listing = CaseListing(context: county)
        #expect(listing.chosen(try ViewQuery(["case": "open"], of: CaseListing.shape)).count == 1)
        #expect(listing.chosen(try ViewQuery(["case": "overdue"], of: CaseListing.shape)).isEmpty)
        #expect(listing.chosen(try ViewQuery(["q": "年度报告"], of: CaseListing.shape)).count == 1)
    }

    @Test func territoriesCountWhatLiesInThem() {
        let rows = JurisdictionListing(context: county).rows
        #expect(rows.first { $0.name == "cn" }?.agencies == 3)
        #expect(rows.first { $0.name == "cn/yunxi" }?.states == [.late: 1, .met: 1])
    }

    @Test func aFileHasAHeadingForEachCellAndRunsNoFormula() {
        let agency = Samples.agency("evil", name: "=HYPERLINK(\"http://x\")\n,\"", worst: nil, state: .met)
        let listing = AgencyListing(context: Samples.context(Samples.snapshot(agencies: [agency], alerts: [])))
        let lines = String(decoding: listing.csv(ViewQuery()), as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == 2)
        #expect(lines[1].contains("'=HYPERLINK"))
        func cells<Shown: StatusListing>(_ listing: Shown) -> [Int] { listing.rows.map { listing.record($0).count } }
        #expect(cells(AlertListing(context: county)) == [AlertListing.fields.count])
        #expect(cells(SourceListing(context: county)) == [SourceListing.fields.count])
        #expect(cells(CaseListing(context: county)) == [CaseListing.fields.count])
        #expect(cells(ObligationListing(context: county)).allSatisfy { $0 == ObligationListing.fields.count })
        #expect(cells(RuleListing(context: county)).allSatisfy { $0 == RuleListing.fields.count })
        #expect(cells(SiteListing(context: county)) == [SiteListing.fields.count])
        #expect(cells(AgencyListing(context: county)).allSatisfy { $0 == AgencyListing.fields.count })
    }

    @Test func theLastWorkingDayIsNoHoliday() throws {
        let calendar = WorkingCalendar(
            id: "cn",
            namedDays: [:],
            coverage: try #require(CivilDate(iso: "2026-01-01"))...(try #require(CivilDate(iso: "2026-12-31")))
        )
        let book = RuleBook(packs: [], calendars: [calendar])
        let rules = SupervisionRules(
            watchlist: Watchlist(agencies: [], pages: []),
            ruleBook: book,
            policy: SupervisionPolicy(),
            firstReportYear: 2025
        )
        // The status is of a Sunday; without a calendar every day is worked.
        #expect(Samples.context(rules: rules).lastWorkingDay == CivilDate(iso: "2026-01-30"))
        #expect(Samples.context(rules: nil).lastWorkingDay == CivilDate(iso: "2026-01-31"))
    }
}
