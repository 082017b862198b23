/// What is looked at in a report's title, issuer, dates and wording.
package enum IdentityTest: Equatable, Sendable {
    /// The title calls it something else than an annual report: 工作总结.
    case substituteTitle
    /// The title's year is another than that of the slot or of the stated period.
    case titleYear(TitleYearTest)
    /// Title or issuer's field name another organ.
    case agencyName(AgencyNameTest)
    /// It was published or signed before the year was over.
    case beforeYearEnd(BeforeYearEndTest)
    /// Figures are counted to a day before the end of the year.
    case partialYear(PartialYearTest)
    /// No period is stated.
    case statedPeriod(StatedPeriodTest)
    /// Words that do not belong into a finished text, or into one of its time.
    case wording(WordingTest)
    /// A date can be read in several ways.
    case ambiguousDate
    /// It rests on a law that has been replaced.
    case outdatedCitation(OutdatedCitationTest)

    func failures(in case_: ReportCase) -> [CheckFailure] {
        switch self {
        case .substituteTitle: SubstituteTitleTest().failures(in: case_)
        case .titleYear(let test): test.failures(in: case_)
        case .agencyName(let test): test.failures(in: case_)
        case .beforeYearEnd(let test): test.failures(in: case_)
        case .partialYear(let test): test.failures(in: case_)
        case .statedPeriod(let test): test.failures(in: case_)
        case .wording(let test): test.failures(in: case_)
        case .ambiguousDate: AmbiguousDateTest().failures(in: case_)
        case .outdatedCitation(let test): test.failures(in: case_)
        }
    }
}
