import FoundationEssentials
import Logging
import Supervision
import TestSupport
import Testing

@testable import Monitoring

/// What of a site is fetched, by what it says of itself.
struct RobotsGateTests {
    private let clock = ManualClock(Samples.instant("2026-03-02"))
    private let page = Samples.address("/nb/")
    private static let robots = "http://127.0.0.1/robots.txt"
    private static let forbidding = "User-agent: *\nDisallow: /nb/\n"

    private func gate(_ site: RobotsSite, _ log: RecordedLog = RecordedLog()) -> RobotsGate {
        RobotsGate(site, clock: clock, logger: log.logger(.debug))
    }

    private func isFetched(_ result: FetchResult) -> Bool {
        if case .fetched = result { true } else { false }
    }

    @Test func whatIsDisallowedIsRefusedUnasked() async {
        let site = RobotsSite { _ in .page(Self.forbidding) }
        let gate = gate(site)
        guard case .refused(let refusal) = await gate.fetch(FetchRequest(address: page)) else {
            Issue.record("it was fetched")
            return
        }
        #expect(refusal.reason.text == "disallowed-by-robots")
        #expect(site.asked == [Self.robots])
        #expect(isFetched(await gate.fetch(FetchRequest(address: Samples.address("/other/")))))
    }

    @Test func aSiteIsAskedOnceADay() async {
        let site = RobotsSite { _ in .page("") }
        let gate = gate(site)
        await withTaskGroup { group in
            for _ in 0..<20 { group.addTask { _ = await gate.fetch(FetchRequest(address: page)) } }
        }
        #expect(site.asked.count { $0 == Self.robots } == 1)
        clock.advance(to: clock.now() + 86_399)
        _ = await gate.fetch(FetchRequest(address: page))
        #expect(site.asked.count { $0 == Self.robots } == 1)
        clock.advance(to: clock.now() + 1)
        _ = await gate.fetch(FetchRequest(address: page))
        #expect(site.asked.count { $0 == Self.robots } == 2)
    }

    @Test(arguments: [400, 401, 403, 404, 405, 410, 412, 429, 451])
    func aFileThatIsNotThereAllowsEverything(status: Int) async {
        let log = RecordedLog()
        let gate = gate(RobotsSite { _ in .status(status) }, log)
        #expect(isFetched(await gate.fetch(FetchRequest(address: page))))
        #expect(log.entries.isEmpty)
    }

    @Test(arguments: [RobotsSite.Answer.status(500), .status(503), .status(521), .unreachable, .challenge])
    func aFileThatCannotBeHadAllowsEverythingAndThatIsSaid(answer: RobotsSite.Answer) async {
        let log = RecordedLog()
        let site = RobotsSite { _ in answer }
        let gate = gate(site, log)
        for _ in 0..<3 { #expect(isFetched(await gate.fetch(FetchRequest(address: page)))) }
        #expect(log.entries.count == 1)
        #expect(log.entries.first?.message.contains("robots.txt cannot be had") == true)
        // It is asked again before the day is over, and holds up nobody until then.
        #expect(site.asked.count { $0 == Self.robots } == 1)
        clock.advance(to: clock.now() + 3_600)
        _ = await gate.fetch(FetchRequest(address: page))
        #expect(site.asked.count { $0 == Self.robots } == 2)
    }

    @Test func whatASiteSaidLastHoldsWhileItCannotBeAsked() async {
        let site = RobotsSite { count in count == 0 ? .page(Self.forbidding) : .unreachable }
        let gate = gate(site)
        for _ in 0..<4 {
            #expect(!isFetched(await gate.fetch(FetchRequest(address: page))))
            clock.advance(to: clock.now() + 2 * 86_400)
        }
        #expect(site.asked == Array(repeating: Self.robots, count: 4))
    }

    @Test func anOverrideIsWrittenDownOncePerHostAndDay() async {
        let log = RecordedLog()
        let gate = gate(RobotsSite { _ in .page(Self.forbidding) }, log)
        var request = FetchRequest(address: page)
        request.robots = .override
        for _ in 0..<3 { #expect(isFetched(await gate.fetch(request))) }
        #expect(log.entries.count == 1)
        #expect(log.entries.first?.message.contains("although robots.txt disallows it") == true)
        #expect(log.entries.first?.fields["rule"] == "/nb/")
        clock.advance(to: clock.now() + 86_400)
        _ = await gate.fetch(request)
        #expect(log.entries.count == 2)
    }

    @Test func aCancelledQuestionIsNoAnswer() async {
        let site = RobotsSite { count in count == 0 ? .cancelled : .page(Self.forbidding) }
        let gate = gate(site)
        _ = await gate.fetch(FetchRequest(address: page))
        #expect(!isFetched(await gate.fetch(FetchRequest(address: page))))
    }

    @Test func ofManySitesTheOldestAreForgotten() throws {
        var memory = RobotsMemory()
        let day = clock.now()
        for number in 0..<10_500 {
            let site = try #require(WebAddress("https://h\(number).example/robots.txt"))
            _ = memory.look(at: site, at: day + Double(number))
            _ = memory.note(.read(.none), of: site, at: day + Double(number))
        }
        let first = try #require(WebAddress("https://h0.example/robots.txt"))
        let last = try #require(WebAddress("https://h10499.example/robots.txt"))
        #expect(memory.look(at: last, at: day + 10_500).known != nil)
        #expect(memory.look(at: first, at: day + 10_500).known == nil)
    }
}
