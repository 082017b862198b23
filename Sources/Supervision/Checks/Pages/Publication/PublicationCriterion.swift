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
    /// The days on which the document may have been published; what an address alone says is none.
    var publicationDates: [PageDate] {
        let listed = row?.date.map {
            PageDate(date: $0, kind: .publication, basis: .list, evidence: "\($0)", confidence: .certain)
        }
        return page.dates.filter { $0.kind == .publication && $0.confidence != .hint }
            + [listed].compactMap(\.self)
    }

    /// The earliest of them: moving a page gives it a later date, and nothing gives it an earlier one.
    var earliestPublication: PageDate? { publicationDates.min { $0.date < $1.date } }
}
