import Supervision

/// Agencies with what they owe, those in trouble first.
struct ObligationTable {
    static let gravestFirst: [ObligationStatus.State] = [
        .missing, .unknown, .late, .dueSoon, .notDue, .met, .notApplicable,
    ]

    let context: PageContext

    private var text: DashboardText { context.text }

    /// The order in which people want to read: the gravest alert, then the gravest obligation, then as configured.
    static func troubledFirst(_ agencies: [AgencyStatus]) -> [AgencyStatus] {
        let ranked = agencies.enumerated().map { index, agency in
            let severity = agency.worstSeverity.flatMap(Severity.allCases.firstIndex(of:)) ?? -1
            let state = agency.obligations.compactMap { gravestFirst.firstIndex(of: $0.state) }.min()
            return (key: (-severity, state ?? gravestFirst.count, index), agency: agency)
        }
        return ranked.sorted { $0.key < $1.key }.map(\.agency)
    }

    /// Duty by duty in the order of the rule packs, the latest year of each first.
    static func latestFirst(_ obligations: [ObligationStatus]) -> [ObligationStatus] {
        var duties: [String] = []
        for obligation in obligations where !duties.contains(obligation.duty) { duties.append(obligation.duty) }
        return duties.flatMap { duty in
            obligations.filter { $0.duty == duty }.sorted { $0.reportYear > $1.reportYear }
        }
    }

    /// Writes the cells of an agency.
    func write(_ agency: AgencyStatus, _ row: inout Markup) {
        row.cell(text.agency) { cell in
            cell.element("a", ["href": context.links.agency(agency.id)], text: agency.name)
            if let severity = agency.worstSeverity {
                cell.raw(" ")
                cell.chip(text.name(severity), tone: severity.rawValue)
            }
        }
        row.cell(text.kind, text: text.name(agency.kind))
        row.cell(text.jurisdiction) { cell in
            cell.element(
                "a",
                ["href": context.links.jurisdiction(agency.jurisdiction)],
                text: context.index.territories.name(of: agency.jurisdiction)
            )
        }
        row.cell(text.obligations) { cell in
            cell.element("ul", ["class": "duties"]) { list in
                let hasSeveralDuties = Set(agency.obligations.map(\.duty)).count > 1
                for obligation in Self.latestFirst(agency.obligations) {
                    list.element("li") { item(obligation, namesDuty: hasSeveralDuties, &$0) }
                }
            }
        }
    }

    private func item(_ obligation: ObligationStatus, namesDuty: Bool, _ item: inout Markup) {
        item.element("span", ["class": "year"], text: "\(obligation.reportYear)")
        if namesDuty || obligation.duty != DutyName.annualReport {
            item.element("span", text: text.duty(obligation))
        }
        item.chip(text.name(obligation.state), tone: obligation.state.rawValue)
        let dates = [
            obligation.due.map { "\(text.due) \($0)" }, obligation.published.map { "\(text.published) \($0)" },
            obligation.reason?.name(in: text.language),
        ]
        item.element("span", ["class": "small"], text: dates.compactMap { $0 }.joined(separator: " · "))
    }
}
