package import FoundationEssentials

/// Everything that a decision rests on beside what was seen: whom to watch, by which rules, how carefully, and from when.
///
/// It never changes, and lives behind a reference: every check hands it on a dozen times, and it is large.
package final class SupervisionRules: Sendable {
    /// Who is supervised, and where they publish.
    package let watchlist: Watchlist
    /// What is demanded of them.
    package let ruleBook: RuleBook
    /// How carefully and how often the monitor looks.
    package let policy: SupervisionPolicy
    /// Obligations are supervised from this report year on.
    package let firstReportYear: Int
    /// The same for duties that have a first year of their own, by their ids; see `FirstYears`.
    package let firstYears: [String: Int]
    /// How lists are had that only scripts draw.
    package let siteFamilies: [SiteFamily]
    private let readingKeys: [Source.ID: UInt64]
    /// When a list that shows few of its rows is taken for damaged; kept because every check asks for it.
    let listCollapse: ListCollapse?
    /// The sites on which the sources stand.
    package let sites: Sites
    /// How alerts are carried on; made once, because every check asks for it twice.
    package let lifecycle: AlertLifecycle
    /// Which alerts have one cause; made once for the same reason.
    package let groups: GroupJudgement
    /// What judges the yearly duties of the rule book, one for each; made once for the same reason.
    let obligations: [ObligationJudgement]
    /// The id of the duty whose reports stand in annual-report lists.
    let reportDutyID: String?
    /// The documents of all duties: what pages are searched for that serve none.
    package let sought: SoughtDocuments
    private let soughtOfDuties: [String: SoughtDocuments]

    package init(
        watchlist: Watchlist,
        ruleBook: RuleBook,
        policy: SupervisionPolicy,
        firstReportYear: Int,
        firstYears: [String: Int] = [:],
        siteFamilies: [SiteFamily] = []
    ) {
        self.watchlist = watchlist
        self.ruleBook = ruleBook
        self.policy = policy
        self.firstReportYear = firstReportYear
        self.firstYears = firstYears
        self.siteFamilies = siteFamilies
        let others = firstYears.filter { $0.value != firstReportYear }
        let years = others.isEmpty ? 0 : Self.hash(of: others.map { "\($0.key)=\($0.value)" }.sorted())
        let revision = ruleBook.revision ^ UInt64(firstReportYear) ^ years
        let keys = watchlist.sources.map { source in
            let path = source.rowPath.map { StableHash.of($0) } ?? 0
            let duties = source.duties.isEmpty ? 0 : Self.hash(of: source.duties)
            return (source.id, Self.namesHash(of: watchlist.agencies(of: source)) ^ path ^ duties ^ revision)
        }
        readingKeys = Dictionary(keys) { first, _ in first }
        listCollapse = ruleBook.listCollapse
        sites = Sites(of: watchlist.sources)
        groups = GroupJudgement(ruleBook, watchlist: watchlist, sites: sites)
        lifecycle = Self.lifecycle(policy, ruleBook)
        reportDutyID = ruleBook.reportDuty?.duty.id
        sought = ruleBook.sought
        soughtOfDuties = Dictionary(ruleBook.duties.map { ($0.duty.id, $0.duty.titles.sought) }) { first, _ in first }
        obligations = ruleBook.duties.map { pack, duty in
            ObligationJudgement(
                pack: pack,
                duty: duty,
                calendar: ruleBook.calendar,
                civilTime: ruleBook.civilTime,
                policy: policy
            )
        }
    }

    /// Changes whenever the rules do, or the program that reads pages by them: what is found by others is no news of today.
    package func revision(of version: String) -> Int {
        Int(truncatingIfNeeded: ruleBook.revision ^ StableHash.of(version))
    }

    /// Changes whenever a list would have to be read again although it is the same.
    package func readingKey(of source: Source) -> UInt64 { readingKeys[source.id] ?? 0 }

    /// The documents that the page of a source, and what it leads to, is searched for: those of the duties that it
    /// serves, of all where it serves none.
    package func sought(in source: Source) -> SoughtDocuments {
        let duties = source.kind == .annualReportList ? [reportDutyID].compactMap { $0 } : source.duties
        let parts = duties.compactMap { soughtOfDuties[$0] }
        if parts.count == 1 { return parts[0] }
        return parts.isEmpty ? sought : SoughtDocuments(parts)
    }

    private static func hash(of texts: [String]) -> UInt64 { StableHash.of(texts.joined(separator: ",")) }

    private static func namesHash(of agencies: [Agency]) -> UInt64 {
        var hash = StableHash()
        for agency in agencies {
            for text in [agency.id.rawValue, agency.kind.rawValue] + agency.names {
                hash.combine(text)
                hash.combine(byte: 0)
            }
        }
        return hash.value
    }

    private static func lifecycle(_ policy: SupervisionPolicy, _ ruleBook: RuleBook) -> AlertLifecycle {
        let rules = ruleBook.packs.flatMap(\.rules.values)
        let events = rules.compactMap { rule in rule.event.map { (rule.id, $0) } }
        // A rule that is off in general may be on somewhere.
        let overrides = ruleBook.packs.flatMap(\.ruleOverrides) + ruleBook.duties.flatMap(\.duty.ruleOverrides)
        let territorial = overrides.filter { $0.isEnabled == true }.map(\.rule)
        return AlertLifecycle(
            policy: policy,
            events: Dictionary(events) { first, _ in first },
            rulesInForce: Set(rules.filter(\.isEnabled).map(\.id)).union(territorial)
        )
    }

    /// What is wrong with a source itself.
    func healthFindings(of source: Source, in state: SourceState, by publishers: Publishers) -> [Finding] {
        // Asked first: most sources are as they should be, and the rules are large values.
        guard SourceJudgement.mayFind(anythingOf: source, in: state, reportsPerYear: policy.reportsPerYear)
        else { return [] }
        return ruleBook.packs.flatMap {
            SourceJudgement(pack: $0, publishers: publishers, reportsPerYear: policy.reportsPerYear)
                .findings(for: source, in: state)
        }
    }

    /// How everything that an agency owes stands.
    package func obligationVerdicts(
        of agency: Agency,
        states: [Source.ID: SourceState],
        library: ReportLibrary = ReportLibrary(),
        at now: Date
    ) -> [ObligationVerdict] {
        obligationVerdicts(of: agency, library: library, at: now) { states[$0] }
    }

    /// The same, by what `state` gives for each source: see `AgencyShares`.
    package func obligationVerdicts(
        of agency: Agency,
        library: ReportLibrary,
        at now: Date,
        state stateOf: (Source.ID) -> SourceState?
    ) -> [ObligationVerdict] {
        let lists = watchlist.sources(of: agency.id).filter(\.kind.isDutyList)
        let memory = ObligationJudgement.Memory(library: library, watchlist: watchlist)
        return obligations.flatMap { obligation -> [ObligationVerdict] in
            let serving = lists.filter { serves($0, obligation.duty) }
            // What is only supervised where a list is configured is owed by few: asked without looking at the duty.
            guard !serving.isEmpty || obligation.duty.supervised == .always,
                supervises(obligation.duty, of: agency)
            else { return [] }
            let sources = serving.map { source in
                let state = stateOf(source.id) ?? SourceState(id: source.id, nextCheck: now)
                return state.readingKey == readingKey(of: source) ? state : state.withoutAbsences
            }
            return obligation.judge(
                agency,
                sources: sources,
                firstYear: firstReportYear(of: obligation.duty),
                memory: obligation.duty.id == reportDutyID ? memory : ObligationJudgement.Memory(),
                at: now
            )
        }
    }
}
