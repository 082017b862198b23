/// Decisions were published too long after they were taken: 行政许可, 行政处罚.
package struct DecisionLagCriterion: Equatable, Sendable {
    /// Working days within which publication is in time, and beyond which an archive is filled.
    package var within: Int
    /// Beyond so many working days an archive was filled rather than something published.
    package var archive: Int
    /// The labels of the day of the decision, and of its publication: 决定日期, 公示日期.
    package var decided: [String]
    /// The labels of the day of publication: 公示日期.
    package var published: [String]
    /// A label with one of these is of another day: 截止.
    package var otherDays: [String]
    /// The labels of what tells one decision from others: 决定文书号.
    package var names: [String]
    /// So many of the latest ones are named.
    package var named: Int

    package init(
        within: Int,
        archive: Int,
        decided: [String],
        published: [String],
        otherDays: [String],
        names: [String],
        named: Int
    ) {
        self.within = within
        self.archive = archive
        self.decided = decided
        self.published = published
        self.otherDays = otherDays
        self.names = names
        self.named = named
    }

    func failures(in subject: PageCase) -> [PageFailure] {
        guard let calendar = subject.calendar else { return [] }
        let decisions = DecisionReader(criterion: self).decisions(on: subject)
        let lags = decisions.compactMap { decision in
            decision.lag(by: calendar).flatMap { $0.isProvisional ? nil : (decision: decision, lag: $0) }
        }
        let late = lags.filter { $0.lag.verdict(within: within, archive: archive) == .late }
            .sorted { $0.lag.workingDays > $1.lag.workingDays }
        guard let worst = late.first else { return [] }
        let shown = late.prefix(named).map { "\($0.decision.text) (\($0.lag.workingDays))" }
        return [
            PageFailure(
                found: shown.joined(separator: "；"),
                expected: "≤ \(within)",
                evidence: evidence(shown, decisions),
                isProbable: late.allSatisfy(\.decision.isProbable),
                values: [
                    .days: String(worst.lag.workingDays), .count: String(late.count), .other: String(lags.count),
                    .published: "\(worst.lag.published)",
                ]
            )
        ]
    }

    /// The late ones, and those whose dates cannot be: these are no lateness, but somebody should put them right.
    private func evidence(_ late: [String], _ decisions: [Decision]) -> String {
        let doubtful = decisions.filter(\.isDoubtful)
        let rest = doubtful.prefix(named).map { "? \($0.text)" }
        let more = doubtful.count > named ? ["? (+\(doubtful.count - named))"] : []
        return (late + rest + more).joined(separator: "；")
    }
}

/// A decision with its dates as a page shows them.
struct Decision: Equatable {
    let name: String
    let decided: CivilDate?
    let published: CivilDate?
    /// Whether the day of publication is the page's, and that only probable.
    var isProbable = false

    /// Whether a date is missing, or publication came before the decision.
    var isDoubtful: Bool {
        guard let decided, let published else { return true }
        return published < decided
    }

    func lag(by calendar: WorkingCalendar) -> PublicationLag? {
        guard let decided, let published else { return nil }
        return PublicationLag(from: decided, to: published, by: calendar)
    }

    var text: String {
        let days = "\(decided?.description ?? "–") → \(published?.description ?? "–")"
        return name.isEmpty ? days : "\(name) \(days)"
    }
}
