import Supervision
import Testing

@testable import PageFetching

struct RequestQueueTests {
    private let start = ContinuousClock.now

    private func queue(
        total: Int = 100,
        perHost: Int = 1,
        delay: Duration = .zero,
        perAccount: Int = .max
    ) -> RequestQueue {
        let limits = RequestQueue.Limits(
            concurrency: total,
            perHostConcurrency: perHost,
            perHostDelay: delay,
            perAccountConcurrency: perAccount
        )
        return RequestQueue(limits: limits)
    }

    private func startable(_ queue: inout RequestQueue, at now: ContinuousClock.Instant) -> [UInt64] {
        var ids: [UInt64] = []
        while let id = queue.next(at: now) { ids.append(id) }
        return ids
    }

    private func remove(_ id: UInt64, from queue: inout RequestQueue) -> Bool {
        queue.remove(id, host: "a", at: start)
    }

    @Test func requestsToOneHostTakeTurnsInOrder() {
        var queue = queue()
        for id in 1...3 as ClosedRange<UInt64> { queue.append(id, host: "a", at: start) }
        #expect(startable(&queue, at: start) == [1])
        queue.finish(host: "a", at: start)
        #expect(startable(&queue, at: start) == [2])
        queue.finish(host: "a", at: start)
        #expect(startable(&queue, at: start) == [3])
    }

    @Test func aHostThatWasAskedWithoutItsTurnRests() {
        var queue = queue(delay: .seconds(2))
        queue.append(1, host: "end", at: start)
        queue.noteStart(on: "end", at: start)
        #expect(startable(&queue, at: start + .seconds(1)).isEmpty)
        #expect(startable(&queue, at: start + .seconds(2)) == [1])
        queue.noteStart(on: "other", at: start)
        queue.append(2, host: "other", at: start)
        #expect(startable(&queue, at: start + .seconds(1)).isEmpty)
        #expect(startable(&queue, at: start + .seconds(2)) == [2])
        #expect(queue.runningCount == 2)
    }

    @Test func hostsTakeTurnsWhateverTheirLoad() {
        var queue = queue(total: 1, perHost: 5)
        for id in 1...3 as ClosedRange<UInt64> { queue.append(id, host: "busy", at: start) }
        queue.append(10, host: "quiet", at: start)
        queue.append(20, host: "calm", at: start)
        var order: [UInt64] = []
        let hosts: [UInt64: String] = [10: "quiet", 20: "calm"]
        while let id = queue.next(at: start) {
            order.append(id)
            queue.finish(host: hosts[id] ?? "busy", at: start)
        }
        #expect(order == [1, 10, 20, 2, 3])
    }

    @Test func aHostRestsBetweenStarts() {
        var queue = queue(perHost: 2, delay: .seconds(1))
        queue.append(1, host: "a", at: start)
        queue.append(2, host: "a", at: start)
        #expect(startable(&queue, at: start) == [1])
        #expect(queue.nextInstant == start + .seconds(1))
        #expect(startable(&queue, at: start + .milliseconds(999)) == [])
        #expect(startable(&queue, at: start + .seconds(1)) == [2])
    }

    @Test func aHostThatIsSlowerThanItsRestIsNotAskedSooner() {
        var queue = queue(delay: .seconds(1))
        queue.append(1, host: "a", at: start)
        queue.append(2, host: "a", at: start)
        #expect(startable(&queue, at: start) == [1])
        #expect(startable(&queue, at: start + .seconds(5)) == [])
        queue.finish(host: "a", at: start + .seconds(5))
        #expect(startable(&queue, at: start + .seconds(5)) == [2])
    }

    @Test func aRequestThatComesWhileItsHostRestsWaits() {
        var queue = queue(delay: .seconds(1))
        queue.append(1, host: "a", at: start)
        _ = startable(&queue, at: start)
        queue.finish(host: "a", at: start)
        queue.append(2, host: "a", at: start + .milliseconds(500))
        #expect(startable(&queue, at: start + .milliseconds(500)) == [])
        #expect(startable(&queue, at: start + .seconds(1)) == [2])
    }

