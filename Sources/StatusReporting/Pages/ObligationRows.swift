import Supervision

/// What an agency owes, with the date that is used, what it rests on, and how the due day was counted.
struct ObligationRows {
    let agency: AgencyStatus
    let obligations: [ObligationStatus]
    let context: PageContext

    private var text: DashboardText { context.text }

    func write(into section: inout Markup) {
        guard !obligations.isEmpty else { return section.element("p", ["class": "empty"], text: text.noneListed) }
        section.table([text.reportYear, text.duty, text.state, text.due, text.published, text.firstSeen]) { rows in
            for obligation in obligations {
                rows.element("tr") { row(obligation, &$0) }
            }
        }
    }

    private func row(_ obligation: ObligationStatus, _ row: inout Markup) {
        row.cell(text.reportYear, text: "\(obligation.reportYear)")
        row.cell(text.duty) { cell in
            cell.write(text.duty(obligation))
            guard let address = obligation.address else { return }
            cell.raw(" · ")
            cell.link(to: address, text: text.openPage)
        }
        row.cell(text.state) { cell in
            ObligationState(obligation: obligation, text: text).write(into: &cell)
            unjudged(obligation, &cell)
        }
        row.cell(text.due) { due(of: obligation, &$0) }
        row.cell(text.published) { cell in
            cell.write(obligation.published?.description ?? "–")
            guard obligation.published != nil, let basis = obligation.publishedBasis else { return }
            cell.element("p", ["class": "small"], text: "\(text.basis): \(text.name(basis))")
        }
        row.cell(text.firstSeen) { $0.time(obligation.firstSeen, in: context.civilTime) }
    }

    private func unjudged(_ obligation: ObligationStatus, _ cell: inout Markup) {
        guard let parts = obligation.notJudged, !parts.isEmpty else { return }
        cell.element("details") { details in
            details.element("summary", text: text.notJudged(parts.count))
            details.element("ul") { list in
                for part in parts { list.element("li", ["class": "small"], text: "\(part.part): \(part.reason)") }
            }
        }
    }

    /// The day, and behind it how it was counted.
    private func due(of obligation: ObligationStatus, _ cell: inout Markup) {
        cell.element("span", ["class": "day"], text: obligation.due?.description ?? "–")
        guard let book = context.index.rules?.ruleBook,
            let (pack, duty) = book.duties.first(where: { $0.duty.id == obligation.duty })
        else { return }
        let deadline = duty.deadline(
            for: agency.kind,
            in: agency.jurisdiction,
            reportYear: obligation.reportYear,
            calendar: book.calendar
        )
        let explanation = DeadlineExplanation(
            deadline: deadline,
            duty: duty,
            pack: pack,
            agencyKind: agency.kind,
            reportYear: obligation.reportYear
        )
        let lines = explanation.lines(in: text.language)
        // An agency may have a due day of its own, by its lifetime; what is explained is what is shown, or nothing.
        guard !lines.isEmpty, deadline?.due == obligation.due else { return }
        cell.element("details") { details in
            details.element("summary", text: text.howCounted)
            for line in lines { details.element("p", ["class": "small"], text: line) }
        }
    }
}
