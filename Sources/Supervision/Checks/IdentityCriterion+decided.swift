extension IdentityCriterion {
    /// Whether all that it looks at was there, so that its silence says that it holds.
    func isDecided(in subject: ReportCase) -> Bool {
        let report = subject.report
        return switch self {
        case .substituteTitle: report.form == .statutory && !report.title.isEmpty
        case .titleYear: report.form != .other && isYearConfirmed(subject)
        case .agencyName:
            report.form != .other && !subject.context.knownNames.isEmpty && !report.titleAgency.isEmpty
        case .beforeYearEnd: isDatedAfter(subject)
        case .partialYear: !report.isCutShort && isWholeYear(subject)
        case .statedPeriod: !report.isCutShort && report.period?.isStated == true
        case .wording, .leftOverYear, .repeatedWords, .outdatedCitation: subject.isReadWhole
        case .headingGap:
            !report.isCutShort && report.sections.count > 1 && report.sections.allSatisfy { $0.number != nil }
        case .ambiguousDate: subject.isReadWhole && subject.sentences.contains { $0.folded.holds("日") }
        }
    }

    /// Whether the title's year is that of the stated period or of the place where the report belongs.
    private func isYearConfirmed(_ subject: ReportCase) -> Bool {
        guard let titled = subject.report.titleYear else { return false }
        let period = subject.report.period.flatMap { $0.isStated ? $0.year : nil }
        return titled == period || titled == subject.context.slotYear
    }

    private func isDatedAfter(_ subject: ReportCase) -> Bool {
        let report = subject.report
        guard report.reportYear?.isCertain == true, report.period.map({ $0.year == subject.year }) ?? true else {
            return false
        }
        return report.publicationDates.contains { $0.confidence != .hint && $0.date.year > subject.year }
    }

    private func isWholeYear(_ subject: ReportCase) -> Bool {
        guard let period = subject.report.period, period.isStated, let from = period.from else { return false }
        return from == CivilDate(year: subject.year, month: 1, day: 1)
            && period.through == CivilDate(year: subject.year, month: 12, day: 31)
    }
}
