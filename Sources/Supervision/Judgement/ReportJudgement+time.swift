extension ReportJudgement {
    /// Whether the date that a report bears is after its due date: probable, because a page's date may be a later one.
    ///
    /// A report whose year is only inferred proves nothing, and neither does a date years away: that page has moved.
    package func lateFindings(
        of report: Report,
        year: Int,
        in context: ReportContext,
        calendar: WorkingCalendar?
    ) -> [Finding] {
        let deadline = duty.deadline(
            for: context.agencyKind,
            in: context.jurisdiction,
            reportYear: year,
            calendar: calendar
        )
        guard let deadline, let published = report.publication(after: year), published.date > deadline.due,
            published.date.year <= deadline.due.year + 1, report.reportYear?.isCertain == true,
            let regime = duty.regime(for: context.agencyKind, reportYear: year),
            let rule = pack.rules[regime.rules.late].map({
                duty.effective($0, for: context.agencyKind, in: context.jurisdiction, by: deadline)
            }), rule.isEnabled
        else { return [] }
        let values: [MessageTemplate.Variable: String] = [
            .agency: context.agencyName, .reportYear: String(year), .due: "\(deadline.due)",
            .published: "\(published.date)",
            .days: String(published.date.daysSinceEpoch - deadline.due.daysSinceEpoch),
        ]
        return [
            Finding(
                rule: rule.id,
                severity: rule.severityWhenProbable ?? rule.severity,
                subject: "\(duty.id)/\(year)",
                found: "\(published.date)",
                expected: "≤ \(deadline.due)",
                evidence: published.evidence,
                legalSource: pack.citation(rule.legalSource),
                message: rule.message.filled(with: values),
                agency: context.agency,
                due: deadline.due
            )
        ]
    }
}
