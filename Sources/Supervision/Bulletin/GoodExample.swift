/// An agency whose documents of the period were there early, and of which nothing was found to be wrong.
struct GoodExample {
    let agency: Agency
    /// What fell due in the period, all of it in time.
    let obligations: [DueObligation]
    /// How many days before the due day the one was there that was nearest to it.
    let daysEarly: Int

    /// Those to be named, the earliest first.
    ///
    /// Praise takes more than that nothing is held against somebody: what is only suspected, silenced or undecided stands
    /// against it, and so does a document that nobody could read.
    static func all(_ context: BulletinContext, _ obligations: [DueObligation]) -> [GoodExample] {
        let doubted = Set(context.history.alerts.filter { $0.atEnd != nil || $0.isSuspected }.compactMap(\.agency))
        let due = obligations.filter { context.period.contains($0.due) }
        let byAgency = Dictionary(grouping: due, by: \.agency)
        let examples = context.listed.compactMap { agency -> GoodExample? in
            guard let own = byAgency[agency.id], !doubted.contains(agency.id) else { return nil }
            let days = own.compactMap(daysEarly)
            guard days.count == own.count, let least = days.min(), least >= context.template.earlyDays else {
                return nil
            }
            return GoodExample(agency: agency, obligations: own, daysEarly: least)
        }
        return examples.enumerated().sorted { left, right in
            (-left.element.daysEarly, left.offset) < (-right.element.daysEarly, right.offset)
        }.map(\.element)
    }

    /// How long before its due day a document was there for certain, and complete as far as it is read; nil otherwise.
    private static func daysEarly(_ obligation: DueObligation) -> Int? {
        guard obligation.outcome == .onTime, obligation.isSeenInTime, let report = obligation.report,
            report.form == .statutory, report.isRead || !obligation.duty.isRead,
            let published = obligation.published
        else { return nil }
        return obligation.due.daysSinceEpoch - published.daysSinceEpoch
    }
}
