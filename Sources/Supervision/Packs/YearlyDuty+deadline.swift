extension YearlyDuty {
    /// When an agency of `kind` in `territory` has to have published its report on `year`; nil where it owes none.
    ///
    /// The due day itself is in time (政府信息公开条例 (2019), article 49: 每年1月31日前, read as practice reads it).
    package func deadline(
        for kind: AgencyKind,
        in territory: Jurisdiction,
        reportYear year: Int,
        calendar: WorkingCalendar?
    ) -> Deadline? {
        guard let regime = regime(for: kind, reportYear: year) else { return nil }
        let local = overrides.filter { $0.applies(to: kind, in: territory, reportYear: year) }
            .max { $0.jurisdiction.depth < $1.jurisdiction.depth }
        let date = local?.due ?? regime.due
        guard let written = CivilDate(year: year + date.yearOffset, month: date.month, day: date.day) else {
            return nil
        }
        let rolled = date.rollsToNextWorkingDay ? calendar?.workingDay(onOrAfter: written) : nil
        let due = rolled ?? written
        return Deadline(
            reportYear: year,
            due: due,
            legalSource: local?.legalSource ?? regime.legalSource,
            regime: regime.id,
            jurisdiction: local?.jurisdiction,
            skippedDays: skippedDays(from: written, to: due, calendar: calendar),
            isOnWorkingDay: calendar?.isWorkingDay(due),
            calendar: calendar?.id,
            isProvisional: date.rollsToNextWorkingDay && calendar.map { !$0.covers(written) } ?? true
        )
    }

    private func skippedDays(
        from written: CivilDate,
        to due: CivilDate,
        calendar: WorkingCalendar?
    ) -> [SkippedDay] {
        guard written < due else { return [] }
        return (0..<due.daysSinceEpoch - written.daysSinceEpoch).map { offset in
            let date = written.adding(days: offset)
            return SkippedDay(date: date, holiday: calendar?.holiday(on: date))
        }
    }

    /// The report year whose report falls due next on or after `today`; nil where the kind owes none.
    package func nextReportYear(for agency: Agency, today: CivilDate, calendar: WorkingCalendar?) -> Int? {
        (today.year - 2...today.year + 1).first { year in
            deadline(for: agency.kind, in: agency.jurisdiction, reportYear: year, calendar: calendar)
                .map { $0.due >= today } ?? false
        }
    }
}
