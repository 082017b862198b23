import Foundation
import Supervision
import Testing

@testable import StatusReporting

/// What is answered to whoever says something of an alert or a page.
struct OrderReportTests {
    private let now = Samples.morning

    private func report(_ language: Language) -> OrderReport { OrderReport(in: language, civilTime: .china) }

    private func silence(_ outcome: PersonOrder.Outcome? = .applied) -> PersonOrder {
        var order = PersonOrder(
            id: 12,
            .silence,
            matchers: SilenceMatchers(agencies: ["bureau"]),
            by: Samples.hostile,
            note: "整改中",
            givenAt: now,
            until: now.addingTimeInterval(3600)
        )
        order.outcome = outcome
        order.takenAt = outcome == nil ? nil : now
        order.affected = 3
        return order
    }

    @Test func theAnswerSaysWhatHolds() {
        let answer = report(.english).answer(to: silence(), isMonitorRunning: true)
        #expect(
            answer
                == "Silence 12 holds until 2026-02-01 09:00: agency=bureau; 3 standing alerts are not told, and stay visible."
        )
        #expect(
            report(.chinese).answer(to: silence(), isMonitorRunning: true).hasPrefix("第12号静默已生效，至 2026-02-01 09:00")
        )
    }

    @Test func whatWaitsSaysForWhat() {
        let (running, stopped) = (
            report(.english).answer(to: silence(nil), isMonitorRunning: true),
            report(.english).answer(to: silence(nil), isMonitorRunning: false)
        )
        #expect(running.contains("the monitor has not taken it yet"))
        #expect(stopped.contains("no monitor is running, and it takes effect when one is started"))
    }

    @Test func everyOutcomeHasWordsOfItsOwnInBothLanguages() {
        for language in Language.allCases {
            let words = PersonOrder.Outcome.allCases.map { report(language).words($0) }
            #expect(Set(words).count == words.count)
        }
    }

    @Test func aListNamesNumberStandingEndAuthorMatchersAndReason() {
        let list = report(.english).list([silence()], at: now)
        #expect(list.hasPrefix("12  holds  2026-02-01 09:00  "))
        #expect(list.hasSuffix("agency=bureau  整改中"))
        #expect(!list.unicodeScalars.contains(where: VisibleText.isInvisible))
        #expect(report(.english).list([silence()], at: now.addingTimeInterval(7200)).hasPrefix("12  over"))
        #expect(report(.english).list([silence(.tooMany)], at: now).hasPrefix("12  refused"))
        #expect(report(.english).list([silence(nil)], at: now).hasPrefix("12  waiting"))
        #expect(report(.english).list([], at: now) == "No silences.")
    }

    @Test func everyKindOfOrderHasWordsInBothLanguages() {
        for language in Language.allCases {
            let texts = PersonOrder.Kind.allCases.map { kind in
                let mark = OrderMark(id: 1, kind: kind, author: "王某", at: now, until: now, note: "整改中")
                return DashboardText(language).words(mark, in: .china)
            }
            #expect(Set(texts).count == PersonOrder.Kind.allCases.count)
            #expect(texts.allSatisfy { $0.contains("王某") && $0.contains("整改中") && $0.contains("2026-02-01 08:00") })
        }
    }
}
