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
}
