import FoundationEssentials
import Supervision

/// A date of a certificate, as OpenSSL prints it: `Nov  3 09:05:00 2026 GMT`.
struct CertificateDate {
    let instant: Date

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// nil where the text is none.
    init?(_ text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 5, parts[4] == "GMT", let month = Self.months.firstIndex(of: String(parts[0])),
            let day = Int(parts[1]), let year = Int(parts[3]), (1...9_999).contains(year), (1...31).contains(day)
        else { return nil }
        let clock = parts[2].split(separator: ":").compactMap { Int($0) }
        guard clock.count == 3, (0...23).contains(clock[0]), (0...59).contains(clock[1]), (0...60).contains(clock[2])
        else { return nil }
        guard let date = CivilDate(year: year, month: month + 1, day: day) else { return nil }
        let seconds = date.daysSinceEpoch * 86_400 + clock[0] * 3_600 + clock[1] * 60 + clock[2]
        instant = Date(timeIntervalSince1970: TimeInterval(seconds))
    }
}
