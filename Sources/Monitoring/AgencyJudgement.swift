import FoundationEssentials
import Supervision

/// What agencies owe, judged from what was known at one moment: a value, which can be worked on beside the monitor.
struct AgencyJudgement: Sendable {
    let rules: SupervisionRules
    let states: [Source.ID: SourceState]
    let library: ReportLibrary
    let now: Date
    /// One that was made from later knowledge has a higher number.
    let number: Int

    /// How everything stands that one agency owes.
    struct Outcome: Sendable {
        let agency: Agency
        let verdicts: [ObligationVerdict]
        /// When its lists were last read; a list that cannot be read at present takes no part.
        let readings: ClosedRange<Date>
    }

    /// The lists on which `agencies` publish, looked through once for all of them. Runs beside the caller.
    func shares(of agencies: [Agency]) async -> AgencyShares {
        let sources = agencies.lazy.flatMap { rules.watchlist.sources(of: $0.id) }
        let lists = Set(sources.filter(\.kind.isDutyList).map(\.id))
        return AgencyShares(of: states.filter { lists.contains($0.key) })
    }

    /// Judges some agencies. Runs beside the caller.
    func outcomes(of agencies: some Sequence<Agency> & Sendable, by shares: AgencyShares) async -> [Outcome] {
        agencies.map { agency in outcome(of: agency) { shares.state(of: $0, for: agency.id) } }
    }

    /// Judges one agency, here and now.
    func outcome(of agency: Agency) -> Outcome {
        outcome(of: agency) { states[$0] }
    }

    private func outcome(of agency: Agency, state: (Source.ID) -> SourceState?) -> Outcome {
        Outcome(
            agency: agency,
            verdicts: rules.obligationVerdicts(of: agency, library: library, at: now, state: state),
            readings: readings(of: agency)
        )
    }

    private func readings(of agency: Agency) -> ClosedRange<Date> {
        let instants = rules.watchlist.sources(of: agency.id).compactMap { source -> Date? in
            guard source.kind.isDutyList, let state = states[source.id], state.standing == .ok else { return nil }
            return state.lastSuccess
        }
        guard let first = instants.min(), let last = instants.max() else { return .distantPast ... .distantPast }
        return first...last
    }
}
