/// What says when a document was published, and which of it counts.
package struct PublicationDates: Equatable, Sendable {
    /// Every date of publication that page and list bear.
    package let all: [PageDate]

    /// - Parameters:
    ///   - pageDates: The dates of a page; those that speak of anything else than its publication are left out.
    ///   - rowDate: The date in the row that leads to it.
    package init(_ pageDates: [PageDate], rowDate: CivilDate? = nil) {
        let row = rowDate.map { PageDate(date: $0, kind: .publication, basis: .list, evidence: $0.description) }
        all = pageDates.filter { $0.kind == .publication } + (row.map { [$0] } ?? [])
    }

    /// Those that can accuse somebody: what an address says, or what may be the day of moving the page, cannot.
    package var credible: [PageDate] { all.filter { $0.confidence != .hint } }

    /// What people are shown: the date with a label, then that of the list, of the metadata, of the address.
    package var best: PageDate? { all.min { $0.basis < $1.basis } }

    /// The date that counts against a deadline: moving a page gives it a later date, and nothing gives it an earlier one.
    package var earliest: PageDate? { credible.min { ($0.date, $0.basis) < ($1.date, $1.basis) } }

    /// The same of a document that cannot have been published before `year`; where no date is credible, the best of all.
    package func earliest(from year: Int) -> PageDate? {
        credible.filter { $0.date.year >= year }.min { ($0.date, $0.basis) < ($1.date, $1.basis) } ?? best
    }
}
