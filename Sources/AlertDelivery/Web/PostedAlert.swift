import FoundationEssentials
import Supervision

/// An alert as Alertmanager's API v2 takes it. Its labels are its identity there, so that they are the same whether a line
/// or the status speaks of it.
struct PostedAlert: Hashable, Encodable {
    let labels: [String: String]
    let annotations: [String: String]
    let startsAt: String
    let endsAt: String
    let generatorURL: String?

    /// Nil for lines that speak of no alert that stands or ends.
    init?(_ line: AlertLine, in language: Language, until end: Date) {
        guard let isOver = Self.isOver(after: line) else { return nil }
        self.init(AlertStatus(line), in: language, until: isOver ? line.time : end)
    }

    init(_ alert: AlertStatus, in language: Language, until end: Date) {
        let labels = [
            "alertname": alert.rule.rawValue, "severity": alert.severity.rawValue, "fingerprint": alert.fingerprint,
            "agency": alert.agency?.rawValue, "source": alert.source?.rawValue, "subject": alert.subject,
        ]
        self.labels = labels.compactMapValues { $0.map { VisibleText.clean($0, limit: 256) } }
        let annotations = [
            "summary": alert.message[language], "found": alert.found, "expected": alert.expected,
            "evidence": alert.evidence, "legal_source": alert.legalSource[language],
        ]
        self.annotations = annotations.compactMapValues { $0.map { VisibleText.clean($0) } }.filter {
            !$0.value.isEmpty
        }
        startsAt = alert.startsAt.formatted(.iso8601)
        endsAt = max(end, alert.startsAt).formatted(.iso8601)
        generatorURL = alert.address?.text
    }

    /// Nil where the line is about no single alert that stands.
    private static func isOver(after line: AlertLine) -> Bool? {
        switch line.event {
        case .alertResolved, .alertSilenced: true
        case .baselineSummary, .alertDigest, .alertsWithheld, .alertFlapping: nil
        case let event where event.tellsOrder || line.cause?.kind == .occurred: nil
        default: false
        }
    }
}
