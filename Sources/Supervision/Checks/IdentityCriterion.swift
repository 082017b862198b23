/// What is looked at in a report's title, issuer, dates and wording.
package enum IdentityCriterion: Equatable, Sendable {
    /// The title calls it something else than an annual report: 工作总结.
    case substituteTitle
    /// The title's year is another than that of the slot or of the stated period.
    case titleYear(TitleYearCriterion)
    /// Title or issuer's field name another organ.
    case agencyName(AgencyNameCriterion)
    /// It was published or signed before the year was over.
    case beforeYearEnd(BeforeYearEndCriterion)
    /// Figures are counted to a day before the end of the year.
    case partialYear(PartialYearCriterion)
    /// No period is stated.
    case statedPeriod(StatedPeriodCriterion)
    /// Words that do not belong into a finished text, or into one of its time.
    case wording(WordingCriterion)
    /// The year of the report before was left in the text.
    case leftOverYear(LeftOverYearCriterion)
    /// Words stand twice in a row.
    case repeatedWords(RepeatedWordsCriterion)
    /// A number is left out among the headings.
    case headingGap
    /// A date can be read in several ways.
    case ambiguousDate
    /// It rests on a law that has been replaced.
    case outdatedCitation(OutdatedCitationCriterion)

    func failures(in subject: ReportCase) -> [CheckFailure] {
        switch self {
        case .substituteTitle: SubstituteTitleCriterion().failures(in: subject)
        case .titleYear(let criterion): criterion.failures(in: subject)
        case .agencyName(let criterion): criterion.failures(in: subject)
        case .beforeYearEnd(let criterion): criterion.failures(in: subject)
        case .partialYear(let criterion): criterion.failures(in: subject)
        case .statedPeriod(let criterion): criterion.failures(in: subject)
        case .wording(let criterion): criterion.failures(in: subject)
        case .leftOverYear(let criterion): criterion.failures(in: subject)
        case .repeatedWords(let criterion): criterion.failures(in: subject)
        case .headingGap: HeadingGapCriterion().failures(in: subject)
        case .ambiguousDate: AmbiguousDateCriterion().failures(in: subject)
        case .outdatedCitation(let criterion): criterion.failures(in: subject)
        }
    }
}
