/// Where a rectification case stands: 新发现, 已通知, 整改中, 已整改(待复查), 销号, 误报.
package enum CaseState: String, Codable, Hashable, Sendable, CaseIterable {
    /// Found and told to the supervisor; the agency was not notified yet.
    case new
    /// The agency was notified.
    case notified
    /// The agency works on it, or what was said to be mended was found again.
    case inProgress = "in_progress"
    /// What was found is gone, or is said to be; it is looked at once more.
    case rectified
    /// Looked at again and struck off the list, or closed by a person.
    case closed
    /// A person has called the alert wrong.
    case falseAlarm = "false_alarm"

    /// Whether anything is still to be done.
    package var isOpen: Bool { self != .closed && self != .falseAlarm }
}
