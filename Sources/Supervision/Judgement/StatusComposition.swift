package import FoundationEssentials

/// Puts together everything at an instant from what is known.
package struct StatusComposition: Sendable {
    /// Who is supervised, in the order in which they are shown.
    package var watchlist: Watchlist
    /// What is known of sources; those that are missing were never checked.
    package var states: [Source.ID: SourceState]
    /// What each agency owes and how that stands.
    package var obligations: [Agency.ID: [ObligationStatus]]
    /// How fresh columns and home pages are.
    package var freshness: [Source.ID: Freshness]
    /// How much of the monitor sources take; those that are missing take little.
    package var loads: [Source.ID: CheckLoad] = [:]
    /// Whether what hosts say in `robots.txt` is obeyed, where a page does not say it of itself.
    package var robots = RobotsConduct.obey
    /// What people have said.
    package var orders = StandingOrders()
    /// What is done about alerts; nil where no pack says that they are followed.
    package var cases: CaseRegister?
    /// What is remembered of reports.
    package var library = ReportLibrary()
    /// Which alerts have one cause; nil where each is told by itself.
    package var groups: GroupJudgement?
    /// The newest changes of documents, newest first.
    package var changes: [ChangeRecord] = []
    /// Every alert that is kept, in any order.
    package var alerts: [Alert]
    /// The calendars in use: one that ends soon is to be seen.
    package var calendars: [WorkingCalendar]
    /// How the monitor itself is.
    package var monitor: MonitorStatus
    /// Of the program.
    package var version: String

    package init(
        watchlist: Watchlist,
        states: [Source.ID: SourceState],
        obligations: [Agency.ID: [ObligationStatus]],
        freshness: [Source.ID: Freshness] = [:],
        alerts: [Alert],
        calendars: [WorkingCalendar],
        monitor: MonitorStatus,
        version: String
    ) {
        self.watchlist = watchlist
        self.states = states
        self.obligations = obligations
        self.freshness = freshness
        self.alerts = alerts
        self.calendars = calendars
        self.monitor = monitor
        self.version = version
    }

    /// The status at `now`. `sequence` counts up by one with every status of this process.
    package func snapshot(sequence: Int, at now: Date) -> StatusSnapshot {
        let agencies = agencyStatuses()
        let sources = watchlist.sources.map { source in
            SourceStatus(
                source: source,
                state: states[source.id] ?? SourceState(id: source.id, nextCheck: now),
                freshness: freshness[source.id],
                load: loads[source.id] ?? CheckLoad(),
                robots: source.robots ?? robots,
                attestation: states[source.id].flatMap(orders.attestation)
            )
        }
        let standing = standingGroups
        let shown = alerts.sorted(by: Self.isGraver).map { alert in
            var status = AlertStatus(alert, order: order(on: alert, at: now))
            status.readThrough = watchlist.readThrough(of: alert.finding, in: states)
            status.caseID = cases?.current(of: alert)?.id
            if alert.state != .resolved { status.toldBy = groups?.teller(of: alert.finding, among: standing) }
            return status
        }
        var snapshot = StatusSnapshot(
            sequence: sequence,
            generatedAt: now,
            version: version,
            overall: overall(agencies: agencies, sources: sources),
            counts: counts(agencies: agencies, sources: sources),
            agencies: agencies,
            sources: sources,
            alerts: shown,
            calendars: calendars.map { StatusSnapshot.CalendarStatus(id: $0.id, validUntil: $0.coverage.upperBound) },
            monitor: monitor
        )
        snapshot.cases = cases.map { $0.cases.values.sorted { $0.id.precedes($1.id) } } ?? []
        snapshot.changes = changes
        return snapshot
    }

    /// The fingerprints of the alerts that stand for several, by what makes them one.
    private var standingGroups: [AlertGroup: String] {
        let standing = alerts.compactMap { alert in
            alert.state.stands
                ? alert.finding.group.map { ($0, alert.fingerprint) } : nil
        }
        return Dictionary(standing) { first, _ in first }
    }

    /// What a person has said of an alert that is not over; that it is not told goes before that somebody attends to it.
    private func order(on alert: Alert, at now: Date) -> OrderMark? {
        guard !orders.mutesNothing, alert.state != .resolved else { return nil }
        return orders.mute(alert.finding, on: watchlist, at: now) ?? orders.acknowledgement(of: alert.finding)
    }

    /// As many years as fit beside one another.
    private static let yearsCompared = 10

    private func agencyStatuses() -> [AgencyStatus] {
        var worst: [Agency.ID: Severity] = [:]
        for alert in alerts where alert.state == .firing {
            for agency in alert.finding.concerned {
                worst[agency] = max(worst[agency] ?? .info, alert.finding.severity)
            }
        }
        return watchlist.agencies.map { agency in
            let owed = obligations[agency.id] ?? []
            var status = AgencyStatus(agency: agency, worstSeverity: worst[agency.id], obligations: owed)
            if let last = owed.map(\.reportYear).max() {
                status.figures = library.figures(of: agency.id, on: (last - Self.yearsCompared)...last)
            }
            return status
        }
    }

    private func counts(agencies: [AgencyStatus], sources: [SourceStatus]) -> StatusSnapshot.Counts {
        let firing = alerts.filter { $0.state == .firing }
        var counts = StatusSnapshot.Counts(
            agencies: agencies.count,
            sources: sources.count,
            sourcesByState: Self.tally(sources.map(\.state)),
            obligationsByState: Self.tally(agencies.flatMap { $0.obligations.map(\.state) }),
            alertsBySeverity: Self.tally(firing.map(\.finding.severity)),
            falseAlarmsByRule: Dictionary(
                uniqueKeysWithValues: orders.falseAlarmCounts.map { ($0.key.rawValue, $0.value) }
            )
        )
        counts.casesByState = cases?.tally
        counts.casesOverdue = cases?.overdueCount
        return counts
    }

    /// Every case is counted, also those that do not occur: a reader never has to ask whether a key exists.
    private static func tally<Case>(_ cases: [Case]) -> [String: Int]
    where Case: RawRepresentable<String> & CaseIterable {
        var counts = Dictionary(uniqueKeysWithValues: Case.allCases.map { ($0.rawValue, 0) })
        for one in cases {
            counts[one.rawValue, default: 0] += 1
        }
        return counts
    }

    private func overall(agencies: [AgencyStatus], sources: [SourceStatus]) -> StatusSnapshot.Overall {
        let worst = alerts.filter { $0.state == .firing }.map(\.finding.severity).max()
        switch worst {
        case .critical, .error: return .critical
        case .warning: return .warning
        case .info, nil: break
        }
        let isUnseen = sources.contains { $0.state != .ok }
        let isUnknown = agencies.contains { $0.obligations.contains { $0.state == .unknown } }
        return isUnseen || isUnknown ? .unknown : .ok
    }

    /// Firing before the rest, graver before lighter, older before newer.
    private static func isGraver(_ left: Alert, _ right: Alert) -> Bool {
        let leftFires = left.state == .firing
        let rightFires = right.state == .firing
        if leftFires != rightFires { return leftFires }
        if left.finding.severity != right.finding.severity { return left.finding.severity > right.finding.severity }
        return (left.startsAt, left.fingerprint) < (right.startsAt, right.fingerprint)
    }
}
