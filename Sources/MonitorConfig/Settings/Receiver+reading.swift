import Supervision

extension Receiver {
    /// Reads the keys of a sink that is no file; nil, reported, where it cannot be reached so.
    init?(reading section: Section, of kind: SinkKind) {
        let receiver: Receiver? =
            switch kind {
            case .log, .file: nil
            case .webhook, .wecom, .dingtalk, .feishu, .slack, .alertmanager:
                WebReceiver.Form(rawValue: kind.rawValue).flatMap { WebReceiver(reading: section, $0) }.map(Self.web)
            case .syslog: SyslogReceiver(reading: section).map(Self.syslog)
            case .journal: Self.journal(reading: section)
            case .mail: MailReceiver(reading: section).map(Self.mail)
            case .command: CommandReceiver(reading: section).map(Self.command)
            }
        guard let receiver else { return nil }
        self = receiver
    }

    private static func journal(reading section: Section) -> Receiver? {
        guard let entry = section.optional("to") else { return .journal(path: "/run/systemd/journal/socket") }
        return entry.absolutePath().map { .journal(path: $0) }
    }
}

extension Entry {
    /// The path of a file that other programs agree on as well: one that begins at the root.
    func absolutePath() -> String? {
        guard let path = filePath() else { return nil }
        guard path.hasPrefix("/") else {
            report(.notAbsolutePath(path))
            return nil
        }
        return path
    }

    /// Whole seconds that a delivery may take: the monitor waits no longer than half a minute for one.
    func deliverySeconds() -> Int? {
        duration(in: .seconds(1) ... .seconds(25)).map { max(1, Int($0.components.seconds)) }
    }
}
