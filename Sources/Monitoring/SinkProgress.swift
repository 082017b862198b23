import FoundationEssentials
import Supervision

/// How far one sink is, whether it fails, and when it is tried again.
struct SinkProgress {
    let name: String
    let kind: SinkKind
    /// What its lines are written to; another one takes its place between two batches.
    private(set) var sink: any AlertSink
    private(set) var deliveredThrough: Int
    private(set) var lost: Int
    /// See `SinkMark.offered`.
    private(set) var offered: [Int]
    /// See `SinkMark.sentAhead`.
    private(set) var sentAhead: Set<Int>
    /// See `SinkMark.deadLetters`.
    private(set) var deadLetters: Int
    /// What of all this is in the store.
    private var marked: SinkMark
    /// Who tells whom, for it.
    private(set) var routes: RouteTree
    /// What it wants in one message at a set hour.
    private(set) var digest: MailReceiver.Digest
    /// When each group of lines was last told to it.
    private(set) var told: [String: Date] = [:]
    /// Until when it waits, and up to which line it has been looked at for that.
    private var wait: (until: Date, since: Date, end: Int?)?
    /// How its receiver takes batches.
    private(set) var batches = BatchSize()
    /// When it last said again what stands.
    private var refreshedAt: Date?
    /// Whether what it writes to was opened, and is not to be opened anew.
    private(set) var isOpened = false
    private(set) var failure: Failure?
    /// Whether it was seen to work since the start.
    private(set) var hasWorked = false
    /// The oldest line that it did not have when it was last looked at.
    private var oldestWaiting: (sequence: Int, time: Date)?
    /// The last line that the sink could show when it was last asked.
    private var shown: Int?

    struct Failure {
        let since: Date
        var error: LocalizedText
        /// When it was last tried.
        var triedAt: Date
        /// It is not tried before.
        var retryAt: Date
        /// How many times in a row it failed.
        var count: Int
    }

    /// - Parameter mark: What the store remembers, or is about to.
    init(_ named: NamedSink, mark: SinkMark) {
        name = named.name
        kind = named.kind
        sink = named.sink
        deliveredThrough = mark.deliveredThrough
        lost = mark.lost
        offered = mark.offered
        sentAhead = Set(mark.sentAhead)
        deadLetters = mark.deadLetters
        marked = mark
        routes = named.routes
        digest = named.digest
    }

    var mark: SinkMark {
        SinkMark(
            name: name,
            kind: kind.rawValue,
            deliveredThrough: deliveredThrough,
            lost: lost,
            offered: offered,
            sentAhead: sentAhead.sorted(),
            deadLetters: deadLetters
        )
    }

    /// How it stands, for `DeliveryPlan`.
    var plan: DeliveryPlan.Progress {
        var plan = DeliveryPlan.Progress(deliveredThrough: deliveredThrough)
        plan.sentAhead = sentAhead
        plan.offered = offered
        plan.told = told
        return plan
    }

    var isMarked: Bool { marked == mark }

    /// Whether there is something to do for it now, `end` being the last line that is in the store.
    func isDue(at now: Date, end: Int) -> Bool {
        // A clock that was set back is no reason to wait for the old time.
        if let failure, failure.triedAt <= now, now < failure.retryAt { return false }
        if let wait, wait.since <= now, now < wait.until, wait.end.map({ $0 >= end }) ?? true {
            return !isMarked || isRefreshDue(at: now)
        }
        return !isOpened || deliveredThrough < end || !isMarked || isRefreshDue(at: now)
    }

    /// Whether it is time to say again what stands.
    func isRefreshDue(at now: Date) -> Bool {
        guard let interval = sink.refreshInterval else { return false }
        return refreshedAt.map { now < $0 || now >= $0.addingTimeInterval(interval) } ?? true
    }

    mutating func noteRefreshed(at now: Date) { refreshedAt = now }

    /// Takes another output, or the same one to be opened anew, before the next batch; it is tried at once.
    mutating func reopen(as other: NamedSink? = nil) {
        sink = other?.sink ?? sink
        routes = other?.routes ?? routes
        digest = other?.digest ?? digest
        isOpened = false
        wait = nil
        failure?.retryAt = .distantPast
    }

    mutating func noteOpened() { isOpened = true }

    /// Notes that the sink has every line up to `sequence`.
    mutating func noteDelivered(through sequence: Int) {
        deliveredThrough = max(deliveredThrough, sequence)
        sentAhead = sentAhead.filter { $0 > deliveredThrough }
        offered.removeAll { $0 <= deliveredThrough }
    }

