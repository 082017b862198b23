/// How grave a finding is.
package enum Severity: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
    /// Worth knowing; nobody has to act.
    case info
    /// Probable, or against practice.
    case warning
    /// A statutory or format rule is broken.
    case error
    /// A statutory duty is clearly broken.
    case critical

    private var rank: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        case .critical: 3
        }
    }

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
