/// What is looked at in the dates of a page: how long after its making something was published, and for how long.
package enum PublicationTest: Equatable, Sendable {
    case lag(PublicationLagTest)
    case consultation(ConsultationTest)
    case decisions(DecisionLagTest)

    func failures(in case_: PageCase) -> [PageFailure] {
        guard case_.isReadable else { return [] }
        return switch self {
        case .lag(let test): test.failures(in: case_)
        case .consultation(let test): test.failures(in: case_)
        case .decisions(let test): test.failures(in: case_)
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
