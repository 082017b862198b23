import FoundationEssentials
import Supervision

/// Judging agencies takes seconds where a list is of thousands of them. Then it is done beside the monitor, some at a time,
/// and what it came to is taken in between: no tick waits for more than a few agencies.
extension Monitor {
    /// So many agencies are judged without a pause, and so many are taken in at once.
    static let judgedAtOnce = 16

    func judge(_ agencies: [Agency], at now: Date) async {
        guard clockDoubt == nil else {
            for agency in agencies { withhold(agency, at: now) }
            return
        }
        lastJudgement += 1
        let judgement = AgencyJudgement(
            rules: rules,
            states: ledger.states,
            library: ledger.library,
            now: now,
            number: lastJudgement
        )
        guard agencies.count > Self.judgedAtOnce else {
            for agency in agencies { record(judgement.outcome(of: agency), of: judgement) }
            return
        }
        let shares = await judgement.shares(of: agencies)
        for start in stride(from: 0, to: agencies.count, by: Self.judgedAtOnce) {
            let some = agencies[start..<min(start + Self.judgedAtOnce, agencies.count)]
            let outcomes = await judgement.outcomes(of: some, by: shares)
            // By other rules everybody is judged anew, and nobody by these; nor is anyone by a clock that is not believed.
            guard rules === judgement.rules, clockDoubt == nil, !Task.isCancelled else { return }
            for outcome in outcomes { record(outcome, of: judgement) }
            isStatusStale = true
        }
    }

    /// Takes in how an agency stands, unless that was judged from later knowledge meanwhile.
    private func record(_ outcome: AgencyJudgement.Outcome, of judgement: AgencyJudgement) {
        let id = outcome.agency.id
        guard judgements[id, default: 0] < judgement.number else { return }
        judgements[id] = judgement.number
        ledger.obligations[id] = outcome.verdicts.map(\.status)
        let transitions = rules.lifecycle.reconcile(
            ledger.alerts(of: .agency(id)),
            with: outcome.verdicts.flatMap(\.findings),
            unverifiable: outcome.verdicts.reduce(into: []) { $0.formUnion($1.unverifiable) },
            readings: outcome.readings,
            now: judgement.now
        )
        announce(transitions, at: judgement.now)
    }

    /// The agencies that publish on a source and of which its last look may change something.
    ///
    /// Whoever stands as before on a list that is as before, with nothing open, is found the same: see `isSettled`.
    func agenciesConcerned(by state: SourceState, of source: Source, after previous: SourceState, at now: Date)
        -> [Agency]
    {
        let all = rules.watchlist.agencies(of: source)
        guard all.count > Self.judgedAtOnce, lastJudgedDay == rules.ruleBook.civilTime.date(at: now),
            let concerned = state.agenciesConcerned(after: previous)
        else { return all }
        return all.filter { agency in
            concerned.contains(agency.id) || !hasNothingOpen(agency.id)
        }
    }

    /// Whether everything about an agency is known, and nothing is told or about to be told.
    func hasNothingOpen(_ agency: Agency.ID) -> Bool {
        guard let obligations = ledger.obligations[agency], ledger.alerts(of: .agency(agency)).isEmpty else {
            return false
        }
        return !obligations.contains { $0.state == .unknown }
    }

    // MARK: What is remembered of reports

    /// Makes the library anew by the rules that are in force now, beside the monitor where it is large; what checks have
    /// read meanwhile is taken in afterwards.
    func renewLibrary() async {
        let (rules, states) = (rules, ledger.states)
        guard states.count > Self.judgedAtOnce else { return ledger.library = rules.library(of: states.values) }
        var library = await Self.library(of: states, by: rules)
        for (id, state) in ledger.states where states[id]?.reports != state.reports {
            for change in rules.libraryChanges(to: state, after: states[id]) {
                library.note(change.entry, at: change.key)
            }
        }
        ledger.library = library
    }

    private nonisolated static func library(
        of states: [Source.ID: SourceState],
        by rules: SupervisionRules
    ) async -> ReportLibrary {
        rules.library(of: states.values)
    }

    /// Takes what a check has read into the library.
    ///
    /// - Returns: Other agencies whose reports are like those that were read: they have to be judged again.
    func noteReports(of evaluation: SourceEvaluation, after previous: SourceState) async -> Set<Agency.ID> {
        var breath = Breath()
        for change in rules.libraryChanges(to: evaluation.state, after: previous) {
            ledger.library.note(change.entry, at: change.key)
            if breath.isDue { await Task.yield() }
        }
        var concerned = Set<Agency.ID>()
        for report in rules.readReports(of: evaluation) {
            let (names, forms) = (report.names, report.forms)
            concerned.formUnion(
                ledger.library.notePassages(of: report.report, at: report.key, names: names, forms: forms)
            )
            if breath.isDue { await Task.yield() }
        }
        return concerned
    }
}
