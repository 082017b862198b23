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
