/// Tells what is wrong with a source itself: that it refuses, is away, or cannot be read whole.
package struct SourceJudgement: Sendable {
    let pack: RulePack
    /// The names of those who publish on the source, for the reader of an alert.
    let agencyNames: [String]
    /// When a list counts as damaged; nil: never.
    private var collapse: ListCollapse? { pack.listCollapse }

    package init(pack: RulePack, agencyNames: [String]) {
        self.pack = pack
        self.agencyNames = agencyNames
    }

    /// The rules of the pack on source health.
    private enum RuleName {
        static let blocked: Rule.ID = "site-blocked-vantage"
        static let unreachable: Rule.ID = "source-unreachable"
        static let unreadable: Rule.ID = "source-unreadable"
        static let moved: Rule.ID = "source-moved"
        static let incomplete: Rule.ID = "source-incomplete"
        static let doubtful: Rule.ID = "source-row-unclear"
        static let unmatched: Rule.ID = "report-row-unmatched"
    }

    /// What is wrong with a source as such, and not with what it publishes: that it cannot be read.
    package func findings(for source: Source, in state: SourceState) -> [Finding] {
        switch state.standing {
        case .neverChecked: []
        case .blocked: finding(RuleName.blocked, source, because: state.reason)
        case .unreachable: finding(RuleName.unreachable, source, because: state.reason)
        case .unreadable where state.reason == .word(.moved): movedFinding(source, state)
        case .unreadable: finding(RuleName.unreadable, source, because: state.reason)
        case .ok:
            movedFinding(source, state) + collapsedFinding(source, state) + incompleteFinding(source, state)
                + doubtfulFinding(source, state) + unmatchedFinding(source, state)
        }
    }

    private func incompleteFinding(_ source: Source, _ state: SourceState) -> [Finding] {
        // A list that has lost most of its rows says so itself.
        guard !state.isWhole, source.kind.isDutyList, state.list?.collapsedSince == nil else { return [] }
        return finding(RuleName.incomplete, source) { $0[.found] = String(state.items ?? 0) }
    }

    private func movedFinding(_ source: Source, _ state: SourceState) -> [Finding] {
        guard let address = state.list?.movedTo else { return [] }
        return finding(RuleName.moved, source, because: .word(.moved)) { values in
            values[.found] = address.text
            values[.expected] = source.address.text
        }
    }

    private func collapsedFinding(_ source: Source, _ state: SourceState) -> [Finding] {
        guard let collapse, let record = state.list, record.collapsedSince != nil else { return [] }
        return finding(collapse.rule, source, because: .word(.listCollapsed)) { values in
            values[.found] = String(state.items ?? 0)
            values[.expected] = String(record.usualItems ?? 0)
        }
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

    private var namedAgencies: String { Self.named(agencyNames) }

    /// A list of a whole county is told by its first names.
    static func named(_ agencyNames: [String]) -> String {
        let names = agencyNames.prefix(3).joined(separator: "、")
        return agencyNames.count > 3 ? "\(names)…(\(agencyNames.count))" : names
    }

    private func finding(
        _ id: Rule.ID,
        _ source: Source,
        because reason: Reason? = nil,
        fill: (inout [MessageTemplate.Variable: String]) -> Void = { _ in }
    ) -> [Finding] {
        var values: [MessageTemplate.Variable: String] = [.address: source.address.text, .agency: namedAgencies]
        values[.reason] = reason?.text
        fill(&values)
        values[.found] = values[.found] ?? values[.reason]
        var finding = pack.finding(of: id, about: source.id.rawValue, at: source, values: values)
        finding?.reason = reason
        return finding.map { [$0] } ?? []
    }
}
