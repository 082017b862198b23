/// Holds a report against the one of the year before, and against those of other agencies.
package struct ComparisonJudgement: Sendable {
    let judgement: ReportJudgement

    package init(judgement: ReportJudgement) {
        self.judgement = judgement
    }

    /// What the comparisons of the pack find between two reports; the findings are about the first of them.
    package func findings(of pair: ReportPair, in context: ReportContext, title: String) -> [Finding] {
        let year = pair.report.reportYear
        let matter = ComparisonCase(pair: pair, tableForms: judgement.duty.tableForms)
        let other = pair.relation == .yearBefore ? String(pair.other.reportYear) : pair.otherAgency
        return judgement.duty.comparisons.compactMap { check in
            guard check.relation == pair.relation, check.scope.contains(context.agencyKind, reportYear: year) else {
                return nil
            }
            let failures = check.criterion.failures(in: matter)
            guard !failures.isEmpty else { return nil }
            var finding = judgement.finding(
                check.rule,
                year: year,
                title: title,
                context: context,
                severity: check.severity
            ) { values in
                values.state(failures)
                values[.other] = other
            }
            // A report may be like several others, and its own figures may break the same rule.
            finding?.subject += "/\(other)"
            return finding
        }
    }
}
