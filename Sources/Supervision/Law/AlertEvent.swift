/// What an alert line announces.
package enum AlertEvent: String, Codable, Hashable, Sendable, CaseIterable {
    case alertFiring = "alert_firing"
    case alertReminder = "alert_reminder"
    case alertResolved = "alert_resolved"
    case alertSilenced = "alert_silenced"
    case reportNew = "report_new"
    case reportChanged = "report_changed"
    case reportWithdrawn = "report_withdrawn"
    case sourceBlocked = "source_blocked"
    case sourceUnreachable = "source_unreachable"
    case sourceUnreadable = "source_unreadable"
    /// What was found of an agency, or on a site, at the first look at it.
    case baselineSummary = "baseline_summary"
    /// Several alerts that still stand.
    case alertDigest = "alert_digest"
    /// Alerts that came too thick to be told one by one.
    case alertsWithheld = "alerts_withheld"

    /// Those by which a rule may announce its alert; the others speak of several alerts.
    package static let ofRules = allCases.filter { ![.baselineSummary, .alertDigest, .alertsWithheld].contains($0) }
}
