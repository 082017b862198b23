import FoundationEssentials
import Supervision

/// What a form asks for, as an order to the monitor.
enum DeskOrder {
    /// What is wrong with a form.
    enum Fault: Error, Equatable {
        case unknownAct
        case noNote
        case noDays
        /// The order itself is wrong.
        case order(PersonOrder.Outcome)
        /// It could not be kept; why.
        case store(LocalizedText)
    }

    /// What can be said of an alert, as forms name it.
    enum AlertAct: String, CaseIterable {
        case acknowledge, silence
        case falseAlarm = "false-alarm"
    }

    /// What can be said of a case, as forms name it.
    enum CaseAct: String, CaseIterable {
        case note, notify, recheck, close, reopen

        var kind: PersonOrder.Kind {
            switch self {
            case .note: .caseNote
            case .notify: .caseNotify
            case .recheck: .caseRecheck
            case .close: .caseClose
            case .reopen: .caseReopen
            }
        }

        /// Whether it can be said of a case as it stands.
        func fits(_ state: CaseState) -> Bool { self == .reopen ? !state.isOpen : state.isOpen }
    }

    static func ofAlert(
        _ alert: AlertStatus,
        _ form: PostedForm,
        by author: String,
        at now: Date
    ) throws(Fault) -> PersonOrder {
        guard let act = form["act"].flatMap(AlertAct.init) else { throw .unknownAct }
        guard let note = form["note"] else { throw .noNote }
        let order: PersonOrder
        switch act {
        case .acknowledge:
            order = PersonOrder(.acknowledge, target: alert.fingerprint, by: author, note: note, givenAt: now)
        case .falseAlarm:
            order = PersonOrder(.falseAlarm, target: alert.fingerprint, by: author, note: note, givenAt: now)
        case .silence:
            guard let days = form["days"].flatMap({ Int($0) }), (1...366).contains(days) else { throw .noDays }
            order = PersonOrder(
                .silence,
                matchers: matchers(of: alert),
                by: author,
                note: note,
                givenAt: now,
                lasting: Double(days) * 86_400
            )
        }
        return try checked(order, at: now)
    }

    /// The rule, where the alert is: a silence from the page of one agency keeps nothing back from another.
    private static func matchers(of alert: AlertStatus) -> SilenceMatchers {
        SilenceMatchers(
            agencies: alert.agency.map { [$0.rawValue] } ?? [],
            sources: alert.source.map { [$0.rawValue] } ?? [],
            rules: [alert.rule.rawValue]
        )
    }

    static func ofCase(
        _ one: RectificationCase,
        _ form: PostedForm,
        by author: String,
        at now: Date
    ) throws(Fault) -> PersonOrder {
        guard let act = form["act"].flatMap(CaseAct.init), act.fits(one.state) else { throw .unknownAct }
        let note = form["note"] ?? ""
        return try checked(
            PersonOrder(act.kind, target: one.id.rawValue, by: author, note: note, givenAt: now),
            at: now
        )
    }

    private static func checked(_ order: PersonOrder, at now: Date) throws(Fault) -> PersonOrder {
        if let fault = order.fault(at: now) { throw order.note.isEmpty ? .noNote : .order(fault) }
        return order
    }
}
