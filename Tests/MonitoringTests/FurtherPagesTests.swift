import Supervision
import TestSupport
import Testing

/// Lists that go on elsewhere: on further pages, in the columns of single years, and in the newest report itself.
struct FurtherPagesTests {
    private let old = SampleReport(Samples.bureau, 2024, "2025-01-20")
    private let new = SampleReport(Samples.bureau, 2025, "2026-01-21")
    private let secondPage = Samples.address("/nb/index_1.html")

    /// The list of one year, with a menu that leads to the others.
    private func column(_ reports: [SampleReport], menu: [Int]) -> ReadPage {
        var page = SamplePages.list(reports.map(\.row))
        page.list?.yearColumns = menu.map { YearColumn(year: $0, title: "\($0)年", address: address(of: $0)) }
        return page
    }

    private func address(of year: Int) -> WebAddress { Samples.address("/nb/\(year)/") }

    private func twoPages(_ second: [SampleReport]) -> ReadPage {
        var page = SamplePages.list([old.row])
        page.list?.pagesTotal = 2
        page.list?.nextPage = secondPage
        return page
    }

    // MARK: Pages

    @Test func aReportThatAppearsOnTheSecondPageIsSeenThoughTheFirstIsUnchanged() async {
        let supervised = Supervised(from: "2026-01-18")
        supervised.site.sendEntityTags(true)
        supervised.site.serve(old.page, at: old.address)
        supervised.site.serve(twoPages([]), at: Supervised.list)
        supervised.site.serve(SamplePages.list([SampleReport(Samples.bureau, 2019, nil).row]), at: secondPage)
        await supervised.sweep(times: 4)
        supervised.site.serve(new.page, at: new.address)
        supervised.site.serve(SamplePages.list([new.row]), at: secondPage)
        await supervised.sweep(until: "2026-02-10")
        #expect(await supervised.told.contains("report_new new bureau info"))
        #expect(await !supervised.told.contains { $0.contains("missing") })
    }

    @Test func everyPageOfAListIsReadByTheRowsThatAreConfigured() async {
        let page = ListedPage(
            address: Supervised.list,
            kind: .annualReportList,
            rowPath: "//tr",
            agency: Samples.bureau.id
        )
        let rules = SupervisionRules(
            watchlist: Watchlist(agencies: [Samples.bureau], pages: [page]),
            ruleBook: SampleRules.book,
            policy: SupervisionPolicy(),
            firstReportYear: 2025
        )
        let supervised = Supervised(rules)
        supervised.site.serve(twoPages([]), at: Supervised.list)
        supervised.site.serve(SamplePages.list([new.row]), at: secondPage)
        await supervised.sweep()
        #expect(supervised.site.rowPath(of: Supervised.list) == "//tr")
        #expect(supervised.site.rowPath(of: secondPage) == "//tr")
    }

    @Test func otherRowsMakeAListNew() {
        let keys = [nil, "//tr", "//li"].map { path in
            let page = ListedPage(address: Supervised.list, kind: .annualReportList, rowPath: path, agency: "bureau")
            let watchlist = Watchlist(agencies: [Samples.bureau], pages: [page])
            let rules = SupervisionRules(
                watchlist: watchlist,
                ruleBook: SampleRules.book,
                policy: SupervisionPolicy(),
                firstReportYear: 2025
            )
            return rules.readingKey(of: watchlist.sources[0])
        }
        #expect(Set(keys).count == 3)
    }

    // MARK: Years

