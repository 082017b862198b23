import FoundationEssentials
import Logging
import Supervision

/// What the monitor decided, at debug: one line for each check and for each step of an alert, in bounded fields.
///
/// Nothing is put together where nobody listens: a sweep of ten thousand unchanged pages says nothing by default.
extension Monitor {
    /// Says once for each round of checks what it came to.
    func logSweep(at now: Date) {
        let all = rules.watchlist.sources.count
        guard let fields = tally.ended(pages: all, within: rules.policy.checkInterval, at: now) else { return }
        let metadata = fields.map { ($0, Logger.MetadataValue.string($1)) }
        logger.notice("a round of checks ended", metadata: Dictionary(metadata) { first, _ in first })
    }

    /// What a check came to, and when the source is looked at next.
    func log(_ state: SourceState, of source: Source, after previous: SourceState) {
        guard logger.logLevel <= .debug else { return }
        let isRead = state.standing == .ok
        logger.debug(
            "checked",
            metadata: [
                "source": field(source.id.rawValue),
                "address": field(source.address.text),
                "outcome": field(state.standing.rawValue),
                // What it is on the watchlist, or what it turned out to be in its place.
                "taken_for": field(isRead ? source.kind.rawValue : state.reason?.text ?? state.standing.rawValue),
                "reason": field(state.reason?.text ?? ""),
                "rows": "\(state.items ?? 0)",
                "whole": "\(state.isWhole)",
                "changed": "\(state.lastChange != previous.lastChange)",
                "failures": "\(state.consecutiveFailures)",
                "alerts": field(standingRules(of: source)),
                "next_check": "\(time(state.nextCheck))",
            ]
        )
    }

    /// What becomes of an alert, and why.
    func log(_ transition: AlertTransition) {
        guard logger.logLevel <= .debug, let cause = transition.cause else { return }
        let (alert, finding) = (transition.alert, transition.alert.finding)
        logger.debug(
            "alert",
            metadata: [
                "fingerprint": field(alert.fingerprint),
                "rule": field(finding.rule.rawValue),
                "subject": field(finding.subject),
                "agency": field(finding.agency?.rawValue ?? ""),
                "source": field(finding.source?.rawValue ?? ""),
                "severity": field(finding.severity.rawValue),
                "state": field(transition.isForgotten ? "forgotten" : alert.state.rawValue),
                "cause": field(cause.description),
                "event": field(transition.event?.rawValue ?? ""),
                "seq": transition.event == nil ? "" : "\(ledger.sequence)",
            ]
        )
    }

    /// That something happened to a report once.
    func log(_ notice: ReportNotice, _ finding: Finding) {
        guard logger.logLevel <= .debug else { return }
        logger.debug(
            "report",
            metadata: [
                "event": field(notice.event.rawValue),
                "rule": field(finding.rule.rawValue),
                "subject": field(finding.subject),
                "agency": field(finding.agency?.rawValue ?? ""),
                "address": field(notice.report.address.text),
                "seq": "\(ledger.sequence)",
            ]
        )
    }

    /// The rules with alerts that stand for the source or for those who publish on it, each with how many there are.
    private func standingRules(of source: Source) -> String {
        let owners = [Ledger.Owner.source(source.id)] + source.agencies.map(Ledger.Owner.agency)
        var counts: [Rule.ID: Int] = [:]
        for alert in owners.lazy.flatMap({ self.ledger.alerts(of: $0).values }) where alert.state != .resolved {
            counts[alert.finding.rule, default: 0] += 1
        }
        return counts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
    }

    private func field(_ text: String) -> Logger.MetadataValue { .string(FieldText.bounded(text)) }

    private func time(_ instant: Date) -> String { instant.formatted(.iso8601) }
}
