package import FoundationEssentials

/// When a report was first seen, and what was seen in its place before. First sight alone is no publication.
package struct ReportSighting: Equatable, Sendable {
    /// When it was seen for the first time.
    package let firstSeen: Date
    /// The civil day of that.
    package let day: CivilDate
    /// It stood there when the list was first read, so when it appeared is not known.
    package let isBaseline: Bool
    /// The readings of the whole list that did not show it.
    package let absences: WholeReadings

    package init(firstSeen: Date, isBaseline: Bool, absences: WholeReadings, civilTime: CivilTime) {
        self.firstSeen = firstSeen
        day = civilTime.date(at: firstSeen)
        self.isBaseline = isBaseline
        self.absences = absences
    }

    /// Whether the list was read whole before without it.
    var isWitnessed: Bool { absences.last != nil }
}
