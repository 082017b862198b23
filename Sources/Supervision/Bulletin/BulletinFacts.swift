/// Everything that a bulletin says, before it is put into words: a function of history, rules and period alone.
struct BulletinFacts {
    let context: BulletinContext
    let selection: IssueSelection
    /// What was due by the end, and by the beginning of the period.
    let now: [DueObligation]
    let before: [DueObligation]
    let ranking: Ranking
    let rectification: RectificationTally
    let goodExamples: [GoodExample]
    /// The pages that were not read at the end, and why.
    let blindPages: [(page: Source, trouble: PageSight.Trouble)]
    /// How many pages were read just before the period.
    let readBefore: Int

    init(_ context: BulletinContext) {
        self.context = context
        let selection = IssueSelection(context)
        let past = PastObligations(
            context.history,
            by: context.rules,
            sight: context.sight,
            period: context.period
        )
        let now = context.listed.flatMap { past.due(of: $0, at: .end) }
        before = context.hasComparison ? context.listed.flatMap { past.due(of: $0, at: .start) } : []
        (self.selection, self.now) = (selection, now)
        ranking = Ranking(Self.cards(context, selection.issues, now))
        rectification = RectificationTally(context.records, period: context.period)
        goodExamples = GoodExample.all(context, now)
        blindPages = context.pages.compactMap { page in
            context.sight.trouble(of: page.id, at: .end).map { (page, $0) }
        }
        readBefore = context.pages.count { context.sight.trouble(of: $0.id, at: .start) == nil }
    }

    private static func cards(
        _ context: BulletinContext,
        _ issues: [BulletinIssue],
        _ obligations: [DueObligation]
    ) -> [Scorecard] {
        var places: [Agency.ID: [Int]] = [:]
        for (place, issue) in issues.enumerated() {
            for agency in issue.agencies { places[agency.id, default: []].append(place) }
        }
        let known = Set(obligations.lazy.filter(\.outcome.isKnown).map(\.agency))
        let indicators = context.template.scoring.indicators
        return context.listed.map { agency in
            let kinds = context.rules.watchlist.sources(of: agency.id)
                .filter { context.sight.trouble(of: $0.id, at: .end) == nil }.map(\.kind)
            let own = (places[agency.id] ?? []).map { issues[$0] }
            return Scorecard(of: agency, own, by: context.template) { index in
                // A list that was read, of which it is not known whether anything owed stands there, shows nothing to score.
                kinds.contains { kind in
                    indicators[index].pages.contains(kind) && (!kind.isDutyList || known.contains(agency.id))
                }
            }
        }
    }
}
