import Foundation
import Supervision
import TestSupport
import Testing

/// One cause, one alert: hosts that are down, the monitor that is cut off, first looks, reminders and storms.
struct GatheringTests {
    private static func report(_ agency: Agency, _ year: Int = 2024) -> SampleReport {
        SampleReport(agency, year, "\(year + 1)-01-20")
    }

    /// Every page is there, was looked at, and has been told what there was to tell.
    private static func settled(_ agencies: [Agency], from day: String = "2026-01-05") async -> Supervised {
        let supervised = Supervised(GatheredRules.rules(agencies), from: day)
        for agency in agencies { show(agency, on: supervised) }
        await supervised.sweep(times: 3)
        return supervised
    }

    private static func show(_ agency: Agency, on supervised: Supervised) {
        supervised.site.publish([report(agency)], at: GatheredRules.list(of: agency))
    }

    private static func take(_ agencies: [Agency], from supervised: Supervised) {
        for agency in agencies { supervised.site.answer(.unreachable, at: GatheredRules.list(of: agency)) }
    }

    private func days(_ count: Double, on supervised: Supervised) async {
        for _ in 0..<Int(count * 12) { await supervised.sweep(thenWait: 2) }
    }

    // MARK: Hosts

    @Test func aHostThatIsDownIsOneLineAndItsReturnAnother() async throws {
        let agencies = GatheredRules.agencies(30)
        let supervised = await Self.settled(agencies)
        #expect(await supervised.told == [])
        Self.take(agencies, from: supervised)
        await days(2, on: supervised)
        await supervised.expectTold(["alert_firing host-down source warning"])
        let line = try #require(await supervised.log.lines.first)
        #expect(line.finding.message.english.contains("30"))
        #expect(line.finding.concerned.count == 30)
        let status = try await supervised.status()
        #expect(status.alerts.count { $0.rule == "source-unreachable" && $0.state == .firing } == 30)
        #expect(status.alerts.count { $0.toldBy == line.fingerprint } == 30)
        for agency in agencies { Self.show(agency, on: supervised) }
        await days(5, on: supervised)
        await supervised.expectTold([
            "alert_firing host-down source warning", "alert_resolved host-down source warning",
        ])
    }

    @Test func onePageThatIsGoneIsToldByItself() async {
        let agencies = GatheredRules.agencies(5)
        let supervised = await Self.settled(agencies)
        Self.take([agencies[0]], from: supervised)
        await days(2, on: supervised)
        await supervised.expectTold(["source_unreachable source-unreachable source warning"])
        Self.show(agencies[0], on: supervised)
        await days(5, on: supervised)
        await supervised.expectTold([
            "source_unreachable source-unreachable source warning", "alert_resolved source-unreachable source warning",
        ])
    }

    @Test func aKillBetweenTheFailureAndItsLineLosesAndDoublesNothing() async throws {
        let agencies = GatheredRules.agencies(10)
        var supervised = await Self.settled(agencies)
        Self.take(agencies, from: supervised)
        for _ in 0..<24 {
            await supervised.sweep(thenWait: 2)
            try await supervised.restart()
        }
        await supervised.expectTold(["alert_firing host-down source warning"])
        for agency in agencies { Self.show(agency, on: supervised) }
        for _ in 0..<60 {
            await supervised.sweep(thenWait: 2)
            try await supervised.restart()
        }
        await supervised.expectTold([
            "alert_firing host-down source warning", "alert_resolved host-down source warning",
        ])
    }

    @Test func aHostWhosePagesAreWatchedNoMoreIsOver() async {
        let agencies = GatheredRules.agencies(4, hosts: 2)
        var supervised = await Self.settled(agencies)
        Self.take(Array(agencies.prefix(4)), from: supervised)
        await days(2, on: supervised)
        await supervised.reload(GatheredRules.rules(Array(agencies.suffix(4))))
        await supervised.sweep()
        await supervised.expectTold([
            "alert_firing host-down source warning", "alert_resolved host-down source warning",
        ])
    }

    // MARK: The monitor

    @Test func whereAllHostsFailItIsTheMonitor() async throws {
        let agencies = GatheredRules.agencies(3, hosts: 8)
        let supervised = await Self.settled(agencies)
        Self.take(agencies, from: supervised)
        await days(1, on: supervised)
        await supervised.expectTold(["alert_firing cut-off source error"])
        for agency in agencies.dropFirst(3) { Self.show(agency, on: supervised) }
        await days(5, on: supervised)
        // The one host that stayed away is told for itself.
        await supervised.expectTold([
            "alert_firing cut-off source error", "alert_resolved cut-off source error",
            "alert_firing host-down source warning",
        ])
    }

    @Test func whereAllHostsFailItIsTheMonitorThoughEachHasOnePage() async {
        let agencies = GatheredRules.agencies(1, hosts: 30)
        let supervised = await Self.settled(agencies)
        Self.take(agencies, from: supervised)
        await days(1, on: supervised)
        await supervised.expectTold(["alert_firing cut-off source error"])
        for agency in agencies { Self.show(agency, on: supervised) }
        await days(5, on: supervised)
        await supervised.expectTold(["alert_firing cut-off source error", "alert_resolved cut-off source error"])
    }

