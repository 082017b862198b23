/// Somebody attends to an alert: it is not repeated until it is over or of another severity.
package struct Acknowledgement: Hashable, Sendable {
    /// Who attends to it.
    package let mark: OrderMark
    /// How grave the alert was then.
    package let severity: Severity

    /// Nil where the order acknowledges nothing.
    init?(_ order: PersonOrder) {
        guard order.kind == .acknowledge, let severity = order.severity else { return nil }
        mark = order.mark
        self.severity = severity
    }
}
