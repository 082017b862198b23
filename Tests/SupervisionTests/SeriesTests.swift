import FoundationEssentials
import Supervision
import TestSupport
import Testing

/// Years that are missing between others, before the ones that are supervised.
struct SeriesTests {
    private func findings(
        years: [Int],
        whole: Bool = true,
        readings: Int = 2,
        doubtful: DoubtfulRow? = nil,
        agency: Agency = Samples.bureau
    ) -> ObligationVerdict? {
        let judgement = ObligationJudgement(
            pack: SampleRules.pack,
            duty: SampleRules.duty,
            calendar: nil,
            civilTime: .china,
            policy: SupervisionPolicy()
        )
        var state = SourceState(id: Samples.source.id, nextCheck: .distantFuture)
        state.standing = .ok
        state.isWhole = whole
        state.lastSuccess = Samples.instant("2026-01-05")
        for day in 1...max(1, readings) { state.wholeReadings.record(Samples.instant("2026-01-0\(day)")) }
        state.publishedYears = [PublishedYears(agency: agency.id, years: years)]
        state.doubtfulRows = doubtful.map { [$0] } ?? []
        return judgement.judge(agency, sources: [state], firstYear: 2025, at: Samples.instant("2026-01-05")).last
    }

    @Test func aYearThatIsMissingBetweenTwoOthersIsTold() {
        let found = findings(years: [2019, 2020, 2022, 2024])?.findings.filter { $0.rule == "gap" }
        #expect(found?.map(\.found) == ["2021、2023"])
        #expect(found?.first?.subject == "annual-report/series")
    }

    @Test(arguments: [[], [2020], [2019, 2020, 2021]])
    func aSeriesWithoutGapIsFine(_ years: [Int]) {
        #expect(findings(years: years)?.findings.contains { $0.rule == "gap" } == false)
    }

    @Test func whatWasReadOnceOrInPartShowsNoGap() {
        for judged in [findings(years: [2019, 2021], whole: false), findings(years: [2019, 2021], readings: 1)] {
            #expect(judged?.findings.contains { $0.rule == "gap" } == false)
            #expect(judged?.unverifiable.isEmpty == false)
        }
    }

    @Test func aRowThatMayBeTheMissingReportShowsNoGap() {
        let row = DoubtfulRow(title: "政府信息公开年度报告", year: nil, agencies: ["bureau"])
        #expect(findings(years: [2019, 2021], doubtful: row)?.findings.contains { $0.rule == "gap" } == false)
    }

    @Test func yearsOutsideOfTheLifetimeAreNoGap() {
        let agency = Agency(
            id: "bureau",
            name: "云泽市教育局",
            kind: .localDept,
            jurisdiction: "cn",
            lifetime: AgencyLifetime(from: Samples.day("2021-06-01"))
        )
        #expect(findings(years: [2018, 2021], agency: agency)?.findings.contains { $0.rule == "gap" } == false)
    }

    @Test func theYearsOfAWholeListAreRememberedUnlessColumnsOfOtherYearsWereNotFollowed() {
        var list = ListReading(rows: [
            Samples.row("云泽市教育局2019年政府信息公开年度报告"), Samples.row("云泽市教育局2021年政府信息公开年度报告"),
        ])
        #expect(years(in: list) == [2019, 2021])
        list.yearColumns = [YearColumn(year: 2020, title: "2020年", address: Samples.address("/nb/2020/"))]
        #expect(years(in: list) == nil)
    }

    private func years(in list: ListReading) -> [Int]? {
        let update = CatalogueUpdate(
            source: Samples.source,
            duties: [ListedDuty(duty: SampleRules.duty, agencies: [Samples.bureau], firstReportYear: 2025)],
            policy: SupervisionPolicy()
        )
        let observation = ListObservation.read(list, validators: PageValidators(), digest: nil)
        let state = SourceState(id: Samples.source.id, nextCheck: Samples.instant("2026-01-01"))
        return update.apply(observation, to: state, at: Samples.instant("2026-01-01")).state.publishedYears.first?.years
    }
}
