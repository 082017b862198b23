package import FoundationEssentials
package import Supervision

/// What the endpoint shows: the current document, the pages made of it, the latest alert lines and the health of outputs.
///
/// Everything is in memory, and a new snapshot replaces everything at once.
package final class StatusBoard: StatusSink, Sendable {
    private struct State {
        var shown: Shown?
        /// The latest alert lines, the newest last.
        var lines: [AlertLine] = []
        var failures: [MonitorOutput: String] = [:]
        var lastTick: Date?
        var language: Language
        var civilTime: CivilTime
        var hosts: [String] = []
        var prefix = SitePrefix()
        var desk: Desk?
        var reviewer: (any ReportReviewer)?
        var rules: SupervisionRules?
    }

    private let linesKept: Int
    private let state: Locked<State>

    package init(language: Language = .chinese, civilTime: CivilTime = .china, linesKept: Int = 200) {
        self.linesKept = linesKept
        state = Locked(State(language: language, civilTime: civilTime))
    }

    /// Shows everything in another way from now on, what is shown already included.
    ///
    /// - Parameters:
    ///   - language: That of a reader who asks for none.
    ///   - civilTime: The zone in which pages show times.
    package func present(language: Language, civilTime: CivilTime) {
        state.withLock { state in
            state.language = language
            guard state.civilTime != civilTime else { return }
            state.civilTime = civilTime
            state.shown = state.shown.map { $0.presented(by: state.rules, in: civilTime) }
        }
    }

    /// Explains from now on by `rules`: what is demanded of whom, by which law, until which day.
    package func explain(by rules: SupervisionRules) {
        state.withLock { state in
            state.rules = rules
            state.shown = state.shown.map { $0.presented(by: rules, in: state.civilTime) }
        }
    }

    /// Answers from now on to readers who ask under one of `hosts`, beside those who ask under a name of the loopback
    /// interface or the address that is listened on.
    package func answer(to hosts: [String]) {
        state.withLock { $0.hosts = hosts }
    }

    /// Links lead from now on to pages under `prefix`, where a proxy serves them.
    package func stand(under prefix: SitePrefix) {
        state.withLock { state in
            state.prefix = prefix
            state.shown = state.shown.map { $0.presented(by: state.rules, in: state.civilTime) }
        }
    }

    /// Whoever knows the token of `access` may say something on the pages from now on; with nil nobody may. Whoever was known
    /// before is asked again.
    package func openDesk(_ access: DeskAccess?) {
        state.withLock { $0.desk = access.map(Desk.init) }
    }

    /// Whoever is known may hand in drafts from now on, which `reviewer` reviews; with nil nobody may.
    package func takeDrafts(for reviewer: (any ReportReviewer)?) {
        state.withLock { $0.reviewer = reviewer }
    }

    package func publish(_ snapshot: StatusSnapshot) async throws {
        show(StatusDocument(snapshot))
    }

    /// Replaces what is shown, by what is ready for those who read.
    package func show(_ document: StatusDocument) {
        let (last, rules, civilTime) = state.withLock { ($0.shown, $0.rules, $0.civilTime) }
        let next = Shown(document, rules: rules, civilTime: civilTime)
        if let last { next.prepare(for: last) }
        state.withLock { state in
            // Rules or the zone may have changed meanwhile.
            let isOfNow = next.isPresented(by: state.rules, in: state.civilTime)
            state.shown = isOfNow ? next : next.presented(by: state.rules, in: state.civilTime)
            state.lastTick = [state.lastTick, document.snapshot.monitor.lastTick].compactMap { $0 }.max()
        }
    }

    /// The zone in which pages show times.
    var civilTime: CivilTime { state.withLock { $0.civilTime } }

    /// Says that the monitor has finished a tick, for those that publish nothing.
    package func note(tick instant: Date) {
        state.withLock { $0.lastTick = max($0.lastTick ?? instant, instant) }
    }

    /// Says that `output` fails, or with nil that it works.
    package func note(failure: String?, of output: MonitorOutput) {
        state.withLock { $0.failures[output] = failure }
    }

    /// Adds lines to the feed, which keeps the latest.
    package func record(lines: [AlertLine]) {
        state.withLock { state in
            let newest = state.lines.last?.sequence ?? Int.min
            state.lines.append(contentsOf: lines.filter { $0.sequence > newest })
            state.lines.removeFirst(max(0, state.lines.count - linesKept))
        }
    }

    /// The language of a reader who asks for none.
    var language: Language { state.withLock { $0.language } }

    /// The names under which readers may ask where the endpoint listens at `address`.
    func names(at address: ListenAddress) -> ServedNames {
        ServedNames(address, and: state.withLock { $0.hosts })
    }

    /// The alerts that fire and that no other alert stands for, by what is shown.
    package var firingAlerts: [AlertStatus] {
        (shown?.document.snapshot.alerts ?? []).filter { $0.state == .firing && $0.toldBy == nil }
    }

    var prefix: SitePrefix { state.withLock { $0.prefix } }

    var desk: Desk? { state.withLock { $0.desk } }

    /// Who reviews drafts; nil where none are taken, or nobody can be known.
    var reviewer: (any ReportReviewer)? { state.withLock { $0.desk == nil ? nil : $0.reviewer } }

    var shown: Shown? { state.withLock { $0.shown } }

    var lines: [AlertLine] { state.withLock { $0.lines } }

    var lastTick: Date? { state.withLock { $0.lastTick } }

    var failures: [MonitorOutput: String] { state.withLock { $0.failures } }
}
