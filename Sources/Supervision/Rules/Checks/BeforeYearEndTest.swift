/// A report on a whole year was published or signed before the year was over.
package struct BeforeYearEndTest: Equatable, Sendable {
    /// What findings call the date of publication and that of the signature.
    package var publishedPlace: String
    package var signedPlace: String

    package init(publishedPlace: String, signedPlace: String) {
        self.publishedPlace = publishedPlace
        self.signedPlace = signedPlace
    }

    func failures(in case_: ReportCase) -> [CheckFailure] {
        let report = case_.report
        let year = case_.year
        guard report.reportYear?.isCertain == true, report.titleYear ?? year == year, !isOnAnotherYear(case_) else {
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
    private func isOnAnotherYear(_ case_: ReportCase) -> Bool {
        guard let period = case_.report.period, period.isStated, period.from != nil else { return false }
        return period.year != case_.year
    }

    private func failure(_ date: CivilDate, _ place: String, evidence: String, _ year: Int) -> CheckFailure {
        CheckFailure(found: "\(date)", expected: "\(year + 1)-01-01", place: place, evidence: evidence)
    }
}
