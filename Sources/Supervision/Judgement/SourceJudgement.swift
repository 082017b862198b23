/// Tells what is wrong with a source itself: that it refuses, is away, or cannot be read whole.
package struct SourceJudgement: Sendable {
    let pack: RulePack
    let publishers: Publishers
    /// How many reports of one agency on one year are judged; of more, that is told.
    let reportsPerYear: Int
    /// When a list counts as damaged; nil: never.
    private var collapse: ListCollapse? { pack.listCollapse }

    package init(
        pack: RulePack,
        publishers: Publishers,
        reportsPerYear: Int = SupervisionPolicy().reportsPerYear
    ) {
        self.pack = pack
        self.reportsPerYear = reportsPerYear
        self.publishers = publishers
    }

    /// The rules of the pack on source health.
    private enum RuleName {
        static let blocked: Rule.ID = "site-blocked-vantage"
        static let unreachable: Rule.ID = "source-unreachable"
        static let unreadable: Rule.ID = "source-unreadable"
        static let moved: Rule.ID = "source-moved"
        static let replaced: Rule.ID = "source-replaced"
        static let incomplete: Rule.ID = "source-incomplete"
        static let doubtful: Rule.ID = "source-row-unclear"
        static let unmatched: Rule.ID = "report-row-unmatched"
        static let crowded: Rule.ID = "source-crowded"
    }

    /// Whether a source in this state may be found fault with, whatever the rules are.
    static func mayFind(anythingOf source: Source, in state: SourceState, reportsPerYear: Int) -> Bool {
        switch state.standing {
        case .neverChecked: return false
        case .blocked, .unreachable, .unreadable: return true
        case .ok:
            let isWhole = state.isWhole || !source.kind.isDutyList
            return !isWhole || !state.doubtfulRows.isEmpty || state.list?.hasTrouble == true
                || state.reports.count >= reportsPerYear
        }
    }

    /// What is wrong with a source as such, and not with what it publishes: that it cannot be read.
    package func findings(for source: Source, in state: SourceState) -> [Finding] {
        switch state.standing {
        case .neverChecked: []
        case .blocked: finding(RuleName.blocked, source, because: state.reason)
        case .unreachable: finding(RuleName.unreachable, source, because: state.reason)
        case .unreadable where state.reason == .word(.moved): movedFinding(source, state)
        case .unreadable where state.reason == .word(.replaced): replacedFinding(source, state)
        case .unreadable: finding(RuleName.unreadable, source, because: state.reason)
        case .ok:
            movedFinding(source, state) + collapsedFinding(source, state) + incompleteFinding(source, state)
                + doubtfulFinding(source, state) + unmatchedFinding(source, state) + crowdedFinding(source, state)
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

    private func replacedFinding(_ source: Source, _ state: SourceState) -> [Finding] {
        finding(RuleName.replaced, source, because: .word(.replaced)) { values in
            values[.found] = state.list?.replacedBy ?? ""
            values[.expected] = state.list?.name ?? ""
            values[.places] = source.id.rawValue
        }
    }

    private func collapsedFinding(_ source: Source, _ state: SourceState) -> [Finding] {
        guard let collapse, let record = state.list, record.collapsedSince != nil else { return [] }
        return finding(collapse.rule, source, because: .word(.listCollapsed)) { values in
            values[.found] = String(state.items ?? 0)
            values[.expected] = String(record.usualItems ?? 0)
        }
    }

    /// More reports of one agency on one year than are judged.
    private func crowdedFinding(_ source: Source, _ state: SourceState) -> [Finding] {
        let most = state.mostReportsOfOneYear
        guard most >= reportsPerYear else { return [] }
        return finding(RuleName.crowded, source) { $0[.found] = String(most) }
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

    private func finding(
        _ id: Rule.ID,
        _ source: Source,
        because reason: Reason? = nil,
        fill: (inout [MessageTemplate.Variable: String]) -> Void = { _ in }
    ) -> [Finding] {
        let texts = reason.map { [MessageTemplate.Variable.reason: $0.words] } ?? [:]
        var finding = pack.finding(id, about: FindingSubject(at: source), by: publishers, texts: texts) { values in
            fill(&values)
            values[.found] = values[.found] ?? reason?.text
        }
        finding?.reason = reason
        return finding.map { [$0] } ?? []
    }
}
