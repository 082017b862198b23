/// Tells what is wrong with a source itself: that it refuses, is away, or cannot be read whole.
package struct SourceJudgement: Sendable {
    let pack: RulePack
    /// The names of those who publish on the source, for the reader of an alert.
    let agencyNames: [String]

    package init(pack: RulePack, agencyNames: [String]) {
        self.pack = pack
        self.agencyNames = agencyNames
    }

    /// The rules of the pack on source health.
    private enum RuleName {
        static let blocked: Rule.ID = "site-blocked-vantage"
        static let unreachable: Rule.ID = "source-unreachable"
        static let unreadable: Rule.ID = "source-unreadable"
        static let incomplete: Rule.ID = "source-incomplete"
        static let doubtful: Rule.ID = "source-row-unclear"
        static let unmatched: Rule.ID = "report-row-unmatched"
    }

    package func findings(for source: Source, in state: SourceState) -> [Finding] {
        switch state.standing {
        case .neverChecked: []
        case .blocked: finding(RuleName.blocked, source) { $0[.reason] = state.reason }
        case .unreachable: finding(RuleName.unreachable, source) { $0[.reason] = state.reason }
        case .unreadable: finding(RuleName.unreadable, source) { $0[.reason] = state.reason }
        case .ok: incompleteFinding(source, state) + doubtfulFinding(source, state) + unmatchedFinding(source, state)
        }
    }

    private func incompleteFinding(_ source: Source, _ state: SourceState) -> [Finding] {
        guard !state.isWhole, source.kind.isDutyList else { return [] }
        return finding(RuleName.incomplete, source) { $0[.found] = String(state.items ?? 0) }
    }

    private func doubtfulFinding(_ source: Source, _ state: SourceState) -> [Finding] {
        let rows = state.doubtfulRows.filter { !$0.isUnmatched }
        guard !rows.isEmpty else { return [] }
        return finding(RuleName.doubtful, source) { values in
            values[.title] = Self.firstTitles(of: rows)
            values[.found] = values[.title]
        }
    }

    private func unmatchedFinding(_ source: Source, _ state: SourceState) -> [Finding] {
        let rows = state.doubtfulRows.filter(\.isUnmatched)
        guard !rows.isEmpty else { return [] }
        return finding(RuleName.unmatched, source) { values in
            values[.title] = Self.firstTitles(of: rows)
            values[.found] = String(rows.count)
        }
    }

    private static func firstTitles(of rows: [DoubtfulRow]) -> String {
        var seen = Set<String>()
        return rows.map(\.title).filter { seen.insert($0).inserted }.prefix(5).joined(separator: "；")
    }

    /// A list of a whole county is told by its first names.
    private var namedAgencies: String {
        let names = agencyNames.prefix(3).joined(separator: "、")
        return agencyNames.count > 3 ? "\(names)…(\(agencyNames.count))" : names
    }

    private func finding(
        _ id: Rule.ID,
        _ source: Source,
        fill: (inout [MessageTemplate.Variable: String]) -> Void
    ) -> [Finding] {
        guard let rule = pack.rules[id], rule.isEnabled else { return [] }
        var values: [MessageTemplate.Variable: String] = [.address: source.address.text, .agency: namedAgencies]
        fill(&values)
        return [
            Finding(
                rule: id,
                severity: rule.severity,
                subject: source.id.rawValue,
                found: values[.found] ?? values[.reason],
                legalSource: pack.citation(rule.legalSource),
                message: rule.message.filled(with: values),
                source: source.id,
                address: source.address
            )
        ]
    }
}
