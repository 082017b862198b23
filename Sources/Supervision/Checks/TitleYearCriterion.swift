/// The title names another year than the slot in which the report stands, or than the period that the text states.
package struct TitleYearCriterion: Equatable, Sendable {
    /// What findings call the year of the slot: 所在栏目的年度.
    package var slotPlace: String
    /// What findings call the year of the stated period: 统计期限的年度.
    package var periodPlace: String
    /// A sentence with one of these compares with another year: 同比, 上年.
    package var asides: [String]

    package init(slotPlace: String, periodPlace: String, asides: [String] = []) {
        self.slotPlace = slotPlace
        self.periodPlace = periodPlace
        self.asides = asides
    }

    func failures(in subject: ReportCase) -> [CheckFailure] {
        let report = subject.report
        guard report.form != .other, let titled = report.titleYear, Self.years(in: report.title) == [titled] else {
            return []
        }
        let periods = statedPeriods(of: subject, titled: titled)
        guard let period = periods.first, !periods.contains(where: { $0.year == titled }) else {
            return slotFailure(subject, titled: titled)
        }
        return [failure(titled, period.year, periodPlace, evidence: report.title + "；" + period.evidence)]
    }

    private func slotFailure(_ subject: ReportCase, titled: Int) -> [CheckFailure] {
        guard let slot = subject.context.slotYear, slot != titled else { return [] }
        // Many columns are ordered by the year of publication: the report on 2023 stands rightly under 2024.
        let isOrderedByPublication =
            slot == titled + 1 && subject.report.publicationDates.contains { $0.date.year == slot }
        return isOrderedByPublication ? [] : [failure(titled, slot, slotPlace, evidence: subject.report.title)]
    }

    private func failure(_ found: Int, _ expected: Int, _ place: String, evidence: String) -> CheckFailure {
        CheckFailure(found: String(found), expected: String(expected), place: place, evidence: evidence)
    }

    /// The stated periods that lie in one year and begin or end with it.
    private func statedPeriods(of subject: ReportCase, titled: Int) -> [ReportPeriod] {
        let reader = PeriodReader(words: subject.forms.words.period)
        return subject.sentences.compactMap { sentence in
            guard reader.words.contains(where: { sentence.folded.holds($0) }),
                !asides.contains(where: { sentence.folded.holds($0) }),
                let period = reader.period(in: [sentence.text], reportYear: titled), period.isStated,
                let from = period.from, from.year == period.year
            else { return nil }
            let isWhole = (from.month == 1 && from.day == 1) || (period.through.month == 12 && period.through.day == 31)
            return isWhole ? period : nil
        }
    }

    /// The years that stand in a title; two are a comparison, a series, or a date beside the year.
    private static func years(in title: String) -> Set<Int> {
        let scalars = Array(FoldedText.fold(title).unicodeScalars)
        var years = Set<Int>()
        var position = 0
        while position < scalars.count {
            if let date = PartialDate(in: scalars, at: position) {
                years.insert(date.year)
                position = max(date.range.upperBound, position + 1)
            } else {
                position += 1
            }
        }
        return years
    }
}
