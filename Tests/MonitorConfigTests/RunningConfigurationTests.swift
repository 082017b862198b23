import FoundationEssentials
import MonitorConfig
import Supervision
import TestSupport
import Testing

/// What is in force, over starts, reloads and restarts: as values, with time as an argument.
@Suite struct RunningConfigurationTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func load(_ settings: String) throws -> MonitorConfiguration {
        let text =
            "version: 1\n\(settings)\nagencies:\n  - id: bureau\n    name: 云泽市教育局\n    kind: local-dept\n"
            + "    sources: [{url: \"https://example.gov.cn/nb/\", kind: annual-report-list}]\n"
        return try MonitorConfiguration.load(from: folder.write(text, to: "c.yaml"))
    }

    private func start(
        _ configuration: MonitorConfiguration,
        after years: FirstYears = FirstYears(),
        on day: String
    ) -> RunningConfiguration {
        RunningConfiguration(starting: configuration, remembering: years, now: Samples.instant(day))
    }

    // MARK: First years

    @Test func aReloadAfterTheTurnOfTheYearDropsNoObligation() throws {
        let configuration = try load("")
        let started = start(configuration, on: "2026-11-20")
        #expect(started.rules.firstReportYear == 2025)
        let reloaded = started.reloaded(to: configuration, now: Samples.instant("2027-02-10"))
        #expect(reloaded.rules.firstReportYear == 2025)
        // A start that remembers nothing would begin later: the test could fail.
        #expect(start(configuration, on: "2027-02-10").rules.firstReportYear == 2026)
    }

    @Test func aRestartAfterAReloadDropsNoObligation() throws {
        let configuration = try load("rule_packs: [cn-annual-report, cn-yearly-duties]")
        var running = start(configuration, on: "2026-11-20")
        let first = running.rules.years
        for day in ["2027-02-10", "2027-08-01", "2028-03-01"] {
            running = running.reloaded(to: configuration, now: Samples.instant(day))
            running = start(configuration, after: running.rules.years, on: day)
        }
        #expect(running.rules.years == first)
        #expect(!first.ofDuties.isEmpty)
    }

    @Test func aPackThatIsAwayForAYearComesBackWithItsFirstYears() throws {
        let (all, few) = (try load("rule_packs: [cn-annual-report, cn-yearly-duties]"), try load(""))
        let started = start(all, on: "2026-11-20")
        let without = started.reloaded(to: few, now: Samples.instant("2027-06-01"))
        let back = without.reloaded(to: all, now: Samples.instant("2028-06-01"))
        #expect(back.rules.years == started.rules.years)
    }

    @Test func theOperatorsYearHoldsAndIsRememberedWhenTheKeyGoes() throws {
        let packs = "rule_packs: [cn-annual-report, cn-yearly-duties]"
        let (chosen, plain) = (try load("\(packs)\nreport_years: {first: 2023}"), try load(packs))
        let started = start(plain, on: "2026-11-20")
        let reloaded = started.reloaded(to: chosen, now: Samples.instant("2026-12-01"))
        #expect(reloaded.rules.firstReportYear == 2023)
        #expect(reloaded.rules.years.ofDuties.values.allSatisfy { $0 == 2023 })
        let after = reloaded.reloaded(to: plain, now: Samples.instant("2027-12-01"))
        #expect(after.rules.years == reloaded.rules.years)
        let later = after.reloaded(to: try load("report_years: {first: 2026}"), now: Samples.instant("2027-12-02"))
        #expect(later.rules.firstReportYear == 2026)
    }

    @Test(arguments: 1...20)
    func byItselfNoYearMovesForward(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let configurations: [Int?: MonitorConfiguration] = [
            nil: try load(""), 2020: try load("report_years: {first: 2020}"),
            2027: try load("report_years: {first: 2027}"),
        ]
        var day = Samples.day("2026-01-10")
        var running: RunningConfiguration?
        for _ in 0..<30 {
            day = day.adding(days: Int.random(in: 0...200, using: &generator))
            let now = CivilTime.china.start(of: day)
            let chosen: Int? =
                Int.random(in: 0..<4, using: &generator) > 0 ? nil : [2020, 2027].randomElement(using: &generator)
            let configuration = try #require(configurations[chosen])
            let before = running?.rules.firstReportYear
            if let last = running, Bool.random(using: &generator) {
                running = last.reloaded(to: configuration, now: now)
            } else {
                let years = running?.rules.years ?? FirstYears()
                running = RunningConfiguration(starting: configuration, remembering: years, now: now)
            }
            let after = try #require(running?.rules.firstReportYear)
            #expect(chosen.map { after == $0 } ?? (after <= before ?? after))
        }
    }

    @Test func backfillingBeginsWithTheFirstYearThatThePacksKnow() throws {
        let configuration = try load("report_years: {first: 2024}")
        let running = RunningConfiguration(
            starting: configuration,
            remembering: FirstYears(common: 2024),
            isBackfilling: true,
            now: Samples.instant("2026-11-20")
        )
        #expect(running.rules.firstReportYear == 2008)
        let reloaded = running.reloaded(to: configuration, now: Samples.instant("2026-11-21"))
        #expect(reloaded.rules.firstReportYear == 2008)
    }

    // MARK: What is in force

    @Test func anotherStateDirectoryWaitsForARestartWithAllThatLiesInIt() throws {
        let logs = "alerts: {log: {to: ./alerts.log}}"
        let running = start(try load("state_directory: /srv/one\n\(logs)"), on: "2026-11-20")
        let loaded = try load("state_directory: /srv/two\nlanguage: en\n\(logs)")
        #expect(running.difference(to: loaded).keys == ["language", "state_directory"])
        let next = running.reloaded(to: loaded, now: Samples.instant("2026-11-21"))
        #expect(next.pendingRestart == [.stateDirectory])
        #expect(next.configuration.language == .english)
        #expect(next.configuration.stateDirectory == "/srv/one")
        #expect(next.configuration.statusFile == "/srv/one/status.json")
        #expect(next.configuration.alerts.target == .file("/srv/one/./alerts.log"))
        let back = next.reloaded(
            to: try load("state_directory: /srv/one\nlanguage: en\n\(logs)"),
            now: Samples.instant("2026-11-22")
        )
        #expect(back.pendingRestart.isEmpty)
    }

    @Test func anOutletThatFailedStaysAndIsTriedAgain() throws {
        let running = start(try load("listen: 127.0.0.1:8460"), on: "2026-11-20")
        let loaded = try load("listen: 127.0.0.1:80\nlanguage: en")
        let next = running.reloaded(to: loaded, failures: [.listen: "taken"], now: Samples.instant("2026-11-21"))
        #expect(next.notApplied == [SettingFailure(key: "listen", error: "taken")])
        #expect(next.configuration.listen == .tcp(host: "127.0.0.1", port: 8460))
        #expect(next.configuration.language == .english)
        #expect(next.difference(to: loaded).keys == ["listen"])
        #expect(next.reloaded(to: loaded, now: Samples.instant("2026-11-22")).notApplied.isEmpty)
    }

    @Test func thePolicyFollowsTheSettings() throws {
        let settings =
            "fetch: {interval: 1h, concurrency: 512}\nalerts: {confirm: {failures: 4, successes: 3}, remind_every: 2d}"
        let running = start(try load(""), on: "2026-11-20")
            .reloaded(to: try load(settings), now: Samples.instant("2026-11-21"))
        var policy = SupervisionPolicy(
            confirmFailures: 4,
            confirmSuccesses: 3,
            remindEvery: 172_800,
            checkInterval: 3600
        )
        policy.checkLimits = CheckLimits(concurrency: 512, perHostConcurrency: 1)
        policy.tellsEach = false
        #expect(running.rules.policy == policy)
    }
}
