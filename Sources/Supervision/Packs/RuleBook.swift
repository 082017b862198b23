/// Every rule pack that is in force, and the calendars they count with.
package struct RuleBook: Equatable, Sendable {
    /// The packs that are in force, amendments taken over, in the order of the configuration.
    package var packs: [RulePack]
    /// The calendars of working days; the first is asked where none is named.
    package var calendars: [WorkingCalendar]
    /// The zone in which days begin and end.
    package var civilTime: CivilTime
    /// A hash of the texts that the packs were read from: what was read by other rules has to be read again.
    package var revision: UInt64

    package init(
        packs: [RulePack],
        calendars: [WorkingCalendar],
        civilTime: CivilTime = .china,
        revision: UInt64 = 0
    ) {
        self.packs = packs
        self.calendars = calendars
        self.civilTime = civilTime
        self.revision = revision
    }

    /// Every yearly duty, with the pack that describes it.
    package var duties: [(pack: RulePack, duty: YearlyDuty)] {
        packs.flatMap { pack in pack.duties.map { (pack, $0) } }
    }

    /// The documents of all duties.
    package var sought: SoughtDocuments { SoughtDocuments(duties.map(\.duty.titles.sought)) }

    /// The duty whose reports stand in annual-report lists: the one of that name, else the first whose reports are read.
    package var reportDuty: (pack: RulePack, duty: YearlyDuty)? {
        duties.first { $0.duty.id == DutyName.annualReport } ?? duties.first { !$0.duty.outlines.isEmpty }
    }

    /// What is demanded of columns, and the pack that demands it.
    package var columns: (pack: RulePack, rules: ColumnRules)? {
        packs.lazy.compactMap { pack in pack.columns.map { (pack, $0) } }.first
    }

    /// When a list that shows few of its rows is taken for damaged.
    package var listCollapse: ListCollapse? { packs.lazy.compactMap(\.listCollapse).first }

    /// From when on a page that cannot be read is graver.
    package var lastingOutage: LastingOutage? { packs.lazy.compactMap(\.lastingOutage).first }

    /// How many lines people get.
    package var telling: TellingRules? { packs.lazy.compactMap(\.telling).first }

    /// How long before its end the certificate of a watched site is told of; nil: never.
    package var certificateExpiry: CertificateExpiry? { packs.lazy.compactMap(\.certificateExpiry).first }

    /// Which alerts are followed until they are mended; nil: none.
    package var rectification: RectificationRules? { packs.lazy.compactMap(\.rectification).first }

    /// A rule and the pack that it stands in.
    package func rule(_ id: Rule.ID) -> (pack: RulePack, rule: Rule)? {
        for pack in packs {
            if let rule = pack.rules[id] {
                return (pack, rule)
            }
        }
        return nil
    }

    /// The calendar that deadlines are counted with.
    package var calendar: WorkingCalendar? { calendars.first }
}