    /// The new year's column has two pages, and the second cannot be had: what is missing may stand there.
    @Test func aColumnOfTheYearThatIsNotReadWholeKeepsTheReportFromBeingMissing() async throws {
        let supervised = Supervised(from: "2026-01-18")
        supervised.site.serve(old.page, at: old.address)
        supervised.site.serve(column([old], menu: [2025]), at: Supervised.list)
        var year = SamplePages.list([SampleReport(Samples.bureau, 2019, nil).row])
        year.list?.pagesTotal = 2
        supervised.site.serve(year, at: address(of: 2025))
        await supervised.sweep(until: "2026-02-10")
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .unknown)
    }

    @Test func theColumnOfTheNewYearIsFollowedWhenTheMenuNamesIt() async throws {
        let supervised = Supervised(from: "2026-01-18")
        supervised.site.serve(old.page, at: old.address)
        supervised.site.serve(column([old], menu: [2023]), at: Supervised.list)
        await supervised.sweep(times: 4)
        supervised.site.serve(new.page, at: new.address)
        supervised.site.serve(column([old], menu: [2023, 2025]), at: Supervised.list)
        supervised.site.serve(column([new], menu: [2023, 2024]), at: address(of: 2025))
        await supervised.sweep(until: "2026-02-10")
        #expect(await supervised.told.contains("report_new new bureau info"))
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .met)
        #expect(supervised.site.requests(for: address(of: 2023)).isEmpty)
    }

    @Test func aColumnOfTheYearThatCannotBeReadKeepsTheReportFromBeingMissing() async throws {
        let supervised = Supervised(from: "2026-01-18")
        supervised.site.serve(old.page, at: old.address)
        supervised.site.serve(column([old], menu: [2025]), at: Supervised.list)
        supervised.site.answer(.blocked, at: address(of: 2025))
        await supervised.sweep(until: "2026-02-20")
        #expect(await !supervised.told.contains { $0.contains("missing") })
        #expect(try await supervised.status().obligation(of: "bureau")?.reason?.text == "list-not-whole")
    }

    @Test func aReportIsMissingWhereTheColumnsOfAllItsYearsWereRead() async {
        let supervised = Supervised(from: "2026-01-18")
        supervised.site.serve(old.page, at: old.address)
        supervised.site.serve(column([old], menu: [2025]), at: Supervised.list)
        supervised.site.serve(column([SampleReport(Samples.county, 2025, nil)], menu: []), at: address(of: 2025))
        await supervised.sweep(until: "2026-02-10")
        #expect(await supervised.told.contains { $0.contains(" missing ") })
    }

    // MARK: Rows that only a script follows

    @Test func aRowThatOnlyAScriptFollowsIsAReportWhoseTextIsUnknown() async throws {
        let supervised = Supervised(from: "2026-01-22")
        let address = try #require(WebAddress(Supervised.list.text + "#open(25)"))
        let row = ListRow(title: new.usualTitle, address: address, date: new.row.date)
        supervised.site.serve(SamplePages.list([row]), at: Supervised.list)
        await supervised.sweep(until: "2026-02-10")
        #expect(supervised.site.requests(for: address).isEmpty)
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .met)
        #expect(await supervised.told.allSatisfy { $0.contains(" unreadable ") })
    }

    // MARK: A column that shows its newest report

    @Test func aColumnThatShowsItsNewestReportIsReadAsThatReport() async throws {
        let supervised = Supervised(from: "2026-01-18")
        supervised.site.serve(old.page, at: Supervised.list)
        await supervised.sweep(times: 4)
        supervised.site.serve(new.page, at: Supervised.list)
        await supervised.sweep(until: "2026-02-10")
        #expect(await supervised.told.contains("report_new new bureau info"))
        #expect(await !supervised.told.contains { $0.contains("changed") || $0.contains("withdrawn") })
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .met)
    }

    @Test func theReportBeforeTheNewestStaysMet() async throws {
        let supervised = Supervised(Samples.rules(first: 2024), from: "2026-01-18")
        supervised.site.serve(old.page, at: Supervised.list)
        await supervised.sweep(times: 4)
        supervised.site.serve(new.page, at: Supervised.list)
        await supervised.sweep(until: "2026-02-10")
        let agency = try #require(try await supervised.status().agencies.first { $0.id == "bureau" })
        #expect(agency.obligations.filter { $0.state == .met }.count == 2)
        #expect(await !supervised.told.contains { $0.contains("changed") || $0.contains("withdrawn") })
    }

    @Test func aColumnThatShowsAnOldReportAccusesNobody() async throws {
        let supervised = Supervised(from: "2026-01-18")
        supervised.site.serve(old.page, at: Supervised.list)
        await supervised.sweep(until: "2026-02-20")
        #expect(await !supervised.told.contains { $0.contains("missing") })
        #expect(try await supervised.status().obligation(of: "bureau")?.reason?.text == "list-not-whole")
    }
}
