import Supervision
import Testing

@testable import PageFetching

/// Who may take memory for a body, and who waits.
struct BodyBudgetTests {
    private static let most = 10 << 20
    private static let memory = 128 << 20
    private let budget = BodyBudget(
        .onLoopback {
            $0.maxBodyBytes = BodyBudgetTests.most
            $0.bodyMemoryBytes = BodyBudgetTests.memory
        },
        wake: {}
    )

    private func claims(_ bytes: Int, by account: (Int) -> FetchAccount, atMost count: Int = 1_000) -> [BodyClaim] {
        var claims: [BodyClaim] = []
        while claims.count < count,
            budget.admits(bytes, host: "host\(claims.count)", account: account(claims.count))
        {
            claims.append(budget.claim(bytes, host: "host\(claims.count)", account: account(claims.count)))
        }
        return claims
    }

    @Test func bodiesOfEverySizeTogetherStayWithinTheMemory() {
        for bytes in [0, 1 << 20, Self.most] { _ = claims(bytes) { .source(Source.ID(rawValue: "s\($0)")) } }
        #expect(budget.heldBytes > Self.memory / 2)
        #expect(budget.heldBytes <= Self.memory)
    }

    @Test(arguments: [1, 64, 1_024])
    func thereIsRoomForTheStartOfEveryTransferThatMayRun(concurrency: Int) {
        let policy = FetchPolicy.onLoopback {
            $0.concurrency = concurrency
            $0.bodyMemoryBytes = Self.memory
        }
        let budget = BodyBudget(policy, wake: {})
        for number in 0..<2 * concurrency {
            let source = FetchAccount.source(Source.ID(rawValue: "s\(number)"))
            #expect(budget.admits(0, host: "host\(number)", account: source))
            _ = budget.claim(0, host: "host\(number)", account: source)
        }
        #expect(budget.heldBytes <= Self.memory / 8)
    }

    @Test func theLargestBodiesLeaveRoomForPagesOfTheUsualSize() {
        let large = claims(Self.most) { .source(Source.ID(rawValue: "large\($0)")) }
        #expect(!large.isEmpty)
        #expect(!budget.admits(Self.most, host: "h", account: .source("late")))
        #expect(budget.admits(0, host: "h", account: .source("late")))
        #expect(budget.admits(1 << 20, host: "h", account: .source("late")))
    }

    @Test func oneSourceTakesItsShareAndOthersGoOn() {
        let greedy = claims(Self.most) { _ in .source("greedy") }
        #expect(greedy.count == 1)
        #expect(!budget.admits(Self.most, host: "h", account: .source("greedy")))
        #expect(budget.admits(Self.most, host: "h", account: .source("other")))
    }

    @Test func allSlowSourcesTogetherTakeTheShareOfOne() {
        #expect(claims(1 << 20) { _ in .slowSources }.count <= Self.memory / 8 / (2 << 20))
    }

    @Test func oneHostTakesItsShareWhoeverAsksIt() {
        var count = 0
        while budget.admits(1 << 20, host: "one", account: .source(Source.ID(rawValue: "s\(count)"))), count < 1_000 {
            _ = budget.claim(1 << 20, host: "one", account: .source(Source.ID(rawValue: "s\(count)")))
            count += 1
        }
        #expect(budget.heldBytes <= Self.memory / 2)
        #expect(budget.admits(0, host: "other", account: nil))
    }

    @Test func aBodyThatFindsNoRoomToGrowKeepsWhatItHas() {
        var small = budget.claim(0, host: "h", account: .source("small"))
        let large = claims(Self.most) { .source(Source.ID(rawValue: "large\($0)")) }
        let before = budget.heldBytes
        #expect(!budget.grow(&small, to: 3 << 20))
        #expect(budget.heldBytes == before)
        for claim in large { budget.release(claim) }
        let grew = budget.grow(&small, to: 3 << 20)
        #expect(grew && small.bytes >= 3 << 20)
    }

    @Test func whatGrowsDoesNotTakeTheLastPlaceFromThoseWhoWait() {
        var large = claims(Self.most) { .source(Source.ID(rawValue: "large\($0)")) }
        #expect(!budget.admits(Self.most, host: "h", account: .source("waiting")))
        budget.release(large.removeLast())
        var growing = budget.claim(0, host: "g", account: .source("growing"))
        #expect(!budget.grow(&growing, to: Self.most))
        #expect(budget.admits(Self.most, host: "h", account: .source("waiting")))
    }

    @Test func whatIsLetGoIsThereAgain() {
        var claim = budget.claim(0, host: "h", account: .source("s"))
        budget.settle(&claim, at: 1_000)
        #expect(budget.heldBytes == 1_000)
        budget.release(claim)
        #expect(budget.heldBytes == 0)
    }

    @Test func whoWaitsIsWokenAndNobodyElse() {
        let woken = Locked(0)
        let budget = BodyBudget(.onLoopback { $0.bodyMemoryBytes = 1 }) { woken.withLock { $0 += 1 } }
        let first = budget.claim(0, host: "a", account: nil)
        let second = budget.claim(0, host: "b", account: nil)
        budget.release(second)
        #expect(woken.withLock { $0 } == 0)
        #expect(!budget.admits(0, host: "c", account: nil))
        budget.release(first)
        #expect(woken.withLock { $0 } == 1)
    }
}
