import Foundation
import Monitoring
import SuiteTags
import Supervision
import TestSupport
import Testing

/// People silence, attend to, call wrong and accept what they are told, over sixty days of accidents with restarts, reloads,
/// full disks and failing sinks.
@Suite(.tags(.bulk))
struct RandomPeopleTests {
    private static let rules: SupervisionRules = {
        let gathered = GatheredRules.rules([])
        return SupervisionRules(
            watchlist: RandomWorld.rules.watchlist,
            ruleBook: gathered.ruleBook,
            policy: gathered.policy,
            firstReportYear: 2025
        )
    }()

    /// What somebody says now, mostly of what stands, sometimes of what nobody knows.
    private static func word(_ world: inout RandomWorld, after lines: [AlertLine], at now: Date) -> PersonOrder {
        let alert = world.one(of: lines)
        let page = world.one(of: rules.watchlist.sources.map(\.id.rawValue))
        let kinds: [PersonOrder.Kind] = [.silence, .silence, .acknowledge, .falseAlarm, .accept, .attest, .expire]
        let kind = world.one(of: kinds) ?? .silence
        let target: String? =
            switch kind {
            case .silence: nil
            case .acknowledge, .falseAlarm: world.happens(onceIn: 10) ? "nobody-knows-it" : alert?.fingerprint
            case .accept, .attest: page
            case .expire: "\(1 + world.number(below: 20))"
            default: nil
            }
        let matchers = alert.map { SilenceMatchers(rules: [$0.finding.rule.rawValue]) }
        return PersonOrder(
            kind,
            target: target ?? (kind == .silence ? nil : "nobody-knows-it"),
            matchers: kind == .silence ? matchers ?? SilenceMatchers(rules: ["source-unreachable"]) : nil,
            by: world.happens(onceIn: 2) ? "王某" : "李某",
            note: "整改中",
            givenAt: now,
            lasting: kind == .silence ? TimeInterval(1 + world.number(below: 6)) * 86_400 : nil
        )
    }

    /// Every order that was given, by its number, in a world that has come to rest.
    private func live(seed: Int) async throws -> (orders: [PersonOrder], supervised: Supervised) {
        var world = RandomWorld(seed: seed)
        var supervised = Supervised(Self.rules, from: "2026-01-10")
        var given: [Int] = []
        for _ in 0..<240 {
            while world.happens(onceIn: 8) {
                let order = Self.word(&world, after: await supervised.log.lines, at: supervised.clock.now())
                given.append(await supervised.store.give(order))
            }
            try await world.live(&supervised)
            if world.happens(onceIn: 40) { await supervised.reload(Self.rules) }
            supervised.clock.advance(by: 6 * 3600)
        }
        await supervised.store.fail(with: nil)
        await supervised.log.fail(afterLines: nil)
        // Silences end, and whatever waits is told.
        for _ in 0..<40 { await supervised.sweep() }
        var orders: [PersonOrder] = []
        for id in given { orders.append(try #require(await supervised.store.order(id))) }
        return (orders, supervised)
    }

    @Test(arguments: RandomWorld.seeds(from: 9000))
    func everyWordIsCarriedOutAndToldOnceAndNothingIsLost(_ seed: Int) async throws {
        let (orders, supervised) = try await live(seed: seed)
        let lines = await supervised.log.lines
        #expect(lines.map(\.sequence) == lines.indices.map { $0 + 1 })
        #expect(orders.count > 5)
        #expect(orders.allSatisfy { $0.outcome != nil && $0.takenAt != nil })
        let applied = orders.filter { $0.outcome == .applied }.map(\.id)
        #expect(lines.filter(\.event.tellsOrder).compactMap(\.order?.id).sorted() == applied.sorted())
        let alerts = try await supervised.store.load().alerts
        let standing = Set(alerts.filter { $0.state == .firing || $0.state == .inhibited }.compactMap(\.finding.group))
        let wrong = Set(orders.filter { $0.kind == .falseAlarm && $0.endedAt == nil }.compactMap(\.target))
        for alert in alerts where alert.finding.group == nil {
            let isOfGroup = Self.rules.groups.group(of: alert.finding).map(standing.contains) ?? false
            let (isWrong, rule) = (wrong.contains(alert.fingerprint), alert.finding.rule)
            #expect(alert.state != .silenced || isWrong, "\(rule) stays silenced")
            #expect(alert.state != .firing || alert.lastAnnouncedAt != nil || isOfGroup, "\(rule) is told nowhere")
            #expect(!alert.isEndUntold || isWrong, "\(rule) ended in silence")
        }
    }

    @Test(arguments: RandomWorld.seeds(from: 9000))
    func nothingIsToldAsNewWhileItStands(_ seed: Int) async throws {
        let ofSeveral: Set<AlertEvent> = [
            .reportNew, .reportChanged, .baselineSummary, .alertDigest, .alertsWithheld, .alertFlapping,
        ]
        let lines = await (try live(seed: seed)).supervised.log.lines
        for story in Dictionary(grouping: lines, by: \.fingerprint).values {
            var isOpen = false
            for line in story where line.event != .alertReminder && !ofSeveral.contains(line.event) {
                // Who calls it wrong ends it; all else that people say lets it stand.
                if line.event.tellsOrder && line.event != .falseAlarm { continue }
                let opens = line.event != .alertResolved && line.event != .falseAlarm
                #expect(opens ? !isOpen : true, "\(story.map(\.told))")
                isOpen = opens
            }
        }
    }
}
