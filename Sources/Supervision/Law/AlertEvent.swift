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
    /// Something that comes and goes, which is told no more each time.
    case alertFlapping = "alert_flapping"
    /// A person has silenced alerts.
    case silenced
    /// A person has ended a silence before its time.
    case silenceEnded = "silence_ended"
    /// A person attends to an alert.
    case acknowledged
    /// A person has called an alert wrong.
    case falseAlarm = "false_alarm"
    /// A person has called a list right as it is now.
    case accepted
    /// A person has read a page that cannot be read here.
    case attested
    /// A person has said something of a rectification case, or it was closed because what was found is still gone.
    case caseChanged = "case_changed"
    /// What was found still stands after the day by which it was to be mended.
    case caseOverdue = "case_overdue"

    private static let ofOrders: [AlertEvent] = [
        .silenced, .silenceEnded, .acknowledged, .falseAlarm, .accepted, .attested, .caseChanged,
    ]

    /// Whether it tells what a person has said.
    package var tellsOrder: Bool { Self.ofOrders.contains(self) }

    /// Those by which a rule may announce its alert; the others speak of several alerts, or tell what people
    /// have said.
    package static let ofRules: [AlertEvent] = [
        .alertFiring, .alertReminder, .alertResolved, .alertSilenced, .reportNew, .reportChanged, .reportWithdrawn,
        .sourceBlocked, .sourceUnreachable, .sourceUnreadable,
    ]
}