    @Test func aQuarterOfTheHostsIsNotTheMonitor() async {
        let agencies = GatheredRules.agencies(3, hosts: 8)
        let supervised = await Self.settled(agencies)
        Self.take(Array(agencies.prefix(6)), from: supervised)
        await days(2, on: supervised)
        #expect(await supervised.told == Array(repeating: "alert_firing host-down source warning", count: 2))
    }

    // MARK: First looks

    /// A list that says it has more rows than it shows, of an agency whose report is missing as well.
    private static func incomplete(_ agencies: [Agency], from day: String) -> Supervised {
        let supervised = Supervised(GatheredRules.rules(agencies), from: day)
        for agency in agencies { supervised.site.answer(.blocked, at: GatheredRules.list(of: agency)) }
        return supervised
    }

    @Test func whatAFirstLookFindsIsNotToldFindingByFinding() async throws {
        let agencies = GatheredRules.agencies(6)
        let supervised = Self.incomplete(agencies, from: "2026-02-10")
        await days(3, on: supervised)
        // Six agencies with one hint each: a line each, since a summary of one would say no more.
        let told = await supervised.told
        #expect(told.count == 6)
        #expect(Set(told).count == 1)
    }

    /// One agency with a page on each of two hosts.
    private static let places = GatheredRules.agencies(1, hosts: 2).map(GatheredRules.list)

    private static func spread(_ answer: SiteOfValues.Answer, from day: String) -> Supervised {
        let pages = places.map { ListedPage(address: $0, kind: .annualReportList, agency: Samples.bureau.id) }
        let supervised = Supervised(GatheredRules.rules([Samples.bureau], at: pages), from: day)
        for place in places { supervised.site.answer(answer, at: place) }
        return supervised
    }

    @Test func severalFindingsOfAFirstLookAreOneSummaryAndNoneOverARestart() async throws {
        var supervised = Self.spread(.blocked, from: "2026-01-05")
        await supervised.sweep(thenWait: 2)
        try await supervised.restart()
        await days(3, on: supervised)
        await supervised.expectTold(["baseline_summary first-look bureau info"])
        try await supervised.restart()
        await days(2, on: supervised)
        await supervised.expectTold(["baseline_summary first-look bureau info"])
    }

    @Test func aMissingReportKeepsItsLineAtAFirstLook() async {
        let agencies = GatheredRules.agencies(3)
        let supervised = Supervised(GatheredRules.rules(agencies), from: "2026-02-10")
        for agency in agencies { Self.show(agency, on: supervised) }
        await days(3, on: supervised)
        let told = await supervised.told
        #expect(told.count { $0.hasPrefix("alert_firing missing") } == 3)
    }

    // MARK: Repetition

    @Test func whatStandsIsRepeatedByItsSeverity() async {
        let agencies = GatheredRules.agencies(2)
        let supervised = Supervised(GatheredRules.rules(agencies), from: "2026-02-10")
        for agency in agencies { Self.show(agency, on: supervised) }
        await days(25, on: supervised)
        let reminders = await supervised.log.lines.filter { $0.event == .alertReminder || $0.event == .alertDigest }
        let weeks = Set(reminders.map { CivilTime.china.date(at: $0.time) })
        // Critical ones each week, one line for each agency.
        #expect(weeks.count == 3)
        #expect(reminders.count == 6)
    }

    @Test func whatIsDueOnOneDayIsOneDigest() async {
        let supervised = Self.spread(.unreachable, from: "2026-02-10")
        await days(36, on: supervised)
        let repeated = await supervised.told.filter { !$0.hasPrefix("baseline") && !$0.contains("missing") }
        #expect(repeated == ["alert_digest digest bureau warning"])
    }

    @Test func hintsAreNeverRepeated() async {
        let agencies = GatheredRules.agencies(3)
        let supervised = Self.incomplete(agencies, from: "2026-01-02")
        await days(2, on: supervised)
        let before = await supervised.told.count
        await days(20, on: supervised)
        #expect(await supervised.told.count == before)
    }

    // MARK: Storms

    @Test func whatComesTooThickIsCounted() async throws {
        let agencies = GatheredRules.agencies(1, hosts: 50)
        let supervised = await Self.settled(agencies)
        for agency in agencies { supervised.site.answer(.blocked, at: GatheredRules.list(of: agency)) }
        await days(2, on: supervised)
        let lines = await supervised.log.lines
        #expect(lines.count { $0.event == .sourceBlocked } == 20)
        let summary = try #require(lines.first { $0.event == .alertsWithheld })
        #expect(lines.count { $0.event == .alertsWithheld } == 1)
        #expect(summary.finding.message.english.contains("30"))
    }

    @Test func endsThatComeTooThickAreToldLaterAndAsEnds() async {
        let agencies = GatheredRules.agencies(1, hosts: 23)
        let supervised = await Self.settled(agencies)
        for agency in agencies { supervised.site.answer(.blocked, at: GatheredRules.list(of: agency)) }
        await days(2, on: supervised)
        for agency in agencies { Self.show(agency, on: supervised) }
        await days(5, on: supervised)
        let lines = await supervised.log.lines
        #expect(lines.count { $0.event == .sourceBlocked } == 20)
        #expect(lines.count { $0.event == .alertsWithheld } == 1)
        #expect(lines.count { $0.event == .alertResolved } == 23)
    }
}
