extension AlertLine {
    /// How loud a line is in the words of logs; `priority` is the syslog level (RFC 5424) that it stands for.
    package enum Level: String, Sendable {
        case info, warning, error, critical

        /// The syslog level (RFC 5424, section 6.2.1).
        package var priority: Int {
            switch self {
            case .info: 6
            case .warning: 4
            case .error: 3
            case .critical: 2
            }
        }
    }

    /// Good news and plain news are quiet, however grave the finding was.
    package var level: Level {
        switch event {
        case .alertResolved, .alertSilenced, .reportNew: .info
        case .silenced, .silenceEnded, .acknowledged, .falseAlarm, .accepted, .attested, .caseChanged: .info
        default: Self.level(of: finding.severity)
        }
    }

    private static func level(of severity: Severity) -> Level {
        switch severity {
        case .info: .info
        case .warning: .warning
        case .error: .error
        case .critical: .critical
        }
    }
}
