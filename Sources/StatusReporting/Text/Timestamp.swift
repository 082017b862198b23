package import FoundationEssentials
import Supervision

/// Instants as every output writes them: RFC 3339, in UTC with `Z`.
package enum Timestamp {
    /// `2026-02-01T00:00:00Z`; a fraction of a second is cut off.
    package static func seconds(_ instant: Date) -> String {
        let (day, second, _) = parts(of: instant)
        return "\(CivilDate(daysSinceEpoch: day))T\(clock(second))Z"
    }

    /// `2026-02-01T00:00:00.000Z`.
    package static func milliseconds(_ instant: Date) -> String {
        let (day, second, milli) = parts(of: instant)
        return "\(CivilDate(daysSinceEpoch: day))T\(clock(second)).\(padded(milli, to: 3))Z"
    }

    /// `2026-02-01 08:00` as clocks in `zone` show it, for people.
    static func local(_ instant: Date, in time: CivilTime) -> String {
        let shifted = instant.addingTimeInterval(Double(time.zone.secondsFromGMT(for: instant)))
        let (day, second, _) = parts(of: shifted)
        return "\(CivilDate(daysSinceEpoch: day)) \(clock(second).prefix(5))"
    }

    /// Days since 1970, seconds of the day.
    static func dayAndSecond(of instant: Date) -> (day: Int, second: Int) {
        let (day, second, _) = parts(of: instant)
        return (day, second)
    }

    /// Days since 1970, seconds of the day, milliseconds of the second. Instants outside the years 1 to 9999, which
    /// RFC 3339 cannot write, count as the nearest one inside.
    private static func parts(of instant: Date) -> (day: Int, second: Int, millisecond: Int) {
        let bounded = min(max(instant.timeIntervalSince1970, -62_135_596_800), 253_402_300_799)
        // Rounded to microseconds first: 0.123 as a Double lies just below 123 milliseconds.
        let milliseconds = Int((bounded * 1_000_000).rounded()).quotient(dividingBy: 1000)
        let day = milliseconds.quotient(dividingBy: 86_400_000)
        let rest = milliseconds - day * 86_400_000
        return (day, rest / 1000, rest % 1000)
    }

    private static func clock(_ second: Int) -> String {
        "\(padded(second / 3600, to: 2)):\(padded(second / 60 % 60, to: 2)):\(padded(second % 60, to: 2))"
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Int {
    /// The quotient rounded down, so that instants before 1970 fall on the right day.
    fileprivate func quotient(dividingBy divisor: Int) -> Int {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
