import FoundationEssentials
import Monitoring
import Supervision
import TestSupport
import Testing

/// What is done about an alert, over weeks on a clock that is moved by hand.
struct CaseTests {
    @Test func aCaseGoesFromItsFindingToItsClosing() async throws {
        let scene = CaseScene()
        await scene.supervised.sweep(until: "2026-02-04")
        var one = try await scene.only()
        #expect(one.case.state == .new && one.case.id == "2026-0001" && one.finding.rule == "missing")
        #expect(one.case.due == Samples.day("2026-02-16") || one.case.due == Samples.day("2026-02-13"))
        #expect(one.case.isDueProvisional, "there is no calendar")
        #expect(await scene.told == [], "its alert tells that it is opened")
        let shown = try #require(try await scene.supervised.status().alert("missing"))
        #expect(shown.caseID == "2026-0001")
        #expect(try await scene.supervised.status().counts.casesByState?["new"] == 1)

        await scene.say(.caseNotify)
        await scene.supervised.tick()
        one = try await scene.only()
        #expect(
            one.case.state == .notified && one.case.due == Samples.day("2026-02-18"),
            "ten working days from the fourth"
        )
        await scene.supervised.sweep(until: "2026-02-08")
        scene.publish()
        await scene.supervised.sweep(until: "2026-02-12")
        one = try await scene.only()
        #expect(one.case.state == .closed)
        #expect(one.steps.map(\.kind) == [.opened, .notified, .findingGone, .closed])
        #expect(one.steps.map(\.number) == [1, 2, 3, 4] && one.case.revision == 4)
        #expect(one.steps[1].author == "王某" && one.steps[3].author == nil)
        let told = await scene.told
        #expect(told.count == 2 && told[1].contains("2026-0001销号"), "\(told)")
        #expect(try await scene.supervised.status().counts.casesByState?["closed"] == 1)
    }

    @Test func whatStillStandsOnTheDayAfterItsDueDayIsToldOnce() async throws {
        let scene = CaseScene()
        await scene.supervised.sweep(until: "2026-02-04")
        let due = try await scene.only().case.due
        await scene.supervised.sweep(until: due.description)
        #expect(await scene.told == [])
        await scene.supervised.sweep(until: due.adding(days: 5).description)
        let told = await scene.told
        #expect(told == ["\(due.adding(days: 1)) case_overdue 云泽市教育局2026-0001逾期1天"])
        let one = try await scene.only()
        #expect(one.case.isOverdue(on: due.adding(days: 5)))
        #expect(one.steps.map(\.kind) == [.opened, .overdue], "the first sweep of the day was the re-check")
    }

    /// Unknown is not missing, nor is it mended.
    @Test func aPageThatCannotBeReadNeitherClosesACaseNorMakesItOverdue() async throws {
        let scene = CaseScene()
        await scene.supervised.sweep(until: "2026-02-04")
        scene.supervised.site.answer(.blocked, at: Supervised.list)
        await scene.say(.caseRecheck)
        await scene.supervised.sweep(until: "2026-03-10")
        var one = try await scene.only()
        #expect(one.case.state == .new && !one.case.isOverdue(on: Samples.day("2026-03-10")))
        #expect(await scene.told.allSatisfy { !$0.contains("case_overdue") })
        scene.publish()
        await scene.supervised.sweep(until: "2026-03-16")
        one = try await scene.only()
        #expect(one.case.state == .closed)
        #expect(await scene.told.allSatisfy { !$0.contains("case_overdue") })
    }

    @Test func whoSaysThatItIsMendedIsBelievedWhenThePageShowsIt() async throws {
        let scene = CaseScene()
        await scene.supervised.sweep(until: "2026-02-04")
        await scene.say(.caseNote, "2026-0001", [CaseChange(id: "2026-0001", state: .rectified, responsible: "李某")])
        await scene.supervised.tick()
        #expect(try await scene.only().case.state == .rectified)
        await scene.supervised.sweep(times: 2)
        let one = try await scene.only()
        #expect(one.case.state == .new && one.case.responsible == "李某")
        #expect(one.steps.map(\.kind) == [.opened, .noted, .stillFound])
    }

    @Test func anAlertThatIsCalledWrongEndsItsCase() async throws {
        let scene = CaseScene()
        await scene.supervised.sweep(until: "2026-02-04")
        let one = try await scene.only().case
        await scene.supervised.store.give(
            PersonOrder(.falseAlarm, target: one.fingerprint, by: "王某", note: "已在别处公布", givenAt: .now)
        )
        await scene.supervised.sweep(until: "2026-03-10")
        let ended = try await scene.only()
        #expect(ended.case.state == .falseAlarm && ended.steps.last?.note == "已在别处公布")
        #expect(await scene.told == [])
    }

    @Test func whatAPersonHasClosedStaysClosedWhileItsAlertStands() async throws {
        var scene = CaseScene()
        await scene.supervised.sweep(until: "2026-02-04")
        await scene.say(.caseClose)
        await scene.supervised.sweep(until: "2026-02-10")
        try await scene.supervised.restart()
        await scene.supervised.sweep(until: "2026-03-10")
        #expect(try await scene.only().case.state == .closed)
        let again = await scene.say(.caseReopen)
        await scene.supervised.tick()
        #expect(await scene.outcome(of: again) == .applied)
        #expect(try await scene.only().case.state == .inProgress)
    }

    @Test func ofTwoPeopleTheSecondHearsWhatTheFirstHasSaid() async throws {
        let scene = CaseScene()
        await scene.supervised.sweep(until: "2026-02-04")
        let first = await scene.say(.caseClose, by: "王某")
        let second = await scene.say(.caseNotify, by: "李某")
        let note = await scene.say(.caseNote, by: "李某")
        let ledger = await scene.say(
            .caseImport,
            nil,
            [CaseChange(id: "2026-0001", revision: 1, note: "已补录")]
        )
        await scene.supervised.tick()
        #expect(await scene.outcome(of: first) == .applied)
        #expect(await scene.outcome(of: second) == .caseEnded)
        #expect(await scene.outcome(of: note) == .applied)
        #expect(await scene.outcome(of: ledger) == .caseChanged)
        #expect(try await scene.kinds() == [.opened, .closed, .noted])
    }

    /// A slip of the year would be told of as years overdue, to the agency too.
    @Test(arguments: ["2020-01-01", "2026-01-31", "9999-12-31"])
    func aDueDayThatOnlyASlipNamesIsRefused(_ day: String) async throws {
        let scene = CaseScene()
        await scene.supervised.sweep(until: "2026-02-04")
        let change = CaseChange(id: "2026-0001", due: CivilDate(iso: day))
        let note = await scene.say(.caseNote, "2026-0001", [change])
        await scene.supervised.tick()
        #expect(await scene.outcome(of: note) == .implausibleDue)
        #expect(try await scene.kinds() == [.opened])
    }

    @Test func nothingOfALedgerIsTakenByHalf() async throws {
        let scene = CaseScene()
        await scene.supervised.sweep(until: "2026-02-04")
        let changes = [CaseChange(id: "2026-0001", revision: 1, note: "a"), CaseChange(id: "2026-0009", note: "b")]
        let ledger = await scene.say(.caseImport, nil, changes)
        let stranger = await scene.say(.caseNotify, "2026-0009")
        await scene.supervised.tick()
        #expect(await scene.outcome(of: ledger) == .unknownCase)
        #expect(await scene.outcome(of: stranger) == .unknownCase)
        #expect(try await scene.kinds() == [.opened])
    }

    @Test func aClockThatIsSetBackByADayMakesNothingOverdueAndStopsNothing() async throws {
        let scene = CaseScene()
        await scene.supervised.sweep(until: "2026-02-04")
        let due = try await scene.only().case.due
        await scene.supervised.sweep(until: due.adding(days: 2).description)
        #expect(await scene.told.count == 1)
        scene.supervised.clock.step(by: -3 * 86_400)
        await scene.supervised.sweep(times: 2)
        #expect(try await scene.only().case.overdueToldAt == nil)
        await scene.supervised.sweep(until: due.adding(days: 3).description)
        #expect(await scene.told.count == 2, "it is overdue again, by a clock that is right now")
        scene.publish()
        await scene.supervised.sweep(until: due.adding(days: 8).description)
        #expect(try await scene.only().case.state == .closed)
    }

    /// By then the monitor keeps nothing of it in memory, and the store has all of it.
    @Test func ofACaseThatEndedLongAgoPeopleCanStillSpeak() async throws {
        let scene = CaseScene()
        await scene.supervised.sweep(until: "2026-02-08")
        scene.publish()
        await scene.supervised.sweep(until: "2026-02-12")
        #expect(try await scene.only().case.state == .closed)
        for _ in 0..<8 {
            scene.supervised.clock.advance(by: 50 * 86_400)
            await scene.supervised.sweep(times: 2)
        }
        let closed = try await scene.supervised.status().counts.casesByState?["closed"] ?? 0
        #expect(closed >= 1, "what was let go is counted")
        let note = await scene.say(.caseNote)
        let stranger = await scene.say(.caseNote, "2026-0009")
        await scene.supervised.tick()
        #expect(await scene.outcome(of: note) == .applied)
        #expect(await scene.outcome(of: stranger) == .unknownCase)
        let record = try #require(await scene.supervised.store.caseRecords.first)
        #expect(record.case.id == "2026-0001" && record.steps.last?.note == "说明")
        let again = await scene.say(.caseReopen)
        await scene.supervised.tick()
        #expect(await scene.outcome(of: again) == .applied)
        #expect(await scene.supervised.store.caseRecords.first?.case.state == .inProgress)
    }

    @Test func aRestartAndAReloadKeepEveryCase() async throws {
        var scene = CaseScene()
        await scene.supervised.sweep(until: "2026-02-04")
        await scene.say(.caseNotify)
        await scene.supervised.tick()
        let before = await scene.supervised.store.caseRecords
        try await scene.supervised.restart()
        await scene.supervised.reload(CaseScene.rules)
        await scene.supervised.sweep(times: 3)
        #expect(await scene.supervised.store.caseRecords == before)
    }
}
