package import FoundationEssentials

/// An alert that changed, why, and what is to be announced about it.
package struct AlertTransition: Equatable, Sendable {
    /// The alert as it is from now on.
    package var alert: Alert
    /// Nil where the alert changed and nobody needs to hear of it.
    package var event: AlertEvent?
    /// Nil where nothing of the alert moved but the times of readings and the words of its message.
    package var cause: AlertCause?
    /// When the pages were read that counted in this; nil where no reading counted.
    package var readings: ClosedRange<Date>?
    /// Whether the alert is not kept any longer.
    package var isForgotten: Bool
    /// What a person has said that made it so; nil where nobody did.
    package var order: OrderMark?

    init(
        _ alert: Alert,
        _ event: AlertEvent? = nil,
        cause: AlertCause?,
        readings: ClosedRange<Date>? = nil,
        isForgotten: Bool = false,
        order: OrderMark? = nil
    ) {
        self.alert = alert
        self.alert.cause = cause ?? alert.cause
        self.event = event
        self.cause = cause
        self.readings = readings
        self.isForgotten = isForgotten
        self.order = order
    }
}
