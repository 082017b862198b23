package import FoundationEssentials

/// Tells what is wrong with a column or a home page as such: that it is quiet, blank, or undated.
package struct ColumnJudgement: Sendable {
    let pack: RulePack
    let rules: ColumnRules
    let source: Source
    let publishers: Publishers
    let civilTime: CivilTime

    package init(pack: RulePack, rules: ColumnRules, source: Source, publishers: Publishers, civilTime: CivilTime) {
        self.pack = pack
        self.rules = rules
        self.source = source
        self.publishers = publishers
        self.civilTime = civilTime
    }

    /// What is wrong with the column at `now`, `freshness` being known; nothing where nothing can be said.
    package func findings(in state: SourceState, being freshness: Freshness, at now: Date) -> [Finding] {
        let today = civilTime.date(at: now)
        return [quietFinding(freshness, state, today), blankFinding(freshness, state)].compactMap { $0 }
            + (source.kind == .column ? rowFindings(state, freshness, today) : [])
    }

    /// The rule that a page of this kind and class breaks when it goes quiet.
    private var quietRule: Rule.ID? {
        source.kind == .home ? rules.home?.rule : rules.columnClass(source.columnClass)?.rule
    }

    private func quietFinding(_ freshness: Freshness, _ state: SourceState, _ today: CivilDate) -> Finding? {
        switch freshness.state {
        case .quiet: quietRule.flatMap { finding($0, freshness, today) }
        // Where it was quiet when it was last seen, its alert stands: nothing new is to be said.
        case .unknown where ranOutUnseen(freshness, state): finding(rules.unverified, freshness, today)
        case .fresh: soonQuietFinding(freshness, state, today)
        case .blank, .unknown, .exempt: nil
        }
    }

    /// That the column will be quiet in some days unless something new appears; it ends by itself when that does.
    private func soonQuietFinding(_ freshness: Freshness, _ state: SourceState, _ today: CivilDate) -> Finding? {
        guard let rule = rules.soonQuiet, state.standing == .ok, let end = freshness.freshThrough,
            let days = rules.columnClass(source.columnClass)?.warnDays, days > 0, end <= today.adding(days: days)
        else { return nil }
        return finding(rule, freshness, today)
    }

    private func ranOutUnseen(_ freshness: Freshness, _ state: SourceState) -> Bool {
        guard let end = freshness.freshThrough, let seen = state.lastSuccess else { return false }
        return freshness.reason == .listCollapsed || civilTime.date(at: seen) <= end
    }

    private func finding(_ rule: Rule.ID, _ freshness: Freshness, _ today: CivilDate) -> Finding? {
        guard let last = freshness.lastUpdate, let end = freshness.freshThrough else { return nil }
        let days = today.daysSinceEpoch - last.daysSinceEpoch
        let text = freshness.reason.flatMap { rules.reasons[$0] }
        var finding = finding(rule, texts: text.map { [.reason: $0] } ?? [:]) { values in
            values[.published] = last.description
            values[.days] = String(days)
            values[.due] = end.description
            values[.found] = "\(freshness.basis?.rawValue ?? "–") \(last)"
            values[.expected] = "≤ \(end)"
        }
        finding?.due = end
        finding?.reason = freshness.reason?.word
        return finding
    }

    private func blankFinding(_ freshness: Freshness, _ state: SourceState) -> Finding? {
        guard freshness.state == .blank, source.kind == .column else { return nil }
        return finding(rules.blank) { values in
            values[.found] = "0"
            values[.evidence] = state.list?.blankSign
        }
    }

    private func rowFindings(_ state: SourceState, _ freshness: Freshness, _ today: CivilDate) -> [Finding] {
        guard state.standing == .ok, let record = state.list, freshness.state != .exempt else { return [] }
        var findings: [Finding] = []
        if let rule = rules.undated, record.undatedRows > 0 {
            findings += [finding(rule) { $0[.found] = String(record.undatedRows) }].compactMap { $0 }
        }
        if let rule = rules.future, let later = record.laterDates.last(where: { $0 > today.adding(days: 1) }) {
            findings += [
                finding(rule) { values in
                    values[.found] = later.description
                    values[.expected] = "≤ \(today)"
                }
            ].compactMap { $0 }
        }
        return findings
    }

    private func finding(
        _ id: Rule.ID,
        texts: [MessageTemplate.Variable: LocalizedText] = [:],
        fill: (inout [MessageTemplate.Variable: String]) -> Void
    ) -> Finding? {
        pack.finding(id, about: FindingSubject(at: source), by: publishers, texts: texts, fill: fill)
    }
}
