import FoundationEssentials
import Supervision

/// Writes lines into systemd's journal with fields of their own, by its native protocol
/// (https://systemd.io/JOURNAL_NATIVE_PROTOCOL/).
final class JournalCourier: Courier {
    /// A datagram to a socket of this machine does not wait for long.
    let cancel: @Sendable () -> Void = {}
    private let path: String
    private let context: DeliveryContext

    init(path: String, _ context: DeliveryContext) {
        self.path = path
        self.context = context
    }

    func send(_ lines: [AlertLine]) throws -> LocalizedText {
        let socket = try DatagramSocket(path: path)
        try takeInOrder(lines, through: \.sequence) { line throws(DeliveryFailure) in
            try socket.send(Self.entry(of: line, in: context.language))
        }
        return LocalizedText(chinese: "\(lines.count) 条记录", english: "\(lines.count) entries")
    }

    /// Every value is one line, so that none can begin a field of its own.
    static func entry(of line: AlertLine, in language: Language) -> [UInt8] {
        let finding = line.finding
        let fields: [(String, String?)] = [
            ("MESSAGE", finding.message[language]),
            ("PRIORITY", "\(line.level.priority)"),
            ("SYSLOG_IDENTIFIER", "disclosure-monitor"),
            ("DISCLOSURE_SEQ", "\(line.sequence)"),
            ("DISCLOSURE_EVENT", line.event.rawValue),
            ("DISCLOSURE_RULE", finding.rule.rawValue),
            ("DISCLOSURE_SEVERITY", finding.severity.rawValue),
            ("DISCLOSURE_FINGERPRINT", line.fingerprint),
            ("DISCLOSURE_AGENCY", finding.agency?.rawValue),
            ("DISCLOSURE_AGENCY_NAME", line.concerned.name),
            ("DISCLOSURE_JURISDICTION", line.concerned.jurisdiction?.rawValue),
            ("DISCLOSURE_SOURCE", finding.source?.rawValue),
            ("DISCLOSURE_SUBJECT", finding.subject),
            ("DISCLOSURE_FOUND", finding.found),
            ("DISCLOSURE_EXPECTED", finding.expected),
            ("DISCLOSURE_LEGAL_SOURCE", finding.legalSource[language]),
            ("DISCLOSURE_URL", finding.address?.text),
        ]
        return fields.flatMap { name, value in
            value.map { Array("\(name)=\(VisibleText.clean($0))\n".utf8) } ?? []
        }
    }
}
