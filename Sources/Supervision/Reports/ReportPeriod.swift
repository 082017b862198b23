/// The time that a report's figures are about, as the report states it.
package struct ReportPeriod: Hashable, Sendable {
    /// The first day; nil where the report only says until when it counted.
    package var from: CivilDate?
    /// The last day, itself included.
    package var through: CivilDate
    /// Whether the words call it the period of the figures; else it is the time that a sentence counts something in.
    package var isStated: Bool
    /// The words that state it, as they were written.
    package var evidence: String

    package init(from: CivilDate?, through: CivilDate, isStated: Bool = true, evidence: String) {
        self.from = from
        self.through = through
        self.isStated = isStated
        self.evidence = evidence
    }

    /// The year that the period lies in; that of its end where it goes over a new year.
    package var year: Int { through.year }

    /// Whether it lasts from 1 January to 31 December.
    package var isWholeYear: Bool {
        from == CivilDate(year: through.year, month: 1, day: 1) && through.month == 12 && through.day == 31
    }
}
