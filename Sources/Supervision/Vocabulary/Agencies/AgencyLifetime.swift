/// From when until when an agency exists, and which organs it came from.
package struct AgencyLifetime: Hashable, Sendable {
    /// The day it was set up; nil: before there were annual reports.
    package let from: CivilDate?
    /// Its last day; nil: it still exists.
    package let through: CivilDate?
    /// Names of the organs whose reports stand in its column.
    package let predecessors: [String]

    package init(from: CivilDate? = nil, through: CivilDate? = nil, predecessors: [String] = []) {
        self.from = from
        self.through = through
        self.predecessors = predecessors
    }

    /// Whether the agency reports on `year`: it was there at some time of the year, and at its end.
    ///
    /// A new organ's first report may cover a part of a year. Of a year in which an organ was abolished its successor
    /// reports.
    package func covers(reportYear year: Int) -> Bool {
        (from.map { $0.year <= year } ?? true)
            && (through.map { $0.year > year || ($0.year == year && $0.month == 12 && $0.day == 31) } ?? true)
    }
}
