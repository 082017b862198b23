import MonitorConfig
import Supervision
import Testing

/// The examples of the built-in rule pack come out as they say, and there is one for what can be shown in a report.
struct ExampleTests {
    @Test func theExamplesOfTheBuiltInPackComeOut() throws {
        _ = try RuleBook.load(triesExamples: true)
    }

    private func examples() throws -> (pack: RulePack, duty: YearlyDuty, examples: [RuleExample]) {
        let file = try #require(BuiltInFile.rulePack("cn-annual-report"))
        let pack = try RulePack.read(file.text, named: file.path)
        let duty = try #require(pack.duty)
        return (pack, duty, try RuleExample.read(file.text, named: file.path, of: pack))
    }

    @Test func thereIsACorrectReportOfEachForm() throws {
        let correct = try examples().examples.filter(\.expected.isEmpty)
        for years in [2008...2018, 2019...2020, 2021...2030] {
            #expect(correct.contains { years.contains($0.reportYear) }, "\(years)")
        }
    }

    @Test func correctReportsAreReadWholeWithTheTablesOfTheirYear() throws {
        let (pack, duty, examples) = try examples()
        for example in examples where example.expected.isEmpty && example.reportYear >= 2019 {
            let expectation = ReportReader.Expectation(agencyKind: example.agencyKind)
            let report = ReportReader(forms: duty.forms).report(in: example.page, expecting: expectation)
            #expect(report.reportYear == ReportYear(example.reportYear, basis: .title))
            #expect(report.sections.compactMap(\.id) == ["s1", "s2", "s3", "s4", "s5", "s6"])
            for table in report.tables {
                let form = try #require(duty.tableForm(of: table.table, reportYear: example.reportYear))
                #expect(table.form == form.id, "\(pack.id) \(example.id)")
                #expect(table.rows.count == form.rows.count, "\(example.id) \(form.id)")
                #expect(table.rows.values.joined().allSatisfy { $0.value != .unreadable })
            }
            #expect(report.tables.count == 3)
        }
    }

    @Test func everyCorrectReportHasNoFindingAboveInfo() throws {
        let (pack, duty, examples) = try examples()
        let trial = ExampleTrial(pack: pack, duty: duty)
        for example in examples where example.expected.isEmpty {
            let found = trial.outcome(of: example).findings.filter { $0.severity > .info }
            #expect(found.map(\.rule) == [], "\(example.id)")
        }
    }

    /// Rules that no single page can show, and why.
    private static let withoutExample: Set<Rule.ID> = [
        // An absence is no page.
        "report-missing-2008", "report-missing-dept", "report-missing-gov", "report-missing-township",
        "report-due-soon", "report-withdrawn",
        // They speak of what happens to a page over time, or of one that cannot be read.
        "report-gap-in-series", "report-new", "report-changed-after-publication", "report-unreadable",
        "report-due-undetermined",
        // It is about the row of a list.
        "report-title-variant",
        // An example holds no pictures, and one agency.
        "report-table-image-only", "report-same-as-other-agency", "report-duplicate",
    ]

    @Test func everyRuleThatAReportCanBreakHasAnExample() throws {
        let (pack, _, examples) = try examples()
        let shown = Set(examples.flatMap(\.expected))
        let rules = pack.rules.values.filter(\.isEnabled).map(\.id)
        let missing = Set(rules).subtracting(shown).subtracting(Self.withoutExample)
        #expect(missing.sorted() == [])
    }
}
