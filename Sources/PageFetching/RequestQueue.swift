import DequeModule
import HeapModule
import Supervision

/// Decides whose turn it is: requests wait here, in order per host, hosts in rotation, until a slot is free and the
/// host has rested. A pure value; time is an argument.
///
/// Requests are kept apart by host name alone. Scheme and port do not matter, because what politeness spares is the
/// machine, and one machine usually answers on all of them.
struct RequestQueue {
    typealias Instant = ContinuousClock.Instant

    struct Limits: Hashable, Sendable {
        let concurrency: Int
        let perHostConcurrency: Int
        let perHostDelay: Duration
        /// Requests at the same time of one account.
        let perAccountConcurrency: Int

        /// Limits below one would keep everything waiting for ever, so they count as one.
        init(
            concurrency: Int,
            perHostConcurrency: Int,
            perHostDelay: Duration,
            perAccountConcurrency: Int = .max
        ) {
            self.concurrency = max(1, concurrency)
            self.perHostConcurrency = max(1, perHostConcurrency)
            self.perHostDelay = max(.zero, perHostDelay)
            self.perAccountConcurrency = max(1, perAccountConcurrency)
        }
    }

    struct Entry {
        let id: UInt64
        let account: FetchAccount?
    }

    /// What is known about a host that has requests waiting or running, or has not rested yet. Others are forgotten.
    struct Host {
        var waiting: Deque<Entry> = []
        var running = 0
        var lastStart: Instant?
        var place = Place.none
    }

    /// Where a host is listed; never in two places at once.
    enum Place {
        /// In neither list: it has as many requests running as it may.
        case none
        case ready
        case resting
        /// What waits for it belongs to accounts that have as much as they may, or finds no memory.
        case barred
    }

    struct Rest: Comparable {
        let end: Instant
        let name: String

        static func < (left: Rest, right: Rest) -> Bool { left.end < right.end }
    }

    private(set) var limits: Limits
    private(set) var runningCount = 0
    private var hosts: [String: Host] = [:]
    private var ready: Deque<String> = []
    private var resting = Heap<Rest>()
    private var barred: [String] = []
    private var runningPerAccount: [FetchAccount: Int] = [:]

    init(limits: Limits) {
        self.limits = limits
    }

    /// How many hosts are remembered.
    var hostCount: Int { hosts.count }

    /// When something may change without a request ending; nil where nothing will.
    var nextInstant: Instant? { resting.min?.end }

    mutating func append(_ id: UInt64, host name: String, account: FetchAccount? = nil, at now: Instant) {
        hosts[name, default: Host()].waiting.append(Entry(id: id, account: account))
        place(name, at: now)
    }

    /// Takes a waiting request back; false where it does not wait.
    mutating func remove(_ id: UInt64, host name: String, at now: Instant) -> Bool {
        guard let index = hosts[name]?.waiting.firstIndex(where: { $0.id == id }) else { return false }
        hosts[name]?.waiting.remove(at: index)
        place(name, at: now)
        return true
    }

    /// The request that starts now, counted as running from here on; nil where none may.
    ///
    /// Of one host, those of accounts that have their share are passed over: they hold up nobody else.
    ///
    /// - Parameters:
    ///   - stalled: How many of those that run hold up nobody; at most as many as may run count.
    ///   - isPossible: Whether a request that has its turn can start. Where none of a host can, the host waits for
    ///     `reconsider`.
    mutating func next(
        at now: Instant,
        beside stalled: Int = 0,
        where isPossible: (UInt64) -> Bool = { _ in true }
    ) -> UInt64? {
        endRests(at: now)
        while runningCount - min(stalled, limits.concurrency) < limits.concurrency, let name = ready.popFirst() {
            hosts[name]?.place = .none
            guard hosts[name]?.waiting.isEmpty == false else {
                place(name, at: now)
                continue
            }
            if let index = startable(on: name, isPossible) { return start(index, on: name, at: now) }
            hosts[name]?.place = .barred
            barred.append(name)
        }
        return nil
    }

    private func startable(on name: String, _ isPossible: (UInt64) -> Bool) -> Int? {
        hosts[name]?.waiting.firstIndex { entry in
            let running = entry.account.flatMap { runningPerAccount[$0] } ?? 0
            return running < limits.perAccountConcurrency && isPossible(entry.id)
        }
    }

    private mutating func start(_ index: Int, on name: String, at now: Instant) -> UInt64? {
        guard let entry = hosts[name]?.waiting.remove(at: index) else { return nil }
        runningCount += 1
        hosts[name]?.running += 1
        hosts[name]?.lastStart = now
        if let account = entry.account { runningPerAccount[account, default: 0] += 1 }
        place(name, at: now)
        return entry.id
    }

    /// Gives hosts another turn of which nothing could start; to be called where anything has changed since.
    mutating func reconsider(at now: Instant) {
        let names = barred
        barred.removeAll()
        for name in names {
            hosts[name]?.place = .none
            place(name, at: now)
        }
    }

    /// Frees the slot of a request that `next` had returned.
    mutating func finish(host name: String, account: FetchAccount? = nil, at now: Instant) {
        runningCount -= 1
        hosts[name]?.running -= 1
        if let account {
            let rest = runningPerAccount[account, default: 1] - 1
            runningPerAccount[account] = rest > 0 ? rest : nil
        }
        place(name, at: now)
    }

    /// Lets a host rest that was asked without its turn, because another one led there.
    mutating func noteStart(on name: String, at now: Instant) {
        hosts[name, default: Host()].lastStart = now
        if hosts[name]?.place == .ready {
            ready.removeAll { $0 == name }
            hosts[name]?.place = .none
        }
        place(name, at: now)
    }

    /// Puts new limits into force for all that wait; what runs goes on.
    mutating func update(_ limits: Limits, at now: Instant) {
        self.limits = limits
        let order = Array(ready)
        ready.removeAll()
        barred.removeAll()
        resting = Heap()
        for name in hosts.keys { hosts[name]?.place = .none }
        for name in order { place(name, at: now) }
        for name in Array(hosts.keys) { place(name, at: now) }
    }

    private mutating func endRests(at now: Instant) {
        while let rest = resting.min, rest.end <= now {
            resting.removeMin()
            hosts[rest.name]?.place = .none
            place(rest.name, at: now)
        }
    }

    /// Lists a host that is in no list where it belongs, or forgets it.
    private mutating func place(_ name: String, at now: Instant) {
        guard let host = hosts[name], host.place == .none else { return }
        let restsUntil = host.lastStart.map { $0.advanced(by: limits.perHostDelay) } ?? now
        let isIdle = host.waiting.isEmpty && host.running == 0
        let mayStart = !host.waiting.isEmpty && host.running < limits.perHostConcurrency
        if restsUntil > now, isIdle || mayStart {
            hosts[name]?.place = .resting
            resting.insert(Rest(end: restsUntil, name: name))
        } else if mayStart {
            hosts[name]?.place = .ready
            ready.append(name)
        } else if isIdle {
            hosts[name] = nil
        }
    }
}
