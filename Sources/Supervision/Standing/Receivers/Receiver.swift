/// Who is told beside the logs, and how it is reached.
package enum Receiver: Hashable, Sendable {
    case web(WebReceiver)
    case syslog(SyslogReceiver)
    /// The socket of systemd's journal, by its path.
    case journal(path: String)
    case mail(MailReceiver)
    case command(CommandReceiver)

    /// The type, as the store and the status name it.
    package var kind: SinkKind {
        switch self {
        case .web(let web): web.form.kind
        case .syslog: .syslog
        case .journal: .journal
        case .mail: .mail
        case .command: .command
        }
    }
}