    /// Notes which of the next lines has waited longest.
    mutating func noteWaiting(_ lines: [AlertLine]) {
        oldestWaiting = lines.first { $0.sequence > deliveredThrough && !sentAhead.contains($0.sequence) }.map {
            ($0.sequence, $0.time)
        }
    }

    /// Notes which lines it is about to be given.
    mutating func noteOffered(_ sequences: [Int]) { offered = sequences }

    /// Notes that it has these lines, though lines before them may wait.
    mutating func noteSent(_ sequences: [Int], of group: String, at now: Date) {
        sentAhead.formUnion(sequences)
        offered.removeAll { sentAhead.contains($0) }
        // Groups are as many as agencies; those that were told long ago do not matter any more.
        if told.count >= Self.mostGroups { told = [:] }
        told[group] = now
    }

    private static let mostGroups = 10_000

    /// Notes that it has nothing to get before `instant`, whatever of the lines up to `end` it has not; nil: any line.
    mutating func noteWait(until instant: Date?, since now: Date, end: Int? = nil) {
        wait = instant.map { ($0, now, end) }
    }

    /// Notes that its receiver refused a batch of so many lines; true where the one line is to be set aside.
    mutating func noteRefusal(of count: Int) -> Bool { batches.noteRefusal(of: count) }

    /// Forgets what could not be remembered.
    mutating func takeBack(to mark: SinkMark) {
        deliveredThrough = mark.deliveredThrough
        offered = mark.offered
        sentAhead = Set(mark.sentAhead)
        deadLetters = mark.deadLetters
    }

    /// Notes that a line was set aside.
    mutating func noteBuried() {
        deadLetters += 1
        batches = BatchSize()
    }

    /// Notes the last line that the sink can show.
    ///
    /// Beyond `limit` it is of another store: a log that outlived its store knows numbers that this one has yet to issue.
    /// Where it shows what it showed before, nothing was written meanwhile.
    mutating func noteShown(_ last: Int?, upTo limit: Int) {
        defer { shown = last }
        guard let last, last != shown, last <= limit else { return }
        noteDelivered(through: last)
    }

    mutating func noteMarked(_ mark: SinkMark) {
        marked = mark
    }

    /// Notes that `first` is the oldest line that is kept: what lies between is lost to this sink.
    mutating func noteOldest(_ first: Int) {
        guard first > deliveredThrough + 1 else { return }
        lost += (deliveredThrough + 1..<first).count { !sentAhead.contains($0) }
        noteDelivered(through: first - 1)
    }

    /// Notes that the sink failed; true where it worked before.
    ///
    /// - Parameter second: What counts as a second of real time on the clock of `now`.
    mutating func noteFailure(_ error: any Error, at now: Date, second: TimeInterval) -> Bool {
        let count = (failure?.count ?? 0) + 1
        let pause = pause(after: count, asked: (error as? DeliveryFailure)?.retryAfter, since: now) * second
        let isNew = failure == nil
        failure = Failure(
            since: failure?.since ?? now,
            error: LocalizedText(of: error),
            triedAt: now,
            retryAt: now.addingTimeInterval(pause),
            count: count
        )
        return isNew
    }

    /// Receivers that failed together are not tried together for ever: the pauses of each spread by a quarter.
    private func pause(after count: Int, asked: Int?, since now: Date) -> TimeInterval {
        let doubled = min(Self.longestPause, TimeInterval(1 << min(count - 1, 20)))
        guard !kind.isLog else { return doubled }
        let hash = StableHash.of(name, "\(count)", "\(now.timeIntervalSince1970)")
        let spread = batches.isNarrowed ? 1 : doubled * (0.75 + Double(hash % 1000) / 2000)
        return max(spread, TimeInterval(min(asked ?? 0, DeliveryFailure.longestRetryAfter)))
    }

    /// Notes that the sink works; what it had failed with where it failed before.
    mutating func noteSuccess() -> Failure? {
        defer { failure = nil }
        hasWorked = true
        batches.noteSuccess()
        return failure
    }

    /// How it stands where `end` is the last line in the store, which keeps `keptLines`.
    func status(end: Int, keptLines: Int) -> SinkStatus {
        let lag = max(0, end - deliveredThrough)
        var status = SinkStatus(
            name: name,
            deliveredThrough: deliveredThrough,
            lagLines: min(lag, keptLines),
            lostLines: lost + max(0, lag - keptLines),
            failingSince: failure?.since,
            error: failure?.error,
            deadLetters: deadLetters
        )
        status.oldestWaiting = oldestWaiting.flatMap { $0.sequence > deliveredThrough ? $0.time : nil }
        return status
    }

    /// The longest pause between two attempts in seconds; there is no last attempt.
    static let longestPause: TimeInterval = 300
}
