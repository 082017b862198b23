package import FoundationEssentials

/// What comes of an order from a person: a pure function of the order, of what is known, and of when it is taken.
package struct OrderJudgement: Sendable {
    let rules: SupervisionRules
    let orders: StandingOrders

    /// - Parameter orders: What people have said before and what holds of it.
    package init(rules: SupervisionRules, orders: StandingOrders) {
        self.rules = rules
        self.orders = orders
    }

    private static let silenced: Rule.ID = "alerts-silenced"
    private static let silenceEnded: Rule.ID = "silence-ended"
    private static let accepted: Rule.ID = "source-accepted"
    private static let attested: Rule.ID = "source-attested"

    /// Everything that has to be remembered together when an order is taken.
    package struct Effect: Equatable, Sendable {
        /// The order with its outcome.
        package var order: PersonOrder
        /// The alert that it is about, and the line that tells so.
        package var transition: AlertTransition?
        /// The next state of the source that it is about.
        package var state: SourceState?
        /// What is told where it is about no alert.
        package var notice: Notice?
        /// The numbers of orders that it ends.
        package var ended: Set<Int> = []

        init(_ order: PersonOrder) { self.order = order }
    }

    /// What a line tells that is about no alert.
    package struct Notice: Equatable, Sendable {
        /// What happened.
        package let event: AlertEvent
        /// What is said of it.
        package let finding: Finding
    }

    /// What comes of `order` at `now`.
    ///
    /// - Parameters:
    ///   - alert: The alert of the fingerprint that the order names; nil where none is kept, or it names none.
    ///   - alerts: Every alert that is kept; asked for by silences alone.
    ///   - states: What is known of sources.
    package func effect(
        of order: PersonOrder,
        alert: Alert?,
        alerts: @autoclosure () -> [Alert],
        states: [Source.ID: SourceState],
        at now: Date
    ) -> Effect {
        var effect = Effect(order)
        effect.order.takenAt = now
        let outcome =
            order.fault(at: now)
            ?? {
                switch order.kind {
                case .silence: silence(&effect, alerts(), at: now)
                case .expire: expire(&effect, at: now)
                case .acknowledge, .falseAlarm: speak(&effect, of: alert)
                case .accept, .attest: speak(&effect, of: states, at: now)
                // `CaseOrderJudgement` says what comes of it; without rules on cases there are none.
                case .caseNote, .caseNotify, .caseClose, .caseReopen, .caseRecheck, .caseImport: .unknownCase
                }
            }()
        effect.order.outcome = outcome
        if outcome != .applied || !order.kind.isStanding { effect.order.endedAt = now }
        return effect
    }

    // MARK: Silences

    private func silence(_ effect: inout Effect, _ alerts: [Alert], at now: Date) -> PersonOrder.Outcome {
        guard orders.silences.values.count(where: { $0.until > now }) < OrderLimits.silences else { return .tooMany }
        let until = effect.order.until ?? now.addingTimeInterval(effect.order.lasting ?? 0)
        effect.order.until = until
        let matchers = effect.order.matchers ?? SilenceMatchers()
        let count = alerts.count { $0.state.stands && matchers.match($0.finding, on: rules.watchlist) }
        effect.order.affected = count
        let order = effect.order
        effect.notice = notice(.silenced, Self.silenced, FindingSubject("silence/\(order.id)"), order) { values in
            values[.until] = rules.ruleBook.civilTime.minute(of: until)
            values[.places] = matchers.description
            values[.count] = String(count)
        }
        return .applied
    }

    private func expire(_ effect: inout Effect, at now: Date) -> PersonOrder.Outcome {
        guard let id = effect.order.target.flatMap({ Int($0) }), id > 0 else { return .unknownSilence }
        guard let silence = orders.silences[id], silence.until > now else { return .alreadyOver }
        effect.ended = [id]
        effect.notice = notice(.silenceEnded, Self.silenceEnded, FindingSubject("silence/\(id)"), effect.order) {
            $0[.places] = silence.matchers.description
            $0[.found] = String(id)
        }
        return .applied
    }

    // MARK: Alerts

    private func speak(_ effect: inout Effect, of alert: Alert?) -> PersonOrder.Outcome {
        guard var alert else { return .unknownAlert }
        guard alert.state.stands else { return .notStanding }
        effect.order.affected = 1
        effect.order.rule = alert.finding.rule
        effect.order.severity = alert.finding.severity
        guard effect.order.kind == .falseAlarm else {
            effect.transition = AlertTransition(
                alert,
                .acknowledged,
                cause: .acknowledged,
                order: effect.order.mark
            )
            return .applied
        }
        effect.order.evidence = alert.finding.evidenceDigest
        if alert.state == .firing { alert.state = .silenced }
        effect.transition = AlertTransition(alert, .falseAlarm, cause: .falseAlarm, order: effect.order.mark)
        return .applied
    }

    // MARK: Sources

    private func speak(
        _ effect: inout Effect,
        of states: [Source.ID: SourceState],
        at now: Date
    ) -> PersonOrder.Outcome {
        guard let source = effect.order.target.flatMap({ rules.watchlist.source(Source.ID($0)) }) else {
            return .unknownSource
        }
        var state = states[source.id] ?? SourceState(id: source.id, nextCheck: now)
        let subject = FindingSubject(at: source)
        if effect.order.kind == .accept {
            state.accept(at: now)
            effect.notice = notice(.accepted, Self.accepted, subject, effect.order) { _ in }
        } else {
            guard state.failingSince != nil else { return .readable }
            state.attest(at: now)
            effect.notice = notice(.attested, Self.attested, subject, effect.order) { _ in }
        }
        effect.state = state
        return .applied
    }

    private func notice(
        _ event: AlertEvent,
        _ rule: Rule.ID,
        _ subject: FindingSubject,
        _ order: PersonOrder,
        _ fill: (inout [MessageTemplate.Variable: String]) -> Void
    ) -> Notice? {
        guard let (pack, _) = rules.ruleBook.rule(rule) else { return nil }
        let finding = pack.finding(rule, about: subject, in: .everywhere) { values in
            values[.author] = order.author
            values[.note] = order.note.isEmpty ? nil : order.note
            fill(&values)
        }
        return finding.map { Notice(event: event, finding: $0) }
    }
}
