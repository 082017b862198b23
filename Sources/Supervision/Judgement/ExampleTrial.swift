/// Tries whether an example of a rule pack comes out as it says.
package struct ExampleTrial: Sendable {
    private let judgement: ReportJudgement
    private let calendar: WorkingCalendar?

    package init(pack: RulePack, duty: YearlyDuty, calendar: WorkingCalendar? = nil) {
        judgement = ReportJudgement(pack: pack, duty: duty)
        self.calendar = calendar
    }

    /// What was found in an example, held against what it says.
    package struct Outcome: Equatable, Sendable {
        /// Everything that was found, expected or not.
        package var findings: [Finding]
        /// Findings above `info` that the example does not name.
        package var unexpected: [Finding]
        /// Rules that it names and that nothing breaks.
        package var absent: [Rule.ID]

        /// Whether what it names was found and nothing graver than `info` besides.
        package var isAsExpected: Bool { unexpected.isEmpty && absent.isEmpty }
    }

    /// - Parameter previous: The example that is the report of the year before, where there is one.
    package func outcome(of example: RuleExample, previous: RuleExample? = nil) -> Outcome {
        let report = report(in: example)
        let context = context(of: example)
        let findings =
            judgement.findings(of: report, in: context)
            + judgement.lateFindings(of: report, year: example.reportYear, in: context, calendar: calendar)
            + comparisonFindings(report, example, previous)
        let found = Set(findings.map(\.rule))
        return Outcome(
            findings: findings,
            unexpected: findings.filter { $0.severity > .info && !example.expected.contains($0.rule) },
            absent: example.expected.subtracting(found).sorted()
        )
    }

    private func comparisonFindings(_ report: Report, _ example: RuleExample, _ previous: RuleExample?) -> [Finding] {
        guard let previous else { return [] }
        let pair = ReportPair(
            report: record(of: report, example),
            other: record(of: self.report(in: previous), previous),
            relation: .yearBefore,
            otherAgency: previous.agencyName,
            agencyKind: example.agencyKind
        )
        return ComparisonJudgement(judgement: judgement)
            .findings(of: pair, in: context(of: example), title: report.title)
    }

    private func record(of report: Report, _ example: RuleExample) -> ReportRecord {
        ReportRecord(
            of: report,
            year: example.reportYear,
            agencyNames: [example.agencyName],
            forms: judgement.duty.forms
        )
    }

    private func report(in example: RuleExample) -> Report {
        ReportReader(forms: judgement.duty.forms).report(
            in: example.page,
            expecting: ReportReader.Expectation(statedYear: example.reportYear, agencyKind: example.agencyKind)
        )
    }

    private func context(of example: RuleExample) -> ReportContext {
        ReportContext(
            agencyName: example.agencyName,
            agencyKind: example.agencyKind,
            jurisdiction: example.jurisdiction,
            knownNames: [example.agencyName],
            slotYear: example.reportYear
        )
    }
}
