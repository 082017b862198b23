import Foundation
import Monitoring
import SuiteTags
import Supervision
import TestSupport
import Testing

/// Alerts told by their causes, over sixty days of accidents with restarts, reloads, full disks and failing sinks.
@Suite(.tags(.bulk))
struct RandomGatheringTests {
    private static let rules: SupervisionRules = {
        let gathered = GatheredRules.rules([])
        return SupervisionRules(
            watchlist: RandomWorld.rules.watchlist,
            ruleBook: gathered.ruleBook,
            policy: gathered.policy,
            firstReportYear: 2025
        )
    }()

    private func live(seed: Int) async throws -> (lines: [AlertLine], alerts: [Alert]) {
        var world = RandomWorld(seed: seed)
        var supervised = Supervised(Self.rules, from: "2026-01-10")
        for _ in 0..<240 {
            try await world.live(&supervised)
            if world.happens(onceIn: 40) { await supervised.reload(Self.rules) }
            supervised.clock.advance(by: 6 * 3600)
        }
        await supervised.store.fail(with: nil)
        await supervised.log.fail(afterLines: nil)
        // Nothing changes any more, so that whatever waits is told.
        for _ in 0..<12 { await supervised.sweep() }
        return (await supervised.log.lines, try await supervised.store.load().alerts)
    }

    @Test(arguments: RandomWorld.seeds(from: 5000))
    func noTransitionIsLostDoubledOrReordered(_ seed: Int) async throws {
        let (lines, alerts) = try await live(seed: seed)
        #expect(lines.map(\.sequence) == lines.indices.map { $0 + 1 })
        // What is told once each time that it happens, and has no end of its own.
        let ofSeveral: Set<AlertEvent> = [
            .reportNew, .reportChanged, .baselineSummary, .alertDigest, .alertsWithheld, .alertFlapping,
        ]
        for story in Dictionary(grouping: lines, by: \.fingerprint).values where !ofSeveral.contains(story[0].event) {
            var isOpen = false
            for line in story where line.event != .alertReminder {
                let opens = line.event != .alertResolved
                // What a summary told of may end by itself.
                #expect(opens ? !isOpen : true, "\(story.map(\.told))")
                isOpen = opens
            }
        }
        let standing = Set(alerts.filter { $0.state == .firing || $0.state == .inhibited }.compactMap(\.finding.group))
        for alert in alerts where alert.state == .firing && alert.finding.group == nil {
            let group = Self.rules.groups.group(of: alert.finding)
            let isTold = alert.lastAnnouncedAt != nil || group.map(standing.contains) ?? false
            #expect(isTold, "\(alert.finding.rule) \(alert.finding.subject) is told nowhere")
        }
    }
}
