import FoundationEssentials
import Glibc
import Supervision

/// A line as a message of syslog (RFC 5424).
struct SyslogMessage {
    /// The most bytes of a message: what receivers over UDP must take (RFC 5424, section 6.1).
    private static let longest = 2048

    let bytes: [UInt8]

    init(_ line: AlertLine, facility: Int, in language: Language) {
        let priority = facility * 8 + line.level.priority
        let time = line.time.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        let head = "<\(priority)>1 \(time) \(Self.hostName) disclosure-monitor \(getpid()) \(line.event.rawValue)"
        let text =
            "\(head) \(Self.data(of: line)) \u{FEFF}\(VisibleText.clean(line.finding.message[language], limit: 800))"
        bytes = Array(VisibleText.cut(text, to: Self.longest).utf8)
    }

    /// Structured data (section 6.3) under the number that RFC 5612 keeps for documentation: the program has none of its own.
    private static func data(of line: AlertLine) -> String {
        let finding = line.finding
        let fields: [(String, String?)] = [
            ("seq", "\(line.sequence)"), ("rule", finding.rule.rawValue), ("severity", finding.severity.rawValue),
            ("fingerprint", line.fingerprint), ("agency", finding.agency?.rawValue),
            ("source", finding.source?.rawValue), ("subject", finding.subject),
        ]
        let parameters = fields.compactMap { name, value in
            value.map { " \(name)=\"\(escaped(VisibleText.clean($0, limit: 120)))\"" }
        }
        return "[disclosure@32473\(parameters.joined())]"
    }

    /// `"`, `\` and `]` end a value or begin an escape (section 6.3.3).
    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("]", with: "\\]")
    }

    private static let hostName: String = {
        var bytes = [CChar](repeating: 0, count: 256)
        guard gethostname(&bytes, 255) == 0 else { return "-" }
        let name = String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let isPlain = !name.isEmpty && name.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        return isPlain ? name : "-"
    }()
}