    @Test func noMoreRunThanTheLimits() {
        var queue = queue(total: 3, perHost: 2)
        for id in 1...4 as ClosedRange<UInt64> { queue.append(id, host: "a", at: start) }
        for id in 5...8 as ClosedRange<UInt64> { queue.append(id, host: "b", at: start) }
        #expect(startable(&queue, at: start) == [1, 5, 2])
        #expect(queue.runningCount == 3)
    }

    @Test func aRequestTakenBackLeavesItsPlaceToTheNext() {
        var queue = queue()
        for id in 1...3 as ClosedRange<UInt64> { queue.append(id, host: "a", at: start) }
        _ = startable(&queue, at: start)
        #expect(remove(2, from: &queue) == true)
        #expect(remove(2, from: &queue) == false)
        #expect(remove(1, from: &queue) == false)
        queue.finish(host: "a", at: start)
        #expect(startable(&queue, at: start) == [3])
    }

    @Test func idleHostsAreForgottenOnceTheyHaveRested() {
        var queue = queue(total: 20_000, delay: .seconds(1))
        for id in 0..<10_000 as Range<UInt64> { queue.append(id, host: "host-\(id)", at: start) }
        #expect(startable(&queue, at: start).count == 10_000)
        for id in 0..<10_000 { queue.finish(host: "host-\(id)", at: start + .milliseconds(10)) }
        #expect(queue.hostCount == 10_000)
        #expect(startable(&queue, at: start + .seconds(1)) == [])
        #expect(queue.hostCount == 0)
        #expect(queue.nextInstant == nil)
    }

    @Test func aHostWhoseOnlyRequestIsTakenBackIsForgotten() {
        var queue = queue()
        queue.append(1, host: "a", at: start)
        #expect(remove(1, from: &queue) == true)
        #expect(startable(&queue, at: start) == [])
        #expect(queue.hostCount == 0)
    }

    @Test func newLimitsHoldForWhatAlreadyWaits() {
        var queue = queue(delay: .seconds(60))
        for id in 1...4 as ClosedRange<UInt64> { queue.append(id, host: "a", at: start) }
        #expect(startable(&queue, at: start) == [1])
        queue.update(.init(concurrency: 100, perHostConcurrency: 3, perHostDelay: .zero), at: start)
        #expect(startable(&queue, at: start) == [2, 3])
    }

    @Test func anAccountThatHasItsShareHoldsUpNobodyElse() {
        var queue = queue(perHost: 5, perAccount: 2)
        for id in 1...4 as ClosedRange<UInt64> {
            queue.append(id, host: "shared", account: .source("greedy"), at: start)
        }
        queue.append(5, host: "other", account: .source("greedy"), at: start)
        queue.append(6, host: "shared", account: .source("modest"), at: start)
        #expect(startable(&queue, at: start) == [1, 5, 6])
        queue.finish(host: "shared", account: .source("greedy"), at: start)
        queue.reconsider(at: start)
        #expect(startable(&queue, at: start) == [2])
    }

    @Test func whatStallsHoldsUpNobodyUpToAsManyAgain() {
        var queue = queue(total: 2, perHost: 100)
        for id in 1...10 as ClosedRange<UInt64> { queue.append(id, host: "a", at: start) }
        #expect(startable(&queue, at: start) == [1, 2])
        #expect(queue.next(at: start, beside: 1) == 3)
        #expect(queue.next(at: start, beside: 1) == nil)
        #expect(queue.next(at: start, beside: 9) == 4)
        #expect(queue.next(at: start, beside: 9) == nil)
    }

    @Test func whatFindsNoMemoryWaitsWithItsPlaceInTheRow() {
        var queue = queue(perHost: 5)
        for id in 1...3 as ClosedRange<UInt64> { queue.append(id, host: "a", at: start) }
        #expect(queue.next(at: start) { $0 == 2 } == 2)
        #expect(queue.next(at: start) { _ in false } == nil)
        #expect(queue.next(at: start) == nil)
        queue.reconsider(at: start)
        #expect(startable(&queue, at: start) == [1, 3])
    }

    @Test func limitsBelowOneDoNotStopEverything() {
        var queue = queue(total: 0, perHost: -1, delay: .seconds(-1))
        queue.append(1, host: "a", at: start)
        #expect(startable(&queue, at: start) == [1])
    }
}
