/// What is looked at in the parts of a report.
package enum ContentCriterion: Equatable, Sendable {
    case partLength(PartLengthCriterion)
    case partMissing(PartMissingCriterion)
    case topics(TopicsCriterion)
    /// The parts stand in another order than the outline's, or are numbered wrongly.
    case sectionOrder
    /// A part bears another title than the prescribed one.
    case sectionTitle(SectionTitleCriterion)
    case extraSection(ExtraSectionCriterion)

    func failures(in subject: ReportCase) -> [CheckFailure] {
        switch self {
        case .partLength(let criterion): criterion.failures(in: subject)
        case .partMissing(let criterion): criterion.failures(in: subject)
        case .topics(let criterion): criterion.failures(in: subject)
        case .sectionOrder: SectionOrderCriterion().failures(in: subject)
        case .sectionTitle(let criterion): criterion.failures(in: subject)
        case .extraSection(let criterion): criterion.failures(in: subject)
        }
    }
}
