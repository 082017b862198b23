package import FoundationEssentials

/// How long before its end the certificate of a watched site is told of: browsers and this monitor turn away from one that
/// has ended.
package struct CertificateExpiry: Equatable, Sendable {
    /// The rule that is broken by a certificate that ends so soon.
    package var rule: Rule.ID
    /// So many seconds before its end it is a warning.
    package var warningWithin: TimeInterval
    /// So many seconds before its end it is an error.
    package var errorWithin: TimeInterval

    package init(rule: Rule.ID, warningWithin: TimeInterval, errorWithin: TimeInterval) {
        self.rule = rule
        self.warningWithin = warningWithin
        self.errorWithin = errorWithin
    }

    /// How grave it is; nil where the end is far.
    func severity(of end: Date, at now: Date) -> Severity? {
        let rest = end.timeIntervalSince(now)
        if rest <= errorWithin { return .error }
        return rest <= warningWithin ? .warning : nil
    }
}
