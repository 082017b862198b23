/// Tries whether an example of a rule pack comes out as it says.
package struct ExampleTrial: Sendable {
    private let assessment: Assessment
    private let calendar: WorkingCalendar?
    private let civilTime: CivilTime

    package init(
        pack: RulePack,
        duty: YearlyDuty,
        calendar: WorkingCalendar? = nil,
        civilTime: CivilTime = .china
    ) {
        assessment = Assessment(pack: pack, duty: duty)
        self.calendar = calendar
        self.civilTime = civilTime
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
        let findings = findings(in: example, after: previous)
        let found = Set(findings.map(\.rule))
        return Outcome(
            findings: findings,
            unexpected: findings.filter { $0.severity > .info && !example.expected.contains($0.rule) },
            absent: example.expected.subtracting(found).sorted()
        )
    }

    private func findings(in example: RuleExample, after previous: RuleExample?) -> [Finding] {
        guard let report = assessed(example) else { return [] }
        return report.findings
            + assessment.lateFindings(of: report, by: calendar, in: civilTime)
            + (previous.flatMap(assessed).map { assessment.findings(between: report, and: $0) } ?? [])
    }

    /// An example is as short as its author likes: it is a report whatever its length.
    private func assessed(_ example: RuleExample) -> AssessedReport? {
        let origin = ReportOrigin(
            agencyNames: [example.agencyName],
            agencyKind: example.agencyKind,
            jurisdiction: example.jurisdiction,
            statedYear: example.reportYear,
            slotYear: example.reportYear
        )
        return assessment.assessed(assessment.report(on: example.page, from: origin), from: origin)
    }
}
