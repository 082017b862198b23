/// Why a column is quiet, or why that cannot be told.
package enum FreshnessReason: String, Codable, Hashable, Sendable, CaseIterable {
    /// The rows can be read, and none is new.
    case noNewRows = "no-new-rows"
    /// The rows bear no dates, and none was seen to appear.
    case rowsWithoutDates = "rows-without-dates"
    /// The page cannot be reached, or no list could be read on it.
    case sourceUnreadable = "source-unreadable"
    /// The server refuses this monitor.
    case sourceBlocked = "source-blocked"
    /// Most of the rows are gone.
    case listCollapsed = "list-collapsed"
    /// The address leads to another column or host.
    case moved

    /// The same among all reasons.
    package var word: Reason {
        switch self {
        case .noNewRows: .word(.noNewRows)
        case .rowsWithoutDates: .word(.rowsWithoutDates)
        case .sourceUnreadable: .word(.sourceUnreadable)
        case .sourceBlocked: .word(.sourceBlocked)
        case .listCollapsed: .word(.listCollapsed)
        case .moved: .word(.moved)
        }
    }
}
