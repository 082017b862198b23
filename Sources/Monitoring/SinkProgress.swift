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
    /// What of `deliveredThrough` is in the store.
    private var markedThrough: Int
    /// Whether what it writes to was opened, and is not to be opened anew.
    private(set) var isOpened = false
    private(set) var failure: Failure?
    /// The last line that the sink could show when it was last asked.
    private var shown: Int?

    struct Failure {
        let since: Date
        var error: String
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
        markedThrough = mark.deliveredThrough
    }

    var mark: SinkMark {
        SinkMark(name: name, kind: kind.rawValue, deliveredThrough: deliveredThrough, lost: lost)
    }

    var isMarked: Bool { markedThrough == deliveredThrough }

    /// Whether there is something to do for it now, `end` being the last line that is in the store.
    func isDue(at now: Date, end: Int) -> Bool {
        // A clock that was set back is no reason to wait for the old time.
        if let failure, failure.triedAt <= now, now < failure.retryAt { return false }
        return !isOpened || deliveredThrough < end || !isMarked
    }

    /// Takes another output, or the same one to be opened anew, before the next batch; it is tried at once.
    mutating func reopen(as other: (any AlertSink)? = nil) {
        sink = other ?? sink
        isOpened = false
        failure?.retryAt = .distantPast
    }

    mutating func noteOpened() { isOpened = true }

    /// Notes that the sink has every line up to `sequence`.
    mutating func noteDelivered(through sequence: Int) {
        deliveredThrough = max(deliveredThrough, sequence)
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
        markedThrough = max(markedThrough, mark.deliveredThrough)
    }

    /// Notes that `first` is the oldest line that is kept: what lies between is lost to this sink.
    mutating func noteOldest(_ first: Int) {
        guard first > deliveredThrough + 1 else { return }
        lost += first - 1 - deliveredThrough
        deliveredThrough = first - 1
    }

    /// Notes that the sink failed; true where it worked before.
    ///
    /// - Parameter second: What counts as a second of real time on the clock of `now`.
    mutating func noteFailure(_ error: any Error, at now: Date, second: TimeInterval) -> Bool {
        let count = (failure?.count ?? 0) + 1
        let pause = min(Self.longestPause, TimeInterval(1 << min(count - 1, 20))) * second
        let isNew = failure == nil
        failure = Failure(
            since: failure?.since ?? now,
            error: "\(error)",
            triedAt: now,
            retryAt: now.addingTimeInterval(pause),
            count: count
        )
        return isNew
    }

    /// Notes that the sink works; what it had failed with where it failed before.
    mutating func noteSuccess() -> Failure? {
        defer { failure = nil }
        return failure
    }

    /// How it stands where `end` is the last line in the store, which keeps `keptLines`.
    func status(end: Int, keptLines: Int) -> SinkStatus {
        let lag = max(0, end - deliveredThrough)
        return SinkStatus(
            name: name,
            deliveredThrough: deliveredThrough,
            lagLines: min(lag, keptLines),
            lostLines: lost + max(0, lag - keptLines),
            failingSince: failure?.since,
            error: failure?.error
        )
    }

    /// The longest pause between two attempts in seconds; there is no last attempt.
    static let longestPause: TimeInterval = 300
}
