import FoundationEssentials

/// Which pages were read, as far as the past tells, and since when the others were not.
struct PageSight {
    /// Why a page was not read.
    struct Trouble: Equatable {
        /// It was never read until then, or it could not be read.
        var cause: BulletinTerm
        /// Since when; nil where it never was.
        var since: Date?
        /// What stood against it, in words of the program; nil where nothing is known.
        var reason: Reason?
    }

    private let firstReadings: [Source.ID: Date]
    private let alerts: [Source.ID: [AlertPast]]
    private let findings: [String: Finding]
    private let period: BulletinPeriod

    init(_ history: BulletinHistory, _ template: BulletinTemplate, period: BulletinPeriod) {
        firstReadings = history.firstReadings
        findings = history.lastSeen.merging(history.findings) { _, told in told }
        self.period = period
        alerts = history.alerts.reduce(into: [:]) { alerts, alert in
            guard let source = alert.source, template.unreadRules.contains(alert.rule) else { return }
            alerts[source, default: []].append(alert)
        }
    }

    /// What stood against reading a page; nil where it was read.
    ///
    /// A silence keeps people from hearing of it, and opens no page.
    func trouble(of source: Source.ID, at moment: BulletinPeriod.Moment) -> Trouble? {
        guard let first = firstReadings[source], first < period.instant(moment) else {
            return Trouble(cause: .notRead, since: nil, reason: standing(source, moment)?.reason)
        }
        return standing(source, moment)
    }

    private func standing(_ source: Source.ID, _ moment: BulletinPeriod.Moment) -> Trouble? {
        let standing = (alerts[source] ?? []).compactMap { alert in alert.standing(moment).map { (alert, $0) } }
        guard let (alert, past) = standing.min(by: { $0.1.since < $1.1.since }) else { return nil }
        let reason = findings[alert.fingerprint]?.reason ?? past.found.map(Reason.init(decoding:))
        return Trouble(cause: .unreadable, since: past.since, reason: reason)
    }
}
