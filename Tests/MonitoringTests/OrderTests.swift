import Supervision
import TestSupport
import Testing

/// What people say of alerts and pages, over days and restarts, with the store on the disk.
struct OrderTests {
    private static let unreachable: Rule.ID = "source-unreachable"
    private let report = SampleReport(Samples.bureau, 2025, "2026-01-20")

    /// A page that is away since the first of June, and told as such.
    private func outage() async throws -> OrderScene {
        let scene = try await OrderScene(from: "2026-06-01")
        scene.site.answer(.unreachable, at: Supervised.list)
        await scene.sweep(times: 4)
        #expect(await scene.told(Self.unreachable) == ["source_unreachable 2026-06-01"])
        return scene
    }

    private func fingerprint(_ scene: OrderScene, _ rule: Rule.ID = unreachable) async throws -> String {
        try #require(try await scene.alert(rule)).fingerprint
    }

    // MARK: Silences

    @Test func aSilencedAlertIsShownAndToldOnceWhenTheSilenceIsOver() async throws {
        let scene = try await outage()
        let silence = SilenceMatchers(rules: ["source-unreachable"])
        let id = try scene.say(.silence, nil, silence, until: "2026-06-20")
        await scene.tick()
        #expect(try scene.outcome(of: id) == .applied)
        var alert = try #require(try await scene.alert(Self.unreachable))
        #expect(alert.state == .silenced)
        #expect(alert.order?.author == "王某" && alert.order?.until == Samples.instant("2026-06-20", hour: 0))
        await scene.sweep(until: "2026-06-10")
        try await scene.restart()
        await scene.reload()
        await scene.sweep(until: "2026-06-19")
        #expect(await scene.told(Self.unreachable).count == 1)
        #expect(await scene.told("alerts-silenced") == ["silenced 2026-06-02"])
        await scene.sweep(until: "2026-06-22")
        #expect(
            await scene.told(Self.unreachable) == ["source_unreachable 2026-06-01", "alert_reminder 2026-06-20"]
        )
        alert = try #require(try await scene.alert(Self.unreachable))
        #expect(alert.state == .firing && alert.order == nil && alert.cause == .silenceOver)
        let steps = try scene.life(of: alert.fingerprint)
        #expect(steps.steps.compactMap(\.order) == [id])
        #expect(steps.orders[id]?.author == "王某")
    }

    @Test func whatArisesUnderASilenceIsToldAtItsEndAsIfItWereNew() async throws {
        let scene = try await OrderScene(from: "2026-06-01")
        try scene.say(.silence, nil, SilenceMatchers(sites: [Supervised.list.site]), until: "2026-06-05")
        scene.site.answer(.unreachable, at: Supervised.list)
        await scene.sweep(until: "2026-06-04")
        #expect(await scene.told(Self.unreachable).isEmpty)
        #expect(try await scene.alert(Self.unreachable)?.state == .silenced)
        try await scene.restart()
        await scene.sweep(until: "2026-06-07")
        #expect(await scene.told(Self.unreachable) == ["source_unreachable 2026-06-05"])
    }

    @Test func whatEndsUnderASilenceIsToldAtItsEndWhereItsBeginningWas() async throws {
        let scene = try await outage()
        try scene.say(.silence, nil, SilenceMatchers(rules: ["source-unreachable"]), until: "2026-06-30")
        await scene.tick()
        scene.site.publish([report], at: Supervised.list)
        await scene.sweep(until: "2026-06-15")
        try await scene.restart()
        await scene.sweep(until: "2026-06-29")
        #expect(await scene.told(Self.unreachable) == ["source_unreachable 2026-06-01"])
        await scene.sweep(until: "2026-07-02")
        #expect(
            await scene.told(Self.unreachable) == ["source_unreachable 2026-06-01", "alert_resolved 2026-06-30"]
        )
    }

    @Test func whatCameAndWentUnderASilenceIsNeverTold() async throws {
        let scene = try await OrderScene(from: "2026-06-01")
        try scene.say(.silence, nil, SilenceMatchers(rules: ["source-unreachable"]), until: "2026-06-20")
        scene.site.answer(.unreachable, at: Supervised.list)
        await scene.sweep(until: "2026-06-03")
        scene.site.publish([report], at: Supervised.list)
        await scene.sweep(until: "2026-06-23")
        #expect(await scene.told(Self.unreachable).isEmpty)
    }

    @Test func aSilenceIsEndedOnceWhoeverElseEndsItToo() async throws {
        let scene = try await outage()
        let silence = try scene.say(.silence, nil, SilenceMatchers(agencies: ["bureau"]), until: "2026-06-30")
        await scene.tick()
        let first = try scene.say(.expire, "\(silence)", by: "张某")
        let second = try scene.say(.expire, "\(silence)", by: "李某")
        await scene.tick()
        #expect(try scene.outcome(of: first) == .applied)
        #expect(try scene.outcome(of: second) == .alreadyOver)
        #expect(await scene.told("silence-ended").count == 1)
        #expect(await scene.told(Self.unreachable).last == "alert_reminder 2026-06-02")
    }

    @Test func ofTwoSilencesTheLaterEndHolds() async throws {
        let scene = try await outage()
        try scene.say(.silence, nil, SilenceMatchers(agencies: ["bureau"]), by: "张某", until: "2026-06-05")
        try scene.say(.silence, nil, SilenceMatchers(severities: [.warning]), by: "李某", until: "2026-06-12")
        await scene.sweep(until: "2026-06-11")
        #expect(await scene.told(Self.unreachable).count == 1)
        #expect(try await scene.alert(Self.unreachable)?.order?.author == "李某")
        await scene.sweep(until: "2026-06-14")
        #expect(await scene.told(Self.unreachable).last == "alert_reminder 2026-06-12")
    }

    @Test func aClockThatIsSetBackADayNeitherLosesNorDoublesASilence() async throws {
        let scene = try await outage()
        try scene.say(.silence, nil, SilenceMatchers(agencies: ["bureau"]), until: "2026-06-05")
        await scene.sweep(until: "2026-06-04")
        scene.clock.step(by: -86_400)
        try await scene.restart()
        await scene.sweep(until: "2026-06-04")
        #expect(try await scene.alert(Self.unreachable)?.state == .silenced)
        #expect(await scene.told(Self.unreachable).count == 1)
        await scene.sweep(until: "2026-06-07")
        #expect(await scene.told(Self.unreachable).count == 2)
    }

    @Test func aSilenceWithAnEndInThePastOrNoneIsRefusedAndKept() async throws {
        let scene = try await outage()
        let past = try scene.say(.silence, nil, SilenceMatchers(agencies: ["bureau"]), until: "2026-05-05")
        let endless = try scene.say(.silence, nil, SilenceMatchers(agencies: ["bureau"]))
        await scene.tick()
        #expect(try scene.outcome(of: past) == .inThePast)
        #expect(try scene.outcome(of: endless) == .endless)
        #expect(try await scene.alert(Self.unreachable)?.state == .firing)
    }

    // MARK: Alerts

    @Test func anAcknowledgedAlertIsNotRepeatedUntilItIsOver() async throws {
        let scene = try await outage()
        let target = try await fingerprint(scene)
        let id = try scene.say(.acknowledge, target)
        await scene.sweep(until: "2026-06-10")
        try await scene.restart()
        await scene.sweep(until: "2026-06-30")
        let acknowledged = ["source_unreachable 2026-06-01", "acknowledged 2026-06-02"]
        #expect(await scene.told(Self.unreachable) == acknowledged)
        #expect(await scene.log.lines.last?.order?.author == "王某")
        let alert = try #require(try await scene.alert(Self.unreachable))
        #expect(alert.state == .firing && alert.order?.kind == .acknowledge)
        scene.site.publish([report], at: Supervised.list)
        await scene.sweep(until: "2026-07-04")
        #expect(await scene.told(Self.unreachable).last?.hasPrefix("alert_resolved") == true)
        scene.site.answer(.unreachable, at: Supervised.list)
        await scene.sweep(until: "2026-07-24")
        #expect(await scene.told(Self.unreachable).contains { $0.hasPrefix("alert_reminder") })
        #expect(try await scene.alert(Self.unreachable)?.order == nil)
        #expect(try scene.life(of: target).orders[id]?.kind == .acknowledge)
    }

    @Test func aFalseAlarmIsNotToldUntilItsEvidenceChangesAndIsCounted() async throws {
        let scene = try await outage()
        try scene.say(.falseAlarm, try await fingerprint(scene))
        await scene.sweep(until: "2026-06-10")
        try await scene.restart()
        await scene.sweep(until: "2026-06-20")
        #expect(
            await scene.told(Self.unreachable) == ["source_unreachable 2026-06-01", "false_alarm 2026-06-02"]
        )
        #expect(try await scene.alert(Self.unreachable)?.order?.kind == .falseAlarm)
        #expect(try await scene.status().counts.falseAlarmsByRule == ["source-unreachable": 1])
        scene.site.answer(.failed(FetchFailure(.nameNotResolved, detail: "no such host")), at: Supervised.list)
        await scene.sweep(until: "2026-06-22")
        #expect(await scene.told(Self.unreachable).last == "alert_reminder 2026-06-20")
        let alert = try #require(try await scene.alert(Self.unreachable))
        #expect(alert.state == .firing && alert.order == nil)
        #expect(try await scene.status().counts.falseAlarmsByRule == ["source-unreachable": 1])
    }

    @Test func whatIsSaidOfAnAlertThatIsNoneIsRefused() async throws {
        let scene = try await outage()
        let id = try scene.say(.acknowledge, "0000000000000000")
        await scene.tick()
        #expect(try scene.outcome(of: id) == .unknownAlert)
        #expect(await scene.log.lines.count == 1)
    }

    // MARK: Pages

    @Test func aReadingByAPersonIsShownAsOneWhileThePageCannotBeRead() async throws {
        let scene = try await outage()
        let source = try #require(try await scene.status().sources.first)
        let id = try scene.say(.attest, source.id.rawValue)
        await scene.sweep(times: 2)
        #expect(try scene.outcome(of: id) == .applied)
        #expect(await scene.told("source-attested") == ["attested 2026-06-02"])
        #expect(try await scene.status().obligation(of: "bureau")?.state == .unknown)
        try await scene.restart()
        #expect(try await scene.status().sources.first?.attestation?.note == "整改中")
        scene.site.publish([report], at: Supervised.list)
        await scene.sweep(times: 8)
        #expect(try await scene.status().sources.first?.attestation == nil)
        let late = try scene.say(.attest, source.id.rawValue)
        await scene.tick()
        #expect(try scene.outcome(of: late) == .readable)
    }
}
