package import FoundationEssentials

/// Alerts that are not told for a time, though they stand and are shown.
package struct Silence: Hashable, Sendable {
    /// Who wants it so, and why.
    package let mark: OrderMark
    /// Which alerts are meant.
    package let matchers: SilenceMatchers
    /// When it is over.
    package let until: Date

    /// Nil where the order is none for a silence with an end.
    init?(_ order: PersonOrder) {
        guard order.kind == .silence, let matchers = order.matchers, let until = order.until else { return nil }
        mark = order.mark
        self.matchers = matchers
        self.until = until
    }

    /// Whether the alert of `finding` is not told at `now`.
    package func holds(for finding: Finding, on watchlist: Watchlist, at now: Date) -> Bool {
        now < until && matchers.match(finding, on: watchlist)
    }
}
