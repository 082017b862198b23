/// The types of sinks that this version knows, under the names that configurations and stores write.
///
/// A new type is a case here, and then what the compiler asks for: how it is configured (`SinkSettings`), and which
/// `AlertSink` stands for it (`AlertSinks`).
package enum SinkKind: String, Codable, Hashable, Sendable, CaseIterable {
    /// The alert log: there is one, configured under `alerts.log`.
    case log
    /// A further file of alert lines.
    case file
    /// An HTTP receiver of `disclosure-monitor/alert-delivery/v1` documents.
    case webhook
    /// A group of 企业微信.
    case wecom
    /// A group of 钉钉.
    case dingtalk
    /// A group of 飞书.
    case feishu
    /// A channel of Slack, or of what takes the same messages.
    case slack
    /// Prometheus Alertmanager, by its API v2.
    case alertmanager
    /// A collector of syslog messages (RFC 5424).
    case syslog
    /// The journal of systemd, by its native protocol.
    case journal
    /// People, by mail.
    case mail
    /// A program of this machine.
    case command

    /// Whether it writes to this machine's disk alone, and knows from there what it has written.
    package var isLog: Bool { self == .log || self == .file }
}
