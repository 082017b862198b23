package import FoundationEssentials

/// When the whole list was last read, and the time before.
package struct WholeReadings: Hashable, Sendable, Codable {
    /// The last time.
    package var last: Date?
    /// The time before; two readings confirm an absence.
    package var previous: Date?

    package init(last: Date? = nil, previous: Date? = nil) {
        self.last = last
        self.previous = previous
    }

    /// Notes a reading of the whole list; one instant counts once.
    package mutating func record(_ instant: Date) {
        guard instant != last else { return }
        previous = last
        last = instant
    }

    /// Whether the list was read whole at least twice after `instant`.
    package func hasTwo(after instant: Date) -> Bool {
        guard let last, let previous else { return false }
        return last >= instant && previous >= instant
    }
}
