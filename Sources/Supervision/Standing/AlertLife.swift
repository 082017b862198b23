package import FoundationEssentials

/// The life of one alert as far as it is remembered: how it stands, its steps, and the lines that told of it.
package struct AlertLife: Equatable, Sendable {
    /// The alert's identity.
    package var fingerprint: String
    /// How it stands; nil where it is over and no longer kept, or where the lines told something that happened once.
    package var alert: Alert?
    /// In the order in which they happened. What happened before the store kept steps is told by its lines alone.
    package var steps: [AlertStep]
    /// The lines that are still kept, in the order of their sequence numbers.
    package var lines: [AlertLine]
    /// What people have said of it, by the numbers that steps name.
    package var orders: [Int: OrderMark]
    /// What changed in the document that it is about, newest first, as far as it is kept; none where it is no such alert.
    package var changes: [ChangeRecord] = []

    package init(
        fingerprint: String,
        alert: Alert?,
        steps: [AlertStep],
        lines: [AlertLine],
        orders: [Int: OrderMark] = [:]
    ) {
        self.fingerprint = fingerprint
        self.alert = alert
        self.steps = steps
        self.lines = lines
        self.orders = orders
    }

    /// The finding as it was last kept whole; nil where only steps are left.
    package var finding: Finding? { alert?.finding ?? lines.last?.finding }

    /// What was said last that keeps it from being told; nil where it is told.
    package var muting: OrderMark? {
        guard alert?.state == .silenced else { return nil }
        return steps.last { $0.order != nil }?.order.flatMap { orders[$0] }
    }

    /// When the finding was first seen, this time; nil where nothing is left that says so.
    package var firstSeen: Date? { alert?.startsAt ?? lines.last?.startsAt ?? steps.first?.time }

    /// Lines that no step stands for, as of reports that appeared, or from before steps were kept.
    package var linesWithoutStep: [AlertLine] {
        let told = Set(steps.compactMap(\.sequence))
        return lines.filter { !told.contains($0.sequence) }
    }
}
