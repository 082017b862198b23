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

    private var due = Heap<Due>()
    /// What is due and whose host has as many checks running as it may, by host.
    private var waiting: [String: Deque<Source.ID>] = [:]
    /// What waited and whose host has a place now.
    private var ready: Deque<(source: Source.ID, host: String)> = []
    private var running: [Source.ID: String] = [:]
    private var runningPerHost: [String: Int] = [:]

    /// Those that run.
    var inFlight: some Collection<Source.ID> { running.keys }

    func isInFlight(_ source: Source.ID) -> Bool { running[source] != nil }

    /// Those that are due and wait for a place.
    var held: some Sequence<Source.ID> { waiting.values.joined() }

    /// When a check may fall due that does not wait for a place; nil where none will.
    var nextDue: Date? { due.min?.at }

    mutating func insert(_ source: Source, at instant: Date) {
        due.insert(Due(source: source.id, host: source.address.host, at: instant))
    }

    /// The check that starts now, counted as running from here on; nil where none may. An entry that is void is taken
    /// like any other, and given back by `finish`.
    mutating func next(at now: Date, within limits: CheckLimits) -> Source.ID? {
        guard running.count < limits.total else { return nil }
        if let (source, host) = ready.popFirst() { return start(source, on: host) }
        while let first = due.min, first.at <= now {
            due.removeMin()
            guard running[first.source] == nil else { continue }
            if runningPerHost[first.host, default: 0] < limits.perHost { return start(first.source, on: first.host) }
            waiting[first.host, default: []].append(first.source)
        }
        return nil
    }

    /// Frees the place of a check that `next` had returned.
    mutating func finish(_ source: Source.ID) {
        guard let host = running.removeValue(forKey: source) else { return }
        let rest = runningPerHost[host, default: 1] - 1
        runningPerHost[host] = rest > 0 ? rest : nil
        guard let next = waiting[host]?.popFirst() else { return }
        if waiting[host]?.isEmpty == true { waiting[host] = nil }
        ready.append((next, host))
    }

    private mutating func start(_ source: Source.ID, on host: String) -> Source.ID {
        running[source] = host
        runningPerHost[host, default: 0] += 1
        return source
    }
}
