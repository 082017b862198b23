import FoundationEssentials

/// What the variables of a bulletin's texts stand for.
struct BulletinValues {
    private let facts: BulletinFacts
    private let language: Language

    init(_ facts: BulletinFacts, in language: Language) { (self.facts, self.language) = (facts, language) }

    var all: [BulletinVariable: String] {
        [ofPeriod, ofObligations, ofIssues, ofScores].reduce(into: [:]) { $0.merge($1) { _, later in later } }
    }

    private var context: BulletinContext { facts.context }

    private var ofPeriod: [BulletinVariable: String] {
        let (period, previous) = (context.period, context.period.previous)
        var values: [BulletinVariable: String] = [
            .from: day(period.from), .to: day(period.to), .previousFrom: day(previous.from),
            .previousTo: day(previous.to),
            .agencies: String(context.listed.count), .pages: String(context.pages.count),
            .pagesRead: String(context.pages.count - facts.blindPages.count),
            .pagesUnread: String(facts.blindPages.count),
        ]
        values[.jurisdiction] = context.jurisdiction.map(context.territories.name)
        values[.comparison] = context.hasComparison ? "1" : nil
        guard let record = context.history.record else { return values }
        let (first, last) = (period.civilTime.date(at: record.lowerBound), period.civilTime.date(at: record.upperBound))
        values[.recordBegins] = record.lowerBound > period.start ? day(first) : nil
        values[.recordEnds] = last < period.to ? day(last) : nil
        return values
    }

    private var ofObligations: [BulletinVariable: String] {
        let (now, before) = (ObligationCount(facts.now), ObligationCount(facts.before))
        var values: [BulletinVariable: String] = [
            .obligations: String(now.all), .onTime: String(now.onTime), .late: String(now.late),
            .missing: String(now.missing), .unknown: String(now.unknown),
            .dueInPeriod: String(facts.now.count { context.period.contains($0.due) }),
            .goodExamples: String(facts.goodExamples.count), .earlyDays: String(context.template.earlyDays),
        ]
        values[.onTimeRate] = now.onTimeRate.map { Tenths.text($0) }
        if context.hasComparison, let rate = now.onTimeRate, let former = before.onTimeRate {
            values[.onTimeRateChange] = Tenths.text(rate - former, isSigned: true)
        }
        return values
    }

    private var ofIssues: [BulletinVariable: String] {
        let selection = facts.selection
        let bySeverity = Dictionary(grouping: selection.issues, by: \.standing.severity).mapValues(\.count)
        var values: [BulletinVariable: String] = [
            .issues: String(selection.issues.count), .found: String(selection.found),
            .mended: String(selection.mended), .setAside: String(selection.setAside),
            .shared: String(selection.issues.count(where: \.isShared)),
        ]
        for severity in Severity.allCases {
            if let variable = BulletinVariable(rawValue: severity.rawValue) {
                values[variable] = String(bySeverity[severity] ?? 0)
            }
        }
        values[.toldBefore] = context.hasComparison && selection.toldBefore > 0 ? String(selection.toldBefore) : nil
        if context.hasComparison { values[.issuesChange] = Tenths.signed(selection.issues.count - selection.before) }
        return values
    }

    private var ofScores: [BulletinVariable: String] {
        let (tally, scored) = (facts.rectification, facts.ranking.places.count { $0.rank != nil })
        var values: [BulletinVariable: String] = [
            .cases: String(tally.counted.count), .closed: String(tally.closed), .overdue: String(tally.overdue),
            .casesAside: String(tally.aside), .scored: String(scored),
            .unscored: String(facts.ranking.places.count - scored), .total: String(BulletinScoring.total),
        ]
        values[.closingRate] = tally.closingRate.map { Tenths.text($0) }
        return values
    }

    /// A day as sentences write it.
    private func day(_ date: CivilDate) -> String {
        language.pick(
            "\(date.year)年\(date.month)月\(date.day)日",
            "\(date.day) \(Self.months[date.month - 1]) \(date.year)"
        )
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
