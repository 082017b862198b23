import ArgumentParser
import Supervision

/// What a check comes to, the worse the later; the exit codes are those of monitoring plugins.
enum CheckOutcome: Int, Comparable {
    case fine, warning, unknown, critical

    init(_ worst: Severity?) {
        self =
            switch worst {
            case nil, .info: .fine
            case .warning: .warning
            case .error, .critical: .critical
            }
    }

    var exitCode: ExitCode {
        switch self {
        case .fine: ExitCodes.fine
        case .warning: ExitCodes.warning
        case .unknown: ExitCodes.unknown
        case .critical: ExitCodes.critical
        }
    }

    static func < (left: CheckOutcome, right: CheckOutcome) -> Bool { left.rawValue < right.rawValue }
}
