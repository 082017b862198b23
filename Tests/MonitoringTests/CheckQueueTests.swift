import FoundationEssentials
import Supervision
import TestSupport
import Testing

@testable import Monitoring

/// Whose check runs, and whose waits.
struct CheckQueueTests {
    private let start = Samples.instant("2026-01-05", hour: 1)

    private func source(_ host: String, _ number: Int) throws -> Source {
        let address = try #require(WebAddress("https://\(host).example/\(number)/"))
        return Source(address: address, kind: .annualReportList, agencies: [])
    }

    /// A queue with so many sources of each host, all due at the start.
    private func queue(_ hosts: [(String, Int)]) throws -> (CheckQueue, [Source.ID: String]) {
        var queue = CheckQueue()
        var hostOf: [Source.ID: String] = [:]
        for (host, count) in hosts {
            for number in 0..<count {
                let source = try source(host, number)
                queue.insert(source, at: start)
                hostOf[source.id] = host
            }
        }
        return (queue, hostOf)
    }

    @Test func oneHostTakesNoMoreThanItsPlaces() throws {
        var (queue, hostOf) = try queue([("busy", 20), ("calm", 1)])
        var started: [String] = []
        while let id = queue.next(at: start, within: CheckLimits(total: 100, perHost: 4)) {
            started.append(hostOf[id] ?? "?")
        }
        #expect(started.count { $0 == "busy" } == 4)
        #expect(started.count { $0 == "calm" } == 1)
        #expect(Array(queue.held).count == 16)
    }

    @Test func allHostsTogetherTakeNoMoreThanThePlacesThereAre() throws {
        var (queue, _) = try queue((0..<10).map { ("host\($0)", 3) })
        for _ in 0..<5 { #expect(queue.next(at: start, within: CheckLimits(total: 5, perHost: 4)) != nil) }
        #expect(queue.next(at: start, within: CheckLimits(total: 5, perHost: 4)) == nil)
    }

    @Test func everyCheckHasItsTurn() throws {
        var (queue, hostOf) = try queue([("busy", 50), ("calm", 7)])
        var done = 0
        var running: [Source.ID] = []
        repeat {
            while let id = queue.next(at: start, within: CheckLimits(total: 6, perHost: 4)) { running.append(id) }
            queue.finish(running.removeFirst())
            done += 1
        } while !running.isEmpty
        #expect(done == hostOf.count)
        #expect(Array(queue.held).isEmpty && queue.inFlight.isEmpty)
    }

    // MARK: Slow sources

    private let limits = CheckLimits(total: 100, perHost: 8, slow: 2)

    private func started(_ queue: inout CheckQueue, at now: Date) -> Set<Source.ID> {
        var started: Set<Source.ID> = []
        while let id = queue.next(at: now, within: limits) { started.insert(id) }
        return started
    }

    @Test func sourcesThatWereSlowTenTimesShareALaneAndLeaveTheirPlacesToOthers() throws {
        var (queue, hostOf) = try queue([("slow", 8), ("calm", 3)])
        let slow = hostOf.filter { $0.value == "slow" }.map(\.key)
        for id in slow { for _ in 1...10 { queue.note(id, wasSlow: true) } }
        queue.insert(try source("slow", 100), at: start)
        let first = started(&queue, at: start)
        #expect(first.count { slow.contains($0) } == 2)
        #expect(first.count == 2 + 3 + 1)
        for id in first { queue.finish(id) }
        #expect(started(&queue, at: start).count == 2)
    }

    @Test func nineSlowChecksAreNotEnoughAndOneQuickOneTakesASourceBack() throws {
        var queue = CheckQueue()
        let id = try source("a", 1).id
        for _ in 1...9 { queue.note(id, wasSlow: true) }
        #expect(!queue.isSlow(id))
        queue.note(id, wasSlow: true)
        #expect(queue.isSlow(id))
        queue.note(id, wasSlow: false)
        #expect(!queue.isSlow(id))
    }

    /// What checks of hostile sources may take, in seconds of the clock, beside twenty that take one.
    @Test(arguments: [5, 30, 300, 900])
    func healthySourcesAreCheckedHalfAsOftenAtLeastBesideSlowOnes(seconds: Int) throws {
        let alone = try checks(of: 20, beside: 0, taking: seconds)
        let beside = try checks(of: 20, beside: 80, taking: seconds)
        #expect(alone > 0)
        #expect(beside * 2 >= alone)
    }

    /// How many checks of healthy sources end within four hours, each being due a minute after its last one.
    private func checks(of healthy: Int, beside hostile: Int, taking seconds: Int) throws -> Int {
        var (queue, hostOf) = try queue([("healthy", healthy)] + (0..<hostile).map { ("hostile\($0)", 1) })
        let sources = try hostOf.reduce(into: [Source.ID: Source]()) { all, entry in
            for number in 0..<healthy {
                let source = try source(entry.value, number)
                if source.id == entry.key { all[entry.key] = source }
            }
        }
        let limits = CheckLimits(total: 90, perHost: 20, slow: 4)
        var ends: [Int: [Source.ID]] = [:]
        var count = 0
        for second in 0..<4 * 3_600 {
            for id in ends.removeValue(forKey: second) ?? [] {
                let isHealthy = hostOf[id] == "healthy"
                count += isHealthy ? 1 : 0
                queue.note(id, wasSlow: !isHealthy)
                queue.finish(id)
                if let source = sources[id] { queue.insert(source, at: start + TimeInterval(second + 60)) }
            }
            while let id = queue.next(at: start + TimeInterval(second), within: limits) {
                ends[second + (hostOf[id] == "healthy" ? 1 : seconds), default: []].append(id)
            }
        }
        return count
    }

    @Test func whatIsNotDueWaits() throws {
        var queue = CheckQueue()
        queue.insert(try source("a", 1), at: start + 60)
        #expect(queue.next(at: start, within: CheckLimits()) == nil)
        #expect(queue.nextDue == start + 60)
        #expect(queue.next(at: start + 60, within: CheckLimits()) != nil)
    }

    @Test func whatRunsIsNotStartedTwice() throws {
        var queue = CheckQueue()
        queue.insert(try source("a", 1), at: start)
        queue.insert(try source("a", 1), at: start)
        #expect(queue.next(at: start, within: CheckLimits()) != nil)
        #expect(queue.next(at: start, within: CheckLimits()) == nil)
    }
}
