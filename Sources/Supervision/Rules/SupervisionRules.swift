package import FoundationEssentials

/// Everything that a decision rests on beside what was seen: whom to watch, by which rules, how carefully, and from when.
package struct SupervisionRules: Sendable {
    package let watchlist: Watchlist
    package let ruleBook: RuleBook
    package let policy: SupervisionPolicy
    /// Obligations are supervised from this report year on.
    package let firstReportYear: Int
    private let readingKeys: [Source.ID: UInt64]
    /// The sites on which the sources stand.
    package let sites: Sites
    /// How alerts are carried on; made once, because every check asks for it twice.
    package let lifecycle: AlertLifecycle
    /// What judges the yearly duties of the rule book, one for each; made once for the same reason.
    private let obligations: [ObligationJudgement]

    package init(watchlist: Watchlist, ruleBook: RuleBook, policy: SupervisionPolicy, firstReportYear: Int) {
        self.watchlist = watchlist
        self.ruleBook = ruleBook
        self.policy = policy
        self.firstReportYear = firstReportYear
        let revision = ruleBook.revision ^ UInt64(firstReportYear)
        let keys = watchlist.sources.map { source in
            let path = source.rowPath.map { StableHash.of($0) } ?? 0
            return (source.id, Self.namesHash(of: watchlist.agencies(of: source)) ^ path ^ revision)
        }
        readingKeys = Dictionary(keys) { first, _ in first }
        sites = Sites(of: watchlist.sources)
        lifecycle = Self.lifecycle(policy, ruleBook)
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

    /// The first report year where the operator names none: the one before the year that falls due next.
    package static func defaultFirstReportYear(for watchlist: Watchlist, by ruleBook: RuleBook, at now: Date) -> Int {
        let today = ruleBook.civilTime.date(at: now)
        let next = ruleBook.duties.flatMap { _, duty in
            watchlist.agencies.compactMap {
                duty.nextReportYear(for: $0, today: today, calendar: ruleBook.calendar)
            }
        }
        return (next.min() ?? today.year) - 1
    }

    /// The yearly duty whose reports stand in annual-report lists.
    package var reportDuty: (pack: RulePack, duty: YearlyDuty)? { obligations.first.map { ($0.pack, $0.duty) } }

    /// Changes whenever a list would have to be read again although it is the same.
    package func readingKey(of source: Source) -> UInt64 { readingKeys[source.id] ?? 0 }

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
        return AlertLifecycle(policy: policy, events: Dictionary(events) { first, _ in first })
    }

    /// What is wrong with a source itself.
    package func findings(for source: Source, in state: SourceState) -> [Finding] {
        let names = watchlist.agencies(of: source).map(\.name)
        return ruleBook.packs.flatMap { SourceJudgement(pack: $0, agencyNames: names).findings(for: source, in: state) }
    }

    /// How everything that an agency owes stands.
    package func judgements(
        of agency: Agency,
        states: [Source.ID: SourceState],
        library: ReportLibrary = ReportLibrary(),
        at now: Date
    ) -> [ObligationJudgement.Judgement] {
        let sources = watchlist.sources(of: agency.id).filter { $0.kind == .annualReportList }
            .map { source in
                let state = states[source.id] ?? SourceState(id: source.id, nextCheck: now)
                return state.readingKey == readingKey(of: source) ? state : state.withoutAbsences
            }
        let memory = ObligationJudgement.Memory(library: library, watchlist: watchlist)
        return obligations.flatMap {
            $0.judge(agency, sources: sources, firstYear: firstReportYear, memory: memory, at: now)
        }
    }
}
