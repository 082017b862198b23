import FoundationEssentials
import Supervision

/// Instants as mail writes them (RFC 5322, section 3.3), in UTC.
enum MailDate {
    static func text(of instant: Date) -> String {
        let iso = instant.formatted(.iso8601)
        guard let date = CivilDate(iso: String(iso.prefix(10))) else { return iso }
        let clock = iso.dropFirst(11).prefix(8)
        return "\(date.day) \(months[date.month - 1]) \(date.year) \(clock) +0000"
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
