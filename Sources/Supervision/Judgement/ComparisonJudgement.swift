/// Holds a report against the one of the year before, and against those of other agencies.
struct ComparisonJudgement: Sendable {
    let pack: RulePack
    let duty: YearlyDuty

    /// What the comparisons of the pack find between two reports; the findings are about the first of them.
    func findings(of pair: ReportPair, in context: ReportContext, title: String) -> [Finding] {
        let year = pair.report.reportYear
        let subject = ComparisonCase(pair: pair, tableForms: duty.tableForms)
        let matter = DutyMatter(pack: pack, duty: duty, year: year, context: context)
        let other = pair.relation == .yearBefore ? String(pair.other.reportYear) : pair.otherAgency
        return duty.comparisons.compactMap { check in
            guard check.relation == pair.relation, check.scope.contains(context.agencyKind, reportYear: year) else {
                return nil
            }
            let failures = check.criterion.failures(in: subject)
            guard !failures.isEmpty else { return nil }
            // A report may be like several others, and its own figures may break the same rule.
            return matter.finding(
                check.rule,
                about: "\(duty.id)/\(year)/\(other)",
                as: DutyMatter.Breach(severity: check.severity)
            ) { values in
                values[.title] = title
                values.state(failures)
                values[.other] = other
            }
        }
    }
}
