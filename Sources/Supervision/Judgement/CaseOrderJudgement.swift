package import FoundationEssentials

/// What comes of what a person says of rectification cases: all of an order, or nothing of it.
package struct CaseOrderJudgement: Sendable {
    private let judgement: CaseJudgement
    private let register: CaseRegister

    /// Nil where no pack says that alerts are followed until they are mended.
    package init?(rules: SupervisionRules, register: CaseRegister) {
        guard let judgement = CaseJudgement(rules) else { return nil }
        self.judgement = judgement
        self.register = register
    }

    /// Everything that has to be remembered together when the order is taken.
    package struct Effect: Equatable, Sendable {
        /// The order with its outcome.
        package var order: PersonOrder
        /// What becomes of cases; none where the order was refused.
        package var cases: [CaseEffect] = []
        /// The line that tells of several at once.
        package var notice: OrderJudgement.Notice?
    }

    /// What comes of `order` at `now`.
    ///
    /// - Parameter alert: Gives the alert of a case; nil where none is kept.
    package func effect(of order: PersonOrder, at now: Date, alert: (RectificationCase) -> Alert?) -> Effect {
        var effect = Effect(order: order)
        effect.order.takenAt = now
        effect.order.endedAt = now
        effect.order.outcome = order.fault(at: now) ?? refusal(of: order)
        guard effect.order.outcome == nil else { return effect }
        let mark = effect.order.mark
        effect.cases = order.caseChanges.compactMap { change in
            register.cases[change.id].map { said(change, of: $0, as: order.kind, mark, at: now) }
        }
        effect.order.outcome = .applied
        effect.order.affected = effect.cases.count
        tell(&effect, alert)
        return effect
    }

    /// Why nothing of the order is carried out.
    private func refusal(of order: PersonOrder) -> PersonOrder.Outcome? {
        let changes = order.caseChanges
        for change in changes {
            guard let one = register.cases[change.id] else { return .unknownCase }
            if let known = change.revision, known != one.revision { return .caseChanged }
            let time = judgement.rules.ruleBook.civilTime
            if let due = change.due, !one.mayBeDue(on: due, in: time) { return .implausibleDue }
            let mayReopen = order.kind == .caseNote || order.kind == .caseImport
            let isReopened =
                order.kind == .caseReopen || mayReopen && !one.state.isOpen && change.state?.isOpen == true
            if isReopened {
                if one.state.isOpen { return .caseOpen }
                if register.latest(of: one.fingerprint)?.id != one.id { return .caseSuperseded }
            } else if !one.state.isOpen, order.kind != .caseNote, order.kind != .caseImport || change.due != nil {
                return .caseEnded
            }
        }
        return Set(changes.map(\.id)).count == changes.count ? nil : .malformed
    }

    private func said(
        _ change: CaseChange,
        of one: RectificationCase,
        as kind: PersonOrder.Kind,
        _ mark: OrderMark,
        at now: Date
    ) -> CaseEffect {
        var effect = CaseEffect(one)
        effect.next.responsible = change.responsible.map { $0.isEmpty ? nil : $0 } ?? one.responsible
        let step = enter(change.state, &effect, as: kind, at: now)
        // What a letter has promised holds, whenever the monitor hears of it.
        if let due = change.due, due != effect.next.due {
            effect.next.due = due
            (effect.next.isDueProvisional, effect.next.overdueToldAt) = (false, nil)
        }
        effect.note(step, at: now, by: mark, note: change.note ?? mark.note)
        return effect
    }

    private func enter(
        _ state: CaseState?,
        _ effect: inout CaseEffect,
        as kind: PersonOrder.Kind,
        at now: Date
    ) -> CaseStep.Kind {
        if kind == .caseRecheck {
            effect.recheck(at: now)
            return .recheckBegun
        }
        guard let state, state != effect.next.state || state == .notified else { return .noted }
        if !effect.next.state.isOpen, state.isOpen { return reopen(state, &effect, at: now) }
        switch state {
        case .notified:
            notify(&effect, at: now)
            return .notified
        case .closed:
            effect.enter(.closed, at: now)
            effect.next.recheckSince = nil
            return .closed
        case .rectified:
            effect.enter(.rectified, at: now)
            // Whoever says so is believed when the pages show it.
            effect.recheck(at: now)
            return .noted
        case .new, .inProgress, .falseAlarm:
            effect.enter(state, at: now)
            return .noted
        }
    }

    /// The term counts from the day on which the agency was told of it, once.
    private func notify(_ effect: inout CaseEffect, at now: Date) {
        if effect.next.state == .new { effect.enter(.notified, at: now) }
        guard effect.next.notifiedAt == nil else { return }
        effect.next.notifiedAt = now
        beginTerm(&effect, at: now)
    }

    private func reopen(_ state: CaseState, _ effect: inout CaseEffect, at now: Date) -> CaseStep.Kind {
        effect.enter(state, at: now)
        (effect.next.mendedAt, effect.next.lostAt, effect.next.recheckSince) = (nil, nil, nil)
        beginTerm(&effect, at: now)
        if state == .rectified { effect.recheck(at: now) }
        return .reopened
    }

    private func beginTerm(_ effect: inout CaseEffect, at now: Date) {
        let today = judgement.rules.ruleBook.civilTime.date(at: now)
        let term = judgement.term(for: effect.next.severity, after: today)
        (effect.next.due, effect.next.isDueProvisional) = (term.end, term.isProvisional)
        effect.next.overdueToldAt = nil
    }

    // MARK: Telling

    private func tell(_ effect: inout Effect, _ alert: (RectificationCase) -> Alert?) {
        let order = effect.order
        let fill = { (values: inout [MessageTemplate.Variable: String]) in
            values[.author] = order.author
            values[.note] = order.note.isEmpty ? nil : order.note
            values[.count] = "\(effect.cases.count)"
        }
        if order.kind == .caseImport {
            effect.notice = importNotice(of: effect, fill)
        } else if let next = effect.cases.first?.next {
            effect.notice = judgement.notice(.caseChanged, judgement.law.changeRule, of: next, alert(next), fill: fill)
        }
    }

    private func importNotice(
        of effect: Effect,
        _ fill: (inout [MessageTemplate.Variable: String]) -> Void
    ) -> OrderJudgement.Notice? {
        guard let (pack, _) = judgement.rules.ruleBook.rule(judgement.law.importRule) else { return nil }
        let subject = FindingSubject("cases/\(effect.order.id)")
        return pack.finding(judgement.law.importRule, about: subject, in: .everywhere, fill: fill)
            .map { OrderJudgement.Notice(event: .caseChanged, finding: $0) }
    }
}
