package import FoundationEssentials

/// What people have said and what still holds of it.
package struct StandingOrders: Equatable, Sendable {
    /// By the number of the order.
    package private(set) var silences: [Int: Silence] = [:]
    /// By the fingerprint of the alert.
    package private(set) var acknowledgements: [String: Acknowledgement] = [:]
    /// By the fingerprint of the alert.
    package private(set) var falseAlarms: [String: FalseAlarm] = [:]
    /// Who has read a source that cannot be read here, and what was found.
    package private(set) var attestations: [Source.ID: OrderMark] = [:]
    /// How often a rule was called wrong, since the store was made.
    package private(set) var falseAlarmCounts: [Rule.ID: Int]

    /// - Parameters:
    ///   - orders: Those that were taken and hold, in the order of their numbers.
    ///   - falseAlarmCounts: How often each rule was called wrong, `orders` included.
    package init(_ orders: [PersonOrder] = [], falseAlarmCounts: [Rule.ID: Int] = [:]) {
        self.falseAlarmCounts = falseAlarmCounts
        for order in orders { _ = hold(order) }
    }

    /// Whether nothing that was said has an effect on what is told.
    package var mutesNothing: Bool { silences.isEmpty && acknowledgements.isEmpty && falseAlarms.isEmpty }

    /// Takes a new order in.
    ///
    /// - Returns: The numbers of the orders in whose place it stands: what was said last of an alert or a page holds.
    package mutating func take(_ order: PersonOrder) -> [Int] {
        if let rule = FalseAlarm(order)?.rule { falseAlarmCounts[rule, default: 0] += 1 }
        return hold(order)
    }

    private mutating func hold(_ order: PersonOrder) -> [Int] {
        let target = order.target ?? ""
        var replaced: Int?
        switch order.kind {
        case .silence: silences[order.id] = Silence(order)
        case .acknowledge:
            replaced = acknowledgements[target]?.mark.id
            acknowledgements[target] = Acknowledgement(order)
        case .falseAlarm:
            replaced = falseAlarms[target]?.mark.id
            falseAlarms[target] = FalseAlarm(order)
        case .attest: replaced = attestations.updateValue(order.mark, forKey: Source.ID(target))?.id
        case .expire, .accept: break
        case .caseNote, .caseNotify, .caseClose, .caseReopen, .caseRecheck, .caseImport: break
        }
        return [replaced].compactMap(\.self)
    }

    /// Lets orders go that hold no longer.
    package mutating func end(_ ids: Set<Int>) {
        guard !ids.isEmpty else { return }
        silences = silences.filter { !ids.contains($0.key) }
        acknowledgements = acknowledgements.filter { !ids.contains($0.value.mark.id) }
        falseAlarms = falseAlarms.filter { !ids.contains($0.value.mark.id) }
        attestations = attestations.filter { !ids.contains($0.value.id) }
    }

    // MARK: Time

    /// When the next silence is over that is not over at `now`; nil where none holds.
    package func nextEnd(after now: Date) -> Date? { silences.values.map(\.until).filter { $0 > now }.min() }

    /// The silences that were over so long before `now` that no clock that is set back makes them hold again.
    package func lapsed(at now: Date) -> [Int: Date] {
        silences.mapValues(\.until).filter { now.timeIntervalSince($0.value) > Self.clockTolerance }
    }

    /// By how much a clock may be set back before a silence that was over stays so, in seconds.
    private static let clockTolerance: TimeInterval = 7 * 86_400

    // MARK: What holds

    /// What keeps the alert of `finding` from being told at `now`: that it was called wrong, else the silence that lasts
    /// longest; nil where nothing does.
    package func mute(_ finding: Finding, on watchlist: Watchlist, at now: Date) -> OrderMark? {
        if let falseAlarm = falseAlarms[finding.fingerprint], falseAlarm.evidence == finding.evidenceDigest {
            return falseAlarm.mark
        }
        return silences.values.filter { $0.holds(for: finding, on: watchlist, at: now) }
            .max { ($0.until, $0.mark.id) < ($1.until, $1.mark.id) }?.mark
    }

    /// Who attends to an alert that stands as it did then.
    package func acknowledgement(of finding: Finding) -> OrderMark? {
        guard let acknowledgement = acknowledgements[finding.fingerprint],
            acknowledgement.severity == finding.severity
        else { return nil }
        return acknowledgement.mark
    }

    /// Who has read the source since it cannot be read here; nil where nobody has, or it can be read.
    package func attestation(of state: SourceState) -> OrderMark? {
        guard let since = state.failingSince, let mark = attestations[state.id], since <= mark.at else { return nil }
        return mark
    }
}
