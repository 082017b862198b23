import FoundationEssentials
import Supervision
import TestSupport
import Testing

/// Who is told of which line, and when.
struct DeliveryPlanTests {
    private let monday = Samples.instant("2026-02-02", hour: 10)

    private func line(
        _ sequence: Int,
        _ severity: Severity = .error,
        agency: Agency.ID? = "sample-bureau",
        event: AlertEvent = .alertFiring,
        after seconds: Double = 0
    ) -> AlertLine {
        let finding = Finding(
            rule: "report-missing",
            severity: severity,
            subject: "annual-report/2025",
            legalSource: LocalizedText(chinese: "法", english: "law"),
            message: LocalizedText(chinese: "缺", english: "missing"),
            agency: agency
        )
        return AlertLine(
            sequence: sequence,
            time: monday.addingTimeInterval(seconds),
            event: event,
            fingerprint: finding.fingerprint,
            finding: finding,
            startsAt: monday
        )
    }

    private func basis(_ routes: [Route], calendar: WorkingCalendar? = nil) -> DeliveryPlan.Basis {
        var basis = DeliveryPlan.Basis(sink: "ops", watchlist: Samples.watchlist(), time: .china, calendar: calendar)
        basis.routes = RouteTree(routes)
        return basis
    }

    private func plan(
        _ lines: [AlertLine],
        _ routes: [Route] = [],
        ahead: Set<Int> = [],
        offered: [Int] = [],
        told: [String: Date] = [:],
        at now: Date? = nil,
        limit: Int = 200
    ) -> DeliveryPlan {
        var progress = DeliveryPlan.Progress(deliveredThrough: 0)
        progress.sentAhead = ahead
        progress.offered = offered
        progress.told = told
        return DeliveryPlan(lines, of: basis(routes), progress, at: now ?? monday, limit: limit)
    }

    private func timing(_ change: (inout RouteTiming) -> Void) -> RouteTiming {
        var timing = RouteTiming()
        change(&timing)
        return timing
    }

    @Test func withoutRoutesEverySinkIsToldEverythingAtOnce() {
        let plan = plan([line(1), line(2), line(3)], limit: 2)
        #expect(plan.message.map(\.sequence) == [1, 2])
        #expect(plan.settledThrough == 0 && plan.settledThrough(with: [1, 2]) == 2)
    }

    @Test func whatStandsGoesWhereItsLineGoes() {
        let tree = RouteTree([
            Route(matchers: SilenceMatchers(severities: [.critical]), receivers: ["ops"]), Route(receivers: ["chat"]),
        ])
        let leads = { (line: AlertLine, sink) in tree.lead(AlertStatus(line), to: sink, on: Samples.watchlist()) }
        #expect(leads(line(1, .critical), "ops") && !leads(line(1, .critical), "chat"))
        #expect(!leads(line(2), "ops") && leads(line(2), "chat"))
    }

    @Test func whatIsMeantForOthersIsDoneWith() {
        let routes = [
            Route(matchers: SilenceMatchers(severities: [.critical]), receivers: ["ops"]),
            Route(receivers: ["chat"]),
        ]
        let plan = plan([line(1), line(2, .critical), line(3)], routes)
        #expect(plan.message.map(\.sequence) == [2])
        #expect(plan.settledThrough == 1 && plan.settledThrough(with: [2]) == 3)
    }

    @Test func whatNoRouteTakesGoesEverywhere() {
        let routes = [Route(matchers: SilenceMatchers(severities: [.critical]), receivers: ["chat"])]
        #expect(plan([line(1)], routes).message.map(\.sequence) == [1])
        #expect(plan([line(1, .critical)], routes).message.isEmpty)
    }

    @Test func theNarrowestBranchDecidesAndOneThatContinuesLetsTheNextBeAskedToo() {
        let narrow = Route(matchers: SilenceMatchers(agencies: ["sample-bureau"]), receivers: ["chat"])
        let trunk = Route(receivers: ["ops"], routes: [narrow])
        #expect(plan([line(1)], [trunk]).message.isEmpty)
        #expect(plan([line(1, agency: nil)], [trunk]).message.count == 1)
        let both = [Route(receivers: ["chat"], continues: true), Route(receivers: ["ops"])]
        #expect(plan([line(1)], both).message.count == 1)
        let first = [Route(receivers: ["chat"]), Route(receivers: ["ops"])]
        #expect(plan([line(1)], first).message.isEmpty)
    }

