import FoundationEssentials
import Supervision
import TestSupport
import Testing

@testable import Monitoring

/// What one check may take, and what becomes of the rest.
struct CheckAllowanceTests {
    private let agencies = (0..<30).map { number in
        Agency(
            id: Agency.ID(rawValue: "a\(number)"),
            name: "云泽市第\(number)局",
            kind: .localDept,
            jurisdiction: "cn/yunze"
        )
    }

    private var reports: [SampleReport] { agencies.map { SampleReport($0, 2025, "2026-01-10") } }

    private func supervised(_ change: (inout CheckAllowance) -> Void) -> Supervised {
        var policy = SupervisionPolicy()
        change(&policy.checkAllowance)
        return Supervised(Samples.rules(agencies, policy: policy, first: 2025), from: "2026-01-15")
    }

    private func spending(_ change: (inout CheckAllowance) -> Void = { _ in }) -> CheckSpending {
        var allowance = CheckAllowance()
        change(&allowance)
        return CheckSpending(of: .source("s"), within: allowance, readers: 1)
    }

    @Test func aCheckMakesNoMoreRequestsThanItMayAndTheNextOnesGoOn() async throws {
        let supervised = supervised { $0.requests = 11 }
        supervised.site.publish(reports, at: Supervised.list)
        await supervised.sweep()
        #expect(reports.count { !supervised.site.requests(for: $0.address).isEmpty } == 10)
        #expect(try await supervised.status().sources.first?.left == 20)
        await supervised.sweep(times: 60)
        #expect(reports.allSatisfy { !supervised.site.requests(for: $0.address).isEmpty })
    }

    @Test func whatWasLeftIsNeitherMissingNorUnreadable() async throws {
        let supervised = supervised { $0.requests = 1 }
        supervised.site.publish(reports, at: Supervised.list)
        await supervised.sweep(until: "2026-02-20")
        let status = try await supervised.status()
        #expect(status.agencies.flatMap(\.obligations).filter { $0.reportYear == 2025 }.allSatisfy { $0.state == .met })
        #expect(status.alerts.filter { $0.state == .firing }.isEmpty)
    }

    @Test func aListWhoseFurtherPagesAreLeftIsNotWhole() async throws {
        let supervised = supervised { $0.requests = 1 }
        var page = SamplePages.list(reports.prefix(10).map(\.row))
        page.list?.nextPage = Samples.address("/nb/2.html")
        supervised.site.serve(page, at: Supervised.list)
        supervised.site.serve(SamplePages.list(reports.suffix(20).map(\.row)), at: Samples.address("/nb/2.html"))
        await supervised.sweep(until: "2026-02-20")
        let status = try await supervised.status()
        #expect(!status.agencies.flatMap(\.obligations).contains { $0.state == .missing })
    }

    @Test func bytesAndTimeEndACheckToo() throws {
        let bytes = spending { $0.bytes = 10 }
        #expect(bytes.takesRequest())
        bytes.note(.fetched(Self.page(of: 11, in: 0.1)))
        #expect(!bytes.takesRequest())
        let time = spending { $0.seconds = 0 }
        #expect(time.takesRequest())
        #expect(!time.takesRequest())
        #expect(time.left == 1 && time.isSlow)
    }

    @Test func aCheckFetchesNoMoreFilesThanItMay() {
        let spending = spending { $0.files = 2 }
        #expect((0..<5).count { _ in spending.takesFile() } == 2)
        #expect(spending.left == 3)
    }

    @Test func aTransferOfManySecondsAndOneWithoutAnEndAreSlow() {
        let (quick, slow, stalled) = (spending(), spending(), spending())
        quick.note(.fetched(Self.page(of: 1, in: 0.5)))
        slow.note(.fetched(Self.page(of: 1, in: 20)))
        stalled.note(.failed(FetchFailure(.timedOut, detail: "no answer")))
        #expect(!quick.isSlow)
        #expect(slow.isSlow && stalled.isSlow)
    }

    private static func page(of bytes: Int, in seconds: Double) -> FetchedPage {
        FetchedPage(
            requested: Supervised.list,
            address: Supervised.list,
            contentType: nil,
            validators: PageValidators(),
            body: Data(count: bytes),
            digest: ContentDigest(high: 1, low: 1),
            fetchedAt: Samples.instant("2026-01-15"),
            seconds: seconds,
            age: 0
        )
    }
}
