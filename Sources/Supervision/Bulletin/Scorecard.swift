/// What one agency has lost under each indicator, and what is left of its points.
struct Scorecard {
    let agency: Agency
    /// What cost points, in the order of the indicators and issues.
    let losses: [Loss]
    /// The indicators of which nothing could be seen: they count neither way.
    let unjudged: [Int]
    /// Points out of a hundred of those that could be judged, in tenths; nil where none could.
    let tenths: Int?
    /// How many of its issues are serious, and how many there are; those of pages of several agencies count for each.
    let serious: Int
    let issues: Int

    /// Points that one issue cost.
    struct Loss {
        let indicator: Int
        let issue: BulletinIssue
        /// What it cost; less than its price where all points of the indicator are lost.
        let points: Int
    }

    /// - Parameters:
    ///   - issues: All that concern the agency.
    ///   - canJudge: Whether the indicator of that number could be judged of the agency.
    init(of agency: Agency, _ issues: [BulletinIssue], by template: BulletinTemplate, canJudge: (Int) -> Bool) {
        self.agency = agency
        let indicators = template.scoring.indicators
        let judged = indicators.indices.filter(canJudge)
        var left = indicators.map(\.weight)
        var losses: [Loss] = []
        for issue in issues where !issue.isShared {
            guard let price = issue.price, judged.contains(price.indicator) else { continue }
            let points = min(price.points, left[price.indicator])
            left[price.indicator] -= points
            if points > 0 { losses.append(Loss(indicator: price.indicator, issue: issue, points: points)) }
        }
        self.losses = losses.enumerated().sorted {
            ($0.element.indicator, $0.offset) < ($1.element.indicator, $1.offset)
        }
        .map(\.element)
        unjudged = indicators.indices.filter { !judged.contains($0) }
        tenths = Tenths.percent(
            judged.map { left[$0] }.reduce(0, +),
            of: judged.map { indicators[$0].weight }.reduce(0, +)
        )
        serious = issues.count { $0.standing.severity >= template.seriousSeverity }
        self.issues = issues.count
    }
}

/// The order of agencies: fewer serious issues first, then the higher score; who stands alike has the same rank.
struct Ranking {
    /// Those with a score, in order; those without behind them, as they are listed.
    let places: [(rank: Int?, card: Scorecard)]

    init(_ cards: [Scorecard]) {
        let scored = cards.enumerated().filter { $0.element.tenths != nil }.sorted { left, right in
            let keys = [left, right].map { ($0.element.serious, -($0.element.tenths ?? 0), $0.offset) }
            return keys[0] < keys[1]
        }.map(\.element)
        var places: [(rank: Int?, card: Scorecard)] = []
        for (index, card) in scored.enumerated() {
            let isAlike =
                index > 0 && (scored[index - 1].serious, scored[index - 1].tenths) == (card.serious, card.tenths)
            places.append((isAlike ? places[index - 1].rank : index + 1, card))
        }
        self.places = places + cards.filter { $0.tenths == nil }.map { (nil, $0) }
    }
}