    @Test func aBranchWithoutReceiversTakesThoseOfTheBranchThatItGrowsFrom() {
        let narrow = Route(events: [.alertFiring])
        #expect(plan([line(1)], [Route(receivers: ["ops"], routes: [narrow])]).message.count == 1)
    }

    @Test func theMarkNeverPassesALineThatWaitsAndWhatWasSentAheadIsNotSentAgain() {
        let slow = timing { $0.groupWait = 600 }
        let routes = [
            Route(matchers: SilenceMatchers(severities: [.critical]), receivers: ["ops"]),
            Route(receivers: ["ops"], timing: slow),
        ]
        let lines = [line(1), line(2, .critical)]
        let ahead = plan(lines, routes)
        #expect(ahead.message.map(\.sequence) == [2] && ahead.settledThrough(with: [2]) == 0)
        let waiting = plan(lines, routes, ahead: [2])
        #expect(waiting.message.isEmpty && waiting.settledThrough == 0)
        #expect(waiting.lookAt == monday.addingTimeInterval(600))
        let late = plan(lines, routes, ahead: [2], at: monday.addingTimeInterval(600))
        #expect(late.message.map(\.sequence) == [1] && late.settledThrough(with: [1]) == 2)
    }

    @Test func whatWasBegunIsGivenAgainAsItWas() {
        let plan = plan([line(1), line(2), line(3)], offered: [1, 2])
        #expect(plan.message.map(\.sequence) == [1, 2])
    }

    @Test func linesThatHaveSomethingInCommonAreOneMessage() {
        let routes = [Route(receivers: ["ops"], timing: timing { $0.groupBy = [.agency] })]
        let lines = [line(1), line(2, agency: "other"), line(3)]
        let first = plan(lines, routes)
        #expect(first.message.map(\.sequence) == [1, 3] && first.settledThrough(with: [1, 3]) == 1)
        #expect(plan(lines, routes, ahead: [1, 3]).message.map(\.sequence) == [2])
    }

    @Test func aGroupThatWasJustToldWaitsForItsInterval() {
        let routes = [Route(receivers: ["ops"], timing: timing { $0.groupInterval = 300 })]
        let told = ["": monday.addingTimeInterval(-100)]
        let plan = plan([line(1)], routes, told: told)
        #expect(plan.message.isEmpty && plan.lookAt == monday.addingTimeInterval(200))
    }

    @Test func remindersAreLeftOutWhereNobodyWantsThem() {
        let routes = [Route(receivers: ["ops"], timing: timing { $0.tellsReminders = false })]
        let plan = plan([line(1, event: .alertReminder), line(2)], routes)
        #expect(plan.message.map(\.sequence) == [2] && plan.settledThrough == 1)
    }

    @Test func inTheNightNobodyIsToldUntilTheMorning() {
        let quiet = timing { $0.quietHours = .init(from: 22 * 60, to: 7 * 60) }
        let routes = [Route(receivers: ["ops"], timing: quiet)]
        let seven = Samples.instant("2026-02-03", hour: 7)
        for now in [Samples.instant("2026-02-02", hour: 23), Samples.instant("2026-02-03", hour: 6)] {
            #expect(quiet.opening(from: now, in: .china, by: nil) == seven)
            #expect(plan([line(1)], routes, at: now).message.isEmpty)
        }
        #expect(plan([line(1)], routes, at: seven).message.count == 1)
    }

    @Test func aDigestIsOneMessageInTheMorning() {
        var basis = basis([])
        basis.digest = .daily
        let lines = [line(1), line(2, after: 3600)]
        let progress = DeliveryPlan.Progress(deliveredThrough: 0)
        let waiting = DeliveryPlan(lines, of: basis, progress, at: monday.addingTimeInterval(3600), limit: 200)
        let morning = Samples.instant("2026-02-03", hour: 8)
        #expect(waiting.message.isEmpty && waiting.lookAt == morning)
        #expect(DeliveryPlan(lines, of: basis, progress, at: morning, limit: 200).message.count == 2)
        basis.digest = .weekly
        let weekly = DeliveryPlan(lines, of: basis, progress, at: morning, limit: 200)
        #expect(weekly.lookAt == Samples.instant("2026-02-09", hour: 8))
    }
}
