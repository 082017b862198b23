import FoundationEssentials
import Supervision

/// Everyone who is told, and how far each of them is with the lines that are in the store.
struct Outbox {
    /// In the order of the configuration.
    private(set) var sinks: [SinkProgress]
    /// The number of the last line that is in the store.
    private(set) var end: Int
    /// See `StateStore.keptLines`.
    let keptLines: Int
    /// Sinks that another version knows; nobody tells them, and nobody waits for them.
    private var strangers: [SinkMark]

    init(_ enrolment: SinkEnrolment, end: Int, keptLines: Int) {
        sinks = enrolment.progress
        strangers = enrolment.strange
        self.end = end
        self.keptLines = keptLines
    }

    subscript(name: String) -> SinkProgress? { sinks.first { $0.name == name } }

    /// The names of those for which there is something to do now.
    func due(at now: Date) -> [String] {
        sinks.filter { $0.isDue(at: now, end: end) }.map(\.name)
    }

    func isBehind(_ name: String) -> Bool {
        self[name].map { $0.deliveredThrough < end } ?? false
    }

    mutating func noteCommitted(_ lines: [AlertLine]) {
        end = max(end, lines.last?.sequence ?? end)
    }

    /// Changes how a sink stands; nil where it is not told any more.
    @discardableResult
    mutating func update<Result>(_ name: String, _ change: (inout SinkProgress) -> Result) -> Result? {
        guard let index = sinks.firstIndex(where: { $0.name == name }) else { return nil }
        return change(&sinks[index])
    }

    mutating func reopenAll() {
        for index in sinks.indices { sinks[index].reopen() }
    }

    /// Puts other sinks in the place of these; one that keeps its name goes on where it is.
    mutating func replace(with sinks: [NamedSink]) -> SinkEnrolment {
        let enrolment = SinkEnrolment(sinks, marks: self.sinks.map(\.mark) + strangers, end: end)
        let standing = self.sinks
        strangers = enrolment.strange
        self.sinks = enrolment.progress.map { fresh in
            guard var kept = standing.first(where: { $0.name == fresh.name && $0.kind == fresh.kind }) else {
                return fresh
            }
            kept.reopen(as: sinks.first { $0.name == fresh.name })
            return kept
        }
        return enrolment
    }

    var status: [SinkStatus] { sinks.map { $0.status(end: end, keptLines: keptLines) } }

    /// The names of sinks that fail, or have something to get and have not been seen to work since the start.
    var unproven: Set<String> {
        Set(sinks.filter { $0.failure != nil || !$0.hasWorked && $0.deliveredThrough < end }.map(\.name))
    }

    /// The names of sinks that lose a line with every line that is told.
    var full: Set<String> {
        Set(status.filter { $0.isOutboxFull(keptLines: keptLines) }.map(\.name))
    }
}
