package import FoundationEssentials

/// Translates between instants and the days on which people publish and count.
package struct CivilTime: Sendable, Equatable {
    /// The zone in which days begin and end.
    package let zone: TimeZone

    /// China has kept UTC+8 without daylight saving since 1991; a fixed offset needs no zone database.
    package static let china = CivilTime(zone: TimeZone(secondsFromGMT: 8 * 3600) ?? .gmt)

    package init(zone: TimeZone) {
        self.zone = zone
    }

    /// The day that it is at `instant`.
    package func date(at instant: Date) -> CivilDate {
        let local = instant.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: instant))
        return CivilDate(daysSinceEpoch: Int((local / 86_400).rounded(.down)))
    }

    /// The first instant of `date`.
    package func start(of date: CivilDate) -> Date {
        let utcMidnight = Date(timeIntervalSince1970: Double(date.daysSinceEpoch) * 86_400)
        return utcMidnight.addingTimeInterval(-Double(zone.secondsFromGMT(for: utcMidnight)))
    }

    /// The first instant at which `date` is over: what was due on that day is overdue from here on.
    package func end(of date: CivilDate) -> Date {
        start(of: date.adding(days: 1))
    }
}
