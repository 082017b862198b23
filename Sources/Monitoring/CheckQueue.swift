import DequeModule
import FoundationEssentials
import HeapModule
import Supervision

/// Which checks run: due ones start in the order in which they fell due, no more at once than the limits allow, so that
/// neither the sources of one host nor a first sweep over all of them fill the memory. A pure value; time is an argument.
struct CheckQueue {
    /// A source and when its next check is due.
    private struct Due: Comparable {
        let source: Source.ID
        let host: String
        let at: Date

        static func < (left: Due, right: Due) -> Bool { (left.at, left.source) < (right.at, right.source) }
    }

    /// Where a check waits: no lane holds up another.
    private enum Lane: Hashable {
        case host(String)
        case slow

        func limit(_ limits: CheckLimits) -> Int {
            switch self {
            case .host: limits.perHost
            case .slow: limits.slow
            }
        }
    }

    private var due = Heap<Due>()
    /// What is due and whose lane has as many checks running as it may, by lane.
    private var waiting: [Lane: Deque<Source.ID>] = [:]
    /// What waited and whose lane has a place now.
    private var ready: Deque<(source: Source.ID, lane: Lane)> = []
    private var running: [Source.ID: Lane] = [:]
    private var runningPerLane: [Lane: Int] = [:]
    /// How many times in a row a source was slow; of those that were quick, nothing is kept.
    private var slowChecks: [Source.ID: Int] = [:]

    /// Those that run.
    var inFlight: some Collection<Source.ID> { running.keys }

    func isInFlight(_ source: Source.ID) -> Bool { running[source] != nil }

    /// Those that are due and wait for a place.
    var held: some Sequence<Source.ID> { waiting.values.joined() }

    /// When a check may fall due that does not wait for a place; nil where none will.
    var nextDue: Date? { due.min?.at }

    /// How many checks stand how.
    func depths(at now: Date) -> [(WorkMeasurement.CheckPhase, Int)] {
        let overdue = due.unordered.count { $0.at <= now }
        let waiting = waiting.values.reduce(ready.count) { $0 + $1.count }
        return [(.running, running.count), (.waiting, waiting + overdue), (.scheduled, due.count - overdue)]
    }

    mutating func insert(_ source: Source, at instant: Date) {
        due.insert(Due(source: source.id, host: source.address.host, at: instant))
    }

    /// The check that starts now, counted as running from here on; nil where none may. An entry that is void is taken
    /// like any other, and given back by `finish`.
    mutating func next(at now: Date, within limits: CheckLimits) -> Source.ID? {
        guard running.count < limits.total else { return nil }
        if let (source, lane) = ready.popFirst() { return start(source, in: lane) }
        while let first = due.min, first.at <= now {
            due.removeMin()
            guard running[first.source] == nil else { continue }
            let lane: Lane = isSlow(first.source) ? .slow : .host(first.host)
            if runningPerLane[lane, default: 0] < lane.limit(limits) { return start(first.source, in: lane) }
            waiting[lane, default: []].append(first.source)
        }
        return nil
    }

    /// Frees the place of a check that `next` had returned.
    mutating func finish(_ source: Source.ID) {
        guard let lane = running.removeValue(forKey: source) else { return }
        let rest = runningPerLane[lane, default: 1] - 1
        runningPerLane[lane] = rest > 0 ? rest : nil
        guard let next = waiting[lane]?.popFirst() else { return }
        if waiting[lane]?.isEmpty == true { waiting[lane] = nil }
        ready.append((next, lane))
    }

    // MARK: Slow sources

    /// Whether a source is checked in the lane of those that were slow so many times in a row.
    func isSlow(_ source: Source.ID) -> Bool { slowChecks[source, default: 0] >= Self.slowChecksInARow }

    /// Notes whether a check was slow; a quick one takes the source back among the others.
    mutating func note(_ source: Source.ID, wasSlow: Bool) {
        slowChecks[source] = wasSlow ? min(slowChecks[source, default: 0] + 1, Self.slowChecksInARow) : nil
    }

    private static let slowChecksInARow = 10

    private mutating func start(_ source: Source.ID, in lane: Lane) -> Source.ID {
        running[source] = lane
        runningPerLane[lane, default: 0] += 1
        return source
    }
}
