package import FoundationEssentials

/// When the whole list was last read, and the time before.
package struct WholeReadings: Hashable, Sendable, Codable {
    package var last: Date?
    package var previous: Date?

    package init(last: Date? = nil, previous: Date? = nil) {
        self.last = last
        self.previous = previous
    }

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
