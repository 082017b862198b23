/// What is looked at in the dates of a page: how long after its making something was published, and for how long.
package enum PublicationCriterion: Equatable, Sendable {
    case lag(PublicationLagCriterion)
    case consultation(ConsultationCriterion)
    case decisions(DecisionLagCriterion)

    func failures(in subject: PageCase) -> [PageFailure] {
        guard subject.isReadable else { return [] }
        return switch self {
        case .lag(let criterion): criterion.failures(in: subject)
        case .consultation(let criterion): criterion.failures(in: subject)
        case .decisions(let criterion): criterion.failures(in: subject)
        }
    }
}

extension PageCase {
    /// What page and list say of the document's publication.
    var publicationDates: PublicationDates { PublicationDates(page.dates, rowDate: row?.date) }

    /// The earliest day on which it may have been published.
    var earliestPublication: PageDate? { publicationDates.earliest }
}
