import Supervision

extension AlertLine {
    /// How loud a line is in the words of logs; `priority` is the syslog level (RFC 5424) that it stands for.
    enum Level: String {
        case info, warning, error, critical

        var priority: Int {
            switch self {
            case .info: 6
            case .warning: 4
            case .error: 3
            case .critical: 2
            }
        }
    }

    /// Good news and plain news are quiet, however grave the finding was.
    var level: Level {
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
