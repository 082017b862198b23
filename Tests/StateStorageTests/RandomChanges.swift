import FoundationEssentials
import Supervision

/// Changes as a monitor might commit them, the same for the same seed.
struct RandomChanges {
    private var generator: SplitMix64
    private var lastSequence = 0
    private var known: [Source.ID: SourceState] = [:]

    init(seed: UInt64) {
        generator = SplitMix64(state: seed)
    }

    mutating func coin() -> Bool { Bool.random(using: &generator) }

    mutating func deliveredSequence() -> Int { Int.random(in: 0...lastSequence, using: &generator) }

    mutating func mark() -> SinkMark {
        SinkMark(name: sinkName(), kind: "file", deliveredThrough: deliveredSequence(), lost: number(below: 3))
    }

    private mutating func sinkName() -> String { "sink-\(number(below: 3))" }

    mutating func next() throws -> StateChange {
        var change = StateChange()
        for _ in 0..<number(below: 4) { try addSource(to: &change) }
        for _ in 0..<number(below: 3) {
            let alert = try Samples.alert("subject-\(number(below: 6))", confirmations: number(below: 5))
            change.alerts[alert.fingerprint] = alert
        }
        if coin() { change.forgottenAlerts = [try Samples.alert("subject-\(number(below: 6))").fingerprint] }
        for _ in 0..<number(below: 4) {
            lastSequence += 1
            change.lines.append(try Samples.line(lastSequence))
        }
        if coin() {
            let mark = mark()
            change.sinks = [mark.name: mark]
        }
        if coin() { change.forgottenSinks = [sinkName()] }
        if coin() {
            let id = 1 + number(below: 6)
            change.takenOrders[id] = Samples.order(id, coin() ? .falseAlarm : .silence)
        }
        if coin() { change.endedOrders = [1 + number(below: 6): Samples.instant(number(below: 100))] }
        if coin() {
            let one = try Samples.rectification(RectificationCase.ID(year: 2026, number: 1 + number(below: 6)))
            change.cases[one.id] = one
        }
        if coin() { change.firstReportYear = 2020 + number(below: 5) }
        return change
    }

    private mutating func addSource(to change: inout StateChange) throws {
        let id = Source.ID("column-\(number(below: 5))")
        var source = known[id] ?? SourceState(id: id, nextCheck: Samples.instant(0))
        source.lastAttempt = Samples.instant(number(below: 1000))
        source.rowHashes = (0..<number(below: 20)).map { _ in generator.next() }
        if coin() { source.reports = try (0..<number(below: 4)).map { try report($0) } }
        known[id] = source
        change.sources[id] = source
    }

    private mutating func report(_ position: Int) throws -> KnownReport {
        var report = try Samples.report(position)
        report.missedReadings = number(below: 3)
        report.article?.findings = try (0..<number(below: 3)).map { try Samples.finding("finding-\($0)") }
        if coin() { report.article = nil }
        return report
    }

    private mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }
}

/// Sebastiano Vigna's splitmix64: a small generator that starts from a seed.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
