import FoundationEssentials
import Monitoring
import SuiteTags
import Supervision
import TestSupport
import Testing

/// What holds whatever happens: sixty days of accidents around the due date, with restarts and full disks.
@Suite(.tags(.bulk))
struct RandomSiteTests {
    private let dueEnd = CivilTime.china.end(of: Samples.day("2026-01-31"))

    /// Lives through sixty days; `inspect` looks at the status now and then.
    private func live(
        seed: Int,
        inspect: (StatusSnapshot) -> Void = { _ in }
    ) async throws -> (RandomWorld, [AlertLine], StatusSnapshot) {
        var world = RandomWorld(seed: seed)
        var supervised = Supervised(RandomWorld.rules, from: "2026-01-10")
        for step in 0..<240 {
            try await world.live(&supervised)
            if step.isMultiple(of: 5) { inspect(try await supervised.status()) }
            supervised.clock.advance(by: 6 * 3600)
        }
        await supervised.store.fail(with: nil)
        await supervised.log.fail(afterLines: nil)
        await supervised.monitor.sweep()
        let last = try await supervised.status()
        return (world, await supervised.log.lines, last)
    }

    @Test(arguments: RandomWorld.seeds(from: 1000))
    func nobodyIsAccusedWithoutTwoReadingsThatShowIt(_ seed: Int) async throws {
        let (world, lines, _) = try await live(seed: seed)
        for line in lines where line.event == .alertFiring && line.finding.rule == "missing" {
            let agency = try #require(line.finding.agency)
            let looks = (world.looks[RandomWorld.list(of: agency)] ?? []).filter { $0.time <= line.time }
            let ground = looks.filter { $0.condition.isWhole && $0.time >= dueEnd }.suffix(2)
            #expect(ground.count == 2, "\(line.told) at \(line.time)")
            #expect(!ground.contains { $0.shown.contains(agency) }, "\(line.told) at \(line.time)")
            #expect(looks.suffix(2).contains { $0.condition.isSuccess }, "\(line.told) at \(line.time)")
        }
        for line in lines where line.event == .reportWithdrawn {
            let agency = try #require(line.finding.agency)
            let looks = (world.looks[RandomWorld.list(of: agency)] ?? []).filter { $0.time <= line.time }
            let readings = looks.filter(\.condition.isWhole).suffix(2)
            let articles = looks.filter { $0.condition.isSuccess && !$0.isWithoutRow(of: agency) }.suffix(2)
            let isGone = articles.allSatisfy { $0.gone.contains(agency) }
            #expect(isGone || readings.allSatisfy { $0.isWithoutRow(of: agency) }, "\(line.told) at \(line.time)")
        }
    }

    @Test(arguments: RandomWorld.seeds(from: 2000))
    func nothingIsToldTwiceWithoutAReason(_ seed: Int) async throws {
        let (_, lines, last) = try await live(seed: seed)
        #expect(lines.map(\.sequence) == lines.indices.map { $0 + 1 })
        let notices: Set<AlertEvent> = [.reportNew, .reportChanged]
        for (fingerprint, story) in Dictionary(grouping: lines, by: \.fingerprint) {
            guard !notices.contains(story[0].event) else { continue }
            expectOneReason(for: story)
            let isOpen = story.last?.event != .alertResolved
            let alert = last.alerts.first { $0.fingerprint == fingerprint }
            #expect(isOpen == (alert?.state == .firing || alert?.state == .inhibited), "\(story.map(\.told))")
        }
        let told = Set(lines.map(\.fingerprint))
        for alert in last.alerts where alert.state == .firing { #expect(told.contains(alert.fingerprint)) }
        let new = lines.filter { $0.event == .reportNew }.map(\.fingerprint)
        #expect(new.count == Set(new).count)
    }

    /// A reload judges everyone anew: what no check judged again, because nothing had changed, must not differ.
    @Test(arguments: RandomWorld.seeds(from: 4000))
    func whatWasNotJudgedAgainIsAsIfItHadBeen(_ seed: Int) async throws {
        var world = RandomWorld(seed: seed)
        let supervised = Supervised(RandomWorld.rules, from: "2026-01-10")
        for step in 0..<240 {
            world.change(supervised)
            await world.sweep(supervised)
            if step % 7 == seed % 7 {
                let before = try await supervised.status()
                await supervised.monitor.reload(RandomWorld.rules)
                let after = try await supervised.status()
                let weekAgo = supervised.clock.now().addingTimeInterval(-SupervisionPolicy().keepResolved)
                let kept = before.alerts.filter { $0.endsAt ?? .distantFuture >= weekAgo }
                #expect(after.alerts.map(standing) == kept.map(standing), "\(step)")
                #expect(after.agencies == before.agencies, "\(step)")
            }
            supervised.clock.advance(by: 6 * 3600)
        }
    }

    /// Without what a reminder moves: it is told when its agency is judged next, and a reload judges it at once.
    private func standing(_ alert: AlertStatus) -> AlertStatus {
        var alert = alert
        alert.cause = nil
        alert.updatedAt = alert.startsAt
        return alert
    }

    /// An alert opens, is reminded of, ends, and may open again.
    private func expectOneReason(for story: [AlertLine]) {
        for (before, line) in zip(story, story.dropFirst()) {
            let wasOpen = before.event != .alertResolved
            switch line.event {
            case .alertReminder:
                let isGraver = line.finding.severity > before.finding.severity
                let isNewStage = line.finding.stage != before.finding.stage
                let isTime = line.time.timeIntervalSince(before.time) >= 7 * 86_400
                #expect(wasOpen && (isTime || isGraver || isNewStage), "\(before.told), \(line.told)")
            case .alertResolved: #expect(wasOpen, "\(before.told), \(line.told)")
            default: #expect(!wasOpen, "\(before.told), \(line.told)")
            }
        }
        #expect(story[0].event != .alertReminder && story[0].event != .alertResolved, "\(story[0].told)")
    }

    @Test(arguments: RandomWorld.seeds(from: 3000))
    func obligationsAndAlertsSayTheSame(_ seed: Int) async throws {
        _ = try await live(seed: seed) { snapshot in
            for agency in snapshot.agencies {
                guard let obligation = agency.obligations.first(where: { $0.reportYear == 2025 }) else { continue }
                let alerts = snapshot.alerts.filter { $0.agency == agency.id && $0.subject == "annual-report/2025" }
                let firing = Set(alerts.filter { $0.state == .firing }.map(\.rule))
                expectAgreement(obligation, firing: firing, known: Set(alerts.map(\.rule)))
            }
        }
    }

    private func expectAgreement(_ obligation: ObligationStatus, firing: Set<Rule.ID>, known: Set<Rule.ID>) {
        let absences: Set<Rule.ID> = ["missing", "withdrawn", "due-soon"]
        let said = firing.intersection(absences)
        switch obligation.state {
        case .missing: #expect(said == ["missing"] || said == ["withdrawn"])
        case .dueSoon: #expect(said == ["due-soon"] || said == ["withdrawn"])
        case .notDue: #expect(said.isSubset(of: ["withdrawn"]))
        case .met: #expect(said.isEmpty)
        case .late: #expect(said.isEmpty && known.contains("late"))
        case .unknown: #expect(said.isEmpty && obligation.reason != nil)
        case .notApplicable: Issue.record("a department owes a report")
        }
    }
}
