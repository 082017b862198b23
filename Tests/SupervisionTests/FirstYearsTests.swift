import Supervision
import TestSupport
import Testing

/// From which years on obligations are supervised, over starts, reloads and what the operator writes.
struct FirstYearsTests {
    private let remembered = FirstYears(common: 2025, ofDuties: ["budget": 2026])

    private func byDefault(_ year: Int) -> FirstYears { FirstYears(common: year, ofDuties: ["budget": year + 1]) }

    @Test func nothingRememberedIsTheDefault() {
        #expect(FirstYears().carriedOn(chosen: nil, byDefault: byDefault(2025)) == remembered)
    }

    @Test func aYearThatPassesDropsNoObligation() {
        #expect(remembered.carriedOn(chosen: nil, byDefault: byDefault(2027)) == remembered)
    }

    @Test func anEarlierDefaultIsTaken() {
        let earlier = FirstYears(common: 2023, ofDuties: ["budget": 2024])
        #expect(remembered.carriedOn(chosen: nil, byDefault: byDefault(2023)) == earlier)
    }

    @Test(arguments: [2020, 2027])
    func theOperatorMovesAllYearsBackAndForward(year: Int) {
        let chosen = remembered.carriedOn(chosen: year, byDefault: byDefault(2025))
        #expect(chosen == FirstYears(common: year, ofDuties: ["budget": year]))
    }

    @Test func whatTheOperatorHasOnceWrittenIsNotDroppedWhenTheKeyGoes() {
        let chosen = remembered.carriedOn(chosen: 2020, byDefault: byDefault(2026))
        #expect(chosen.carriedOn(chosen: nil, byDefault: byDefault(2027)) == chosen)
    }

    @Test func theYearOfADutyThatIsAwayForATimeIsKept() {
        let without = remembered.carriedOn(chosen: nil, byDefault: FirstYears(common: 2027))
        #expect(without.carriedOn(chosen: nil, byDefault: byDefault(2028)) == remembered)
    }

    @Test func aYearThatEqualsTheCommonOneAsksForNoNewReading() {
        func rules(_ years: [String: Int]) -> SupervisionRules {
            SupervisionRules(
                watchlist: Samples.watchlist(),
                ruleBook: SampleDuties.book,
                policy: SupervisionPolicy(),
                firstReportYear: 2024,
                firstYears: years
            )
        }
        let plain = rules([:]).readingKey(of: Samples.source)
        #expect(rules(["department-budget": 2024]).readingKey(of: Samples.source) == plain)
        #expect(rules(["department-budget": 2025]).readingKey(of: Samples.source) != plain)
    }

    @Test func theFirstRegulatedYearIsThatOfTheOldestRegime() {
        #expect(SampleDuties.book.firstRegulatedYear == min(2015, SampleRules.book.firstRegulatedYear ?? .max))
        #expect(RuleBook(packs: [], calendars: []).firstRegulatedYear == nil)
    }
}
