/// A report on a whole year was published or signed before the year was over.
package struct BeforeYearEndCriterion: Equatable, Sendable {
    /// What findings call the date of publication and that of the signature.
    package var publishedPlace: String
    /// What findings call the date of the signature.
    package var signedPlace: String

    package init(publishedPlace: String, signedPlace: String) {
        self.publishedPlace = publishedPlace
        self.signedPlace = signedPlace
    }

    func failures(in subject: ReportCase) -> [CheckFailure] {
        let report = subject.report
        let year = subject.year
        guard report.reportYear?.isCertain == true, report.titleYear ?? year == year, !isOnAnotherYear(subject) else {
            return []
        }
        // Dates of earlier years come from templates and from moving pages.
        let dates = report.publicationDates.filter { $0.confidence != .hint && $0.date.year >= year }
        var failures: [CheckFailure] = []
        if let last = dates.max(by: { $0.date < $1.date }), last.date.year == year {
            failures.append(failure(last.date, publishedPlace, evidence: last.evidence, year))
        }
        if let signed = report.signed, signed.year == year {
            failures.append(failure(signed, signedPlace, evidence: signed.description, year))
        }
        return failures
    }

    /// Whether the text states a period of another year: then it is the title that is wrong.
    private func isOnAnotherYear(_ subject: ReportCase) -> Bool {
        guard let period = subject.report.period, period.isStated, period.from != nil else { return false }
        return period.year != subject.year
    }

    private func failure(_ date: CivilDate, _ place: String, evidence: String, _ year: Int) -> CheckFailure {
        CheckFailure(found: "\(date)", expected: "\(year + 1)-01-01", place: place, evidence: evidence)
    }
}
