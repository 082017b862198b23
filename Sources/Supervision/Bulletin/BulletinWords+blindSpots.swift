extension BulletinWords {
    /// The pages that were not read at the end, and what could not be decided.
    var blindSpots: BulletinTable {
        let pages = facts.blindPages.map { page, trouble in
            [
                cell(names(page.agencies.compactMap { context.agencies[$0] })), cell(name(page.kind)),
                cell(page.address.text, page.address), cell(words(trouble)),
                cell(trouble.since.map(day) ?? term(.none)),
            ]
        }
        let matters = facts.selection.undecided.map { alert, agencies in
            let source = alert.source.flatMap(context.rules.watchlist.source)
            let finding = context.finding(of: alert)
            return [
                cell(names(agencies)), cell(source.map { name($0.kind) } ?? term(.none)),
                (finding?.address ?? source?.address).map { cell($0.text, $0) } ?? cell(term(.none)),
                cell(problem(alert, alert.atEnd)),
                cell((alert.atEnd?.since).map(day) ?? term(.none)),
            ]
        }
        return BulletinTable(
            kind: .blindSpots,
            caption: term(.blindSpotTable),
            columns: columns([.agency, .page, .address, .cause, .since]),
            rows: pages + matters
        )
    }

    private func words(_ trouble: PageSight.Trouble) -> String {
        let reason = trouble.reason.map { language.pick("：", ": ") + $0.name(in: language) } ?? ""
        return term(trouble.cause) + reason
    }

    /// The obligations of which it is not known how they stand, and why.
    var unknownObligations: BulletinTable {
        let rows = facts.now.compactMap { obligation -> [BulletinTable.Cell]? in
            guard case .unknown(let cause) = obligation.outcome else { return nil }
            return [
                cell(context.agencies[obligation.agency]?.name ?? obligation.agency.rawValue),
                cell(obligation.duty.title[language]), cell(obligation.year), cell(obligation.due.description),
                cell(term(cause)),
            ]
        }
        return BulletinTable(
            kind: .unknown,
            caption: term(.unknownTable),
            columns: columns([.agency, .duty, .year, .due, .cause], numeric: [.year]),
            rows: rows
        )
    }
}
