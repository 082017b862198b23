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

    // MARK: Neighbours

    @Test(arguments: ["青石县教育局", "县教育局", "东云泽市教育局", "南平区教育局", "云泽市体育局"])
    func anotherPlaceOrOrganIsSomeoneElse(_ phrase: String) {
        #expect(match(phrase, among: [Samples.bureau]) == .none)
    }

    @Test func aLevelAloneMeansTheAgencyOfThatLevel() {
        let both = [Samples.bureau, countyBureau]
        #expect(match("县教育局", among: both) == .one("county-bureau"))
        #expect(match("云泽市青石县教育局", among: both) == .one("county-bureau"))
    }

    @Test func aTownshipIsNotAnotherThatEndsAlike() {
        let town = Agency(id: "town", name: "青石县东山镇人民政府", kind: .townshipGov, jurisdiction: "cn")
        #expect(match("东山镇", among: [town]) == .one("town"))
        #expect(match("云泽市东山镇", among: [town]) == .one("town"))
        #expect(match("山镇", among: [town]) == .none)
        #expect(match("北东山镇", among: [town]) == .none)
        #expect(match("云泽市北区东山镇", among: [town]) == .none)
    }

    @Test func oneOrganIsCalledBureauOrCommission() {
        #expect(match("云泽市发改委", among: [Samples.bureau, reform]) == .one("reform"))
        #expect(match("云泽市发展和改革委员会", among: [Samples.bureau, reform]) == .one("reform"))
    }

    @Test func whatOnlyLeavesOutAPartOfANameMayBeAnotherOrgan() {
        let culture = Agency(id: "culture", name: "云泽市文化和旅游局", kind: .localDept, jurisdiction: "cn")
        #expect(match("云泽市旅游局", among: [culture]) == .possibly(["culture"]))
        #expect(match("云泽市文化局", among: [culture]) == .possibly(["culture"]))
    }

    @Test func aBranchIsAnOrganOfItsOwn() {
        #expect(match("云泽市教育局高新分局", among: [Samples.bureau]) == .none)
        #expect(match("云泽市教育局云泽市发展和改革局", among: [Samples.bureau, reform]) == .possibly(["bureau", "reform"]))
    }
}
