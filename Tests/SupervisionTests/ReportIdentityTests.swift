import Supervision
import TestSupport
import Testing

/// The tests of title, dates and wording, with words of their own.
struct ReportIdentityTests {
    private func report(_ text: String, signed: CivilDate? = nil, published: [PageDate] = []) -> Report {
        Report(
            title: "云川县教育局2024年政府信息公开工作年度报告",
            form: .statutory,
            reportYear: ReportYear(2024, basis: .title),
            agencyName: "云川县教育局",
            published: published.first,
            publicationDates: published,
            sections: [],
            tables: [],
            text: text,
            titleYear: 2024,
            signed: signed
        )
    }

    private func failures(_ test: IdentityCriterion, _ report: Report) -> [CheckFailure] {
        let context = ReportContext(agencyName: "云川县教育局", agencyKind: .localDept)
        let subject = ReportCase(report: report, year: 2024, context: context, forms: SampleRules.duty.forms)
        return ReportCriterion.identity(test).failures(in: subject)
    }

    private func wording(_ pattern: String, quoted: String? = nil, asides: [String] = []) throws -> IdentityCriterion {
        .wording(
            WordingCriterion(
                hints: ["**", "XX", "进一步进一步"],
                patterns: [try #require(TextPattern(pattern))],
                patternsInQuotes: try quoted.map { [try #require(TextPattern($0))] } ?? [],
                asides: asides
            )
        )
    }

    // MARK: Wording

    @Test func whatIsFoundIsTheFirstGroupAndTheSentenceIsTheEvidence() throws {
        let found = failures(try wording("(?:^|[^A-Z])(XX市)"), report("前一句。在 XX 市 公开信息。后一句。"))
        #expect(found == [CheckFailure(found: "XX市", evidence: "在 XX 市 公开信息")])
    }

    @Test func aSentenceOnSomethingElseIsPassedOver() throws {
        #expect(failures(try wording("XX市", asides: ["例如"]), report("例如XX市的做法。")).isEmpty)
    }

    @Test(arguments: ["印发《XX市办法》。", "统称“XX市”。", "“XX市", "《一》《XX市》。"])
    func whatStandsInQuotationMarksIsQuoted(_ text: String) throws {
        let isClosed = text != "“XX市"
        #expect(failures(try wording("XX市"), report(text)).isEmpty == isClosed)
        #expect(failures(try wording("YY", quoted: "XX市"), report(text)).count == 1)
    }

    @Test func asterisksAroundBoldWordsAreNoMasks() throws {
        let test = try wording("\\*\\*市")
        #expect(failures(test, report("**市级**公开。\n**市政府公开。")).isEmpty)
        #expect(failures(test, report("**县政府和**市政府公开。")).count == 1)
        #expect(failures(test, report("一行**字。\n****\n**市")).count == 1)
    }

    @Test func theExcerptOfALongSentenceHoldsThePlace() throws {
        let long = String(repeating: "公开信息，", count: 200)
        let found = failures(try wording("进一步进一步"), report(long + "进一步 进一步加强，" + long))
        let evidence = try #require(found.first?.evidence)
        #expect(evidence.contains("进一步 进一步加强"))
        #expect(evidence.hasPrefix("…") && evidence.hasSuffix("…"))
        #expect(evidence.count <= 122)
    }

    // MARK: Dates

    private func publication(_ day: String, _ basis: PageDate.Basis) -> PageDate {
        PageDate(date: Samples.day(day), kind: .publication, basis: basis, evidence: day)
    }

    private let beforeYearEnd = IdentityCriterion.beforeYearEnd(
        BeforeYearEndCriterion(publishedPlace: "published", signedPlace: "signed")
    )

    @Test func bothDatesBeforeTheEndOfTheYearAreTold() {
        let early = report("", signed: Samples.day("2024-12-01"), published: [publication("2024-12-20", .shown)])
        #expect(failures(beforeYearEnd, early).map(\.place) == ["published", "signed"])
    }

    @Test func aHintAndADateBesideALaterOneAreNotTold() {
        #expect(failures(beforeYearEnd, report("", published: [publication("2024-12-20", .address)])).isEmpty)
        let two = [publication("2024-12-20", .meta), publication("2025-01-10", .shown)]
        #expect(failures(beforeYearEnd, report("", published: two)).isEmpty)
        #expect(failures(beforeYearEnd, report("", published: [publication("2023-01-10", .shown)])).isEmpty)
    }

    @Test(arguments: [
        ("2024111日", ["2024-01-11 / 2024-11-01"]), ("2024年129日", ["2024-01-29 / 2024-12-09"]), ("2024120日", []),
        ("2024131日", []),
        ("12024111日", []), ("1989111日", []), ("111日", []), ("2024年111日均", []), ("2024年0111日", []), ("日2024", []),
    ])
    func threeDigitsBehindAYearMayBeTwoDays(_ text: String, _ expected: [String]) {
        #expect(failures(.ambiguousDate, report(text)).compactMap(\.expected) == expected)
    }

    @Test func anAmbiguousDateOfThePageIsToldOnce() {
        var page = report("2024111日召开。")
        page.signs = [
            PageSign(.dateAmbiguous, evidence: "发布日期：2024111日"), PageSign(.dateAmbiguous, evidence: "2024122日"),
        ]
        #expect(failures(.ambiguousDate, page).map(\.found) == ["2024111日", "2024122日"])
    }

    // MARK: Parts of a year

    private let partialYear = IdentityCriterion.partialYear(
        PartialYearCriterion(
            marks: ["截至"],
            skipped: ["今年"],
            partsOfYear: ["上半年"],
            endings: ["底"],
            deadlines: ["前"],
            counted: ["公开"],
            units: ["条"],
            asides: ["公示"],
            leastDays: 150
        )
    )

    @Test(arguments: [
        ("截至11月底公开5条", "截至11月底"), ("截至今年9月30日，公开信息1,200余条", "截至今年9月30日"), ("截至上半年公开5条", "截至上半年"),
        ("截至2024年3月公开5条", "截至2024年3月"), ("截至目前公开3条；截至11月公开5条", "截至11月"),
    ])
    func theDayThatIsCountedToIsTold(_ text: String, _ found: String) {
        #expect(failures(partialYear, report(text)).map(\.found) == [found])
    }

    @Test(arguments: [
        "截至11月底前公开5条", "截至11月底公示，公开5条", "截至12月公开5条", "截至2025年2月公开5条", "截至11月底公开", "截至11月底有5条", "截至3月公开5条", "截至",
        "截至11月", "截至2024年公开5条",
    ])
    func otherDaysAreNotTold(_ text: String) {
        #expect(failures(partialYear, report(text)).isEmpty)
    }

    // MARK: Laws

    @Test func aReplacedLawIsOnlyToldWhereNothingKnowsTheNewOne() throws {
        let revision = [try #require(TextPattern("修订[^。]{0,9}条例"))]
        let test = IdentityCriterion.outdatedCitation(
            OutdatedCitationCriterion(outdated: ["492号"], grounds: ["根据"], current: ["711号"], revision: revision)
        )
        #expect(failures(test, report("根据第492号令编制。")).map(\.found) == ["492号"])
        for other in ["第492号令施行多年。", "根据第492号令编制。落实711号令。", "根据第492号令编制。学习修订后的《条例》。"] {
            #expect(failures(test, report(other)).isEmpty)
        }
        var cut = report("根据第492号令编制。")
        cut.isCutShort = true
        #expect(failures(test, cut).isEmpty)
    }

    @Test func aReportThatIsCutShortMayStateItsPeriodElsewhere() throws {
        let test = IdentityCriterion.statedPeriod(
            StatedPeriodCriterion(hints: ["期"], patterns: [try #require(TextPattern("统计期限"))])
        )
        var cut = report("一、总体情况")
        #expect(failures(test, cut).count == 1)
        cut.isCutShort = true
        #expect(failures(test, cut).isEmpty)
    }
}
