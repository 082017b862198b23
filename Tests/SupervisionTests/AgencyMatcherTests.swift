import Supervision
import TestSupport
import Testing

struct AgencyMatcherTests {
    private let reform = Agency(id: "reform", name: "云泽市发展和改革局", kind: .localDept, jurisdiction: "cn")
    private let countyBureau = Agency(id: "county-bureau", name: "青石县教育局", kind: .localDept, jurisdiction: "cn")

    private func match(_ phrase: String, among agencies: [Agency]) -> AgencyMatcher.Match {
        AgencyMatcher(agencies: agencies, rules: SampleRules.titles).match(phrase)
    }

    @Test(arguments: ["云泽市教育局", "市教育局", "教育局", "某省云泽市教育局"])
    func namesAliasesAndEndsOfNamesFit(_ phrase: String) {
        #expect(match(phrase, among: [Samples.bureau, reform]) == .one("bureau"))
    }

    @Test func anAbbreviationPicksCharactersInOrder() {
        #expect(match("市发改局", among: [Samples.bureau, reform]) == .one("reform"))
    }

    @Test func aGovernmentIsCalledByItsTerritory() {
        #expect(match("青石县", among: [Samples.county, countyBureau]) == .one("county"))
    }

    @Test func aDepartmentIsNotItsGovernment() {
        #expect(match("青石县教育局", among: [Samples.county]) == .none)
    }

    @Test func whatFitsTwoBelongsToNeitherForCertain() {
        #expect(match("教育局", among: [Samples.bureau, countyBureau]) == .possibly(["bureau", "county-bureau"]))
    }

    @Test func aTitleWithoutANameIsTheOnlyAgencys() {
        #expect(match("", among: [Samples.bureau]) == .one("bureau"))
        #expect(match("我局", among: [Samples.bureau]) == .one("bureau"))
        #expect(match("", among: [Samples.bureau, reform]) == .possibly(["bureau", "reform"]))
    }

    @Test func aPhraseThatIsNoOrganMayBeAnyones() {
        #expect(match("全面", among: [Samples.bureau]) == .possibly(["bureau"]))
        #expect(match("青石县水利学校", among: [Samples.bureau]) == .none)
    }
}
