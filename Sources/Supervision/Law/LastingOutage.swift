package import FoundationEssentials

/// From when on a page that cannot be read is graver than at first: nobody sees any more what stands there.
package struct LastingOutage: Equatable, Sendable {
    /// After so many seconds it is a warning.
    package var warningAfter: TimeInterval
    /// After so many seconds it is an error.
    package var errorAfter: TimeInterval

    package init(warningAfter: TimeInterval, errorAfter: TimeInterval) {
        self.warningAfter = warningAfter
        self.errorAfter = errorAfter
    }

    /// How grave it is at least; nil where it is not old yet.
    func severity(since start: Date, at now: Date) -> Severity? {
        let age = now.timeIntervalSince(start)
        if age >= errorAfter { return .error }
        return age >= warningAfter ? .warning : nil
    }
}
