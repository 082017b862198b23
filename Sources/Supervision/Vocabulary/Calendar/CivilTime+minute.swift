package import FoundationEssentials

extension CivilTime {
    /// An instant as clocks in the zone show it, to the minute: `2026-03-01 08:00`.
    package func minute(of instant: Date) -> String {
        let day = date(at: instant)
        let minute = Int(instant.timeIntervalSince(start(of: day))) / 60
        let digits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(day) \(digits(minute / 60)):\(digits(minute % 60))"
    }
}
