package import FoundationEssentials

/// The days of which a bulletin (通报) speaks, the first and the last included.
package struct BulletinPeriod: Equatable, Sendable {
    /// The first day.
    package let from: CivilDate
    /// The last day; everything is told as it stood at its end.
    package let to: CivilDate
    /// The zone in which days begin and end.
    package let civilTime: CivilTime

    /// Nil where the period ends before it begins.
    package init?(from: CivilDate, to: CivilDate, civilTime: CivilTime) {
        guard from <= to else { return nil }
        (self.from, self.to, self.civilTime) = (from, to, civilTime)
    }

    /// The calendar month before the one in which `day` lies.
    package static func monthBefore(_ day: CivilDate, civilTime: CivilTime) -> BulletinPeriod? {
        let first = day.adding(days: 1 - day.day)
        return BulletinPeriod(from: first.adding(months: -1), to: first.adding(days: -1), civilTime: civilTime)
    }

    /// The day from which its bulletin goes out by itself: the first working day after it.
    ///
    /// - Parameter calendar: Without one every day is worked.
    package func dayToSend(by calendar: WorkingCalendar?) -> CivilDate {
        let next = to.adding(days: 1)
        return calendar?.workingDay(onOrAfter: next) ?? next
    }

    /// The first instant of the period: what stood just before it is how the last period ended.
    package var start: Date { civilTime.start(of: from) }

    /// The first instant after the period.
    package var end: Date { civilTime.end(of: to) }

    /// The period just before: as many months where whole months are meant, else as many days.
    package var previous: BulletinPeriod {
        let last = from.adding(days: -1)
        let next = to.adding(days: 1)
        let isWholeMonths = from.day == 1 && next.day == 1
        let months = (next.year - from.year) * 12 + next.month - from.month
        let days = next.daysSinceEpoch - from.daysSinceEpoch
        let first = isWholeMonths ? from.adding(months: -months) : from.adding(days: -days)
        return BulletinPeriod(from: min(first, last), to: last, civilTime: civilTime) ?? self
    }

    /// Whether `instant` lies in it.
    func contains(_ instant: Date) -> Bool { instant >= start && instant < end }

    /// Whether `day` is one of its days.
    func contains(_ day: CivilDate) -> Bool { day >= from && day <= to }

    /// One of the two instants at which a bulletin looks.
    enum Moment: Sendable {
        /// Just before the period: how the last one ended.
        case start
        /// Just after the last day.
        case end
    }

    /// The instant itself: what happened before it counts.
    func instant(_ moment: Moment) -> Date { moment == .start ? start : end }

    /// The last day that is over at a moment.
    func lastDay(_ moment: Moment) -> CivilDate { moment == .start ? from.adding(days: -1) : to }
}
