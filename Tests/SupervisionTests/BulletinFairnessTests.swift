import FoundationEssentials
import Supervision
import TestSupport
import Testing

/// What is not known, silenced, called wrong or only suspected is held against nobody.
struct BulletinFairnessTests {
    private let agency: Agency
    private var scene: BulletinScene

    init() {
        scene = BulletinScene(agencies: 0)
        agency = Agency(id: "one", name: "云泽市档案局", kind: .localDept, jurisdiction: "cn/yunze")
        scene.agencies = [agency]
        scene.firstReadings[scene.page(of: agency).id] = Samples.instant("2025-12-01")
    }

    private func outcome(_ document: BulletinDocument) -> String {
        let names = ["on_time", "late", "missing", "unknown"]
        return names.first { name in document.cells(.overview).contains { $0[0] == name && $0[1] == "1" } } ?? "none"
    }

    private func cause(_ document: BulletinDocument) -> String? { document.cells(.unknown).first?[4] }

    @Test func withoutAnAlertNothingIsMissing() {
        #expect(outcome(scene.document()) == "unknown")
        #expect(cause(scene.document()) == "unconfirmed")
    }

    @Test func aPendingAlertIsNone() {
        var scene = scene
        scene.step(
            "missing",
            .critical,
            agency,
            "2026-02-02",
            .pending,
            .unconfirmed(AlertCause.ReadingCount(1, of: 2))
        )
        #expect(outcome(scene.document()) == "unknown")
        #expect(scene.document().cells(.issues).isEmpty)
    }

    @Test(
        arguments: [
            (.silenced, .falseAlarm, "set_aside"), (.silenced, .silenced, "set_aside"),
            (.inhibited, .unverifiable, "unreadable"),
        ] as [(Alert.State, AlertCause, String)]
    )
    func anAlertThatIsNotHeldMakesItUnknown(state: Alert.State, because: AlertCause, word: String) {
        var scene = scene
        scene.tell("missing", .critical, agency, "2026-02-02")
        scene.step("missing", .critical, agency, "2026-02-09", state, because)
        let document = scene.document()
        #expect(outcome(document) == "unknown" && cause(document) == word)
        #expect(document.cells(.issues).isEmpty && document.cells(.scoreSheet).isEmpty)
        #expect(document.cells(.ranking).first?[0] == "no_score")
    }

    @Test func whatWasHeldAgainAfterASilenceCounts() {
        var scene = scene
        scene.tell("missing", .critical, agency, "2026-02-02")
        scene.step("missing", .critical, agency, "2026-02-09", .silenced, .silenced)
        scene.step("missing", .critical, agency, "2026-02-20", .firing, .silenceOver)
        #expect(outcome(scene.document()) == "missing")
    }

    @Test func stepsThatAreNotKeptAccuseNobody() {
        var scene = scene
        scene.tell("missing", .critical, agency, "2026-02-02")
        var history = scene.history()
        history.alerts[0].doubt(atStart: false, atEnd: true)
        let document = scene.document(of: history)
        #expect(outcome(document) == "unknown" && cause(document) == "not_recorded")
        #expect(document.cells(.issues).isEmpty)
    }

    @Test func aReportThatWasSeenIsNotMissingHoweverLongItsAlertStands() {
        var scene = scene
        scene.tell("missing", .critical, agency, "2026-02-02")
        scene.publish(agency, "2026-02-27")
        let document = scene.document()
        #expect(outcome(document) == "unknown" && cause(document) == "undetermined")
    }

    @Test func aPageThatNobodyHasReadYetShowsNothing() {
        var scene = scene
        scene.firstReadings = [:]
        let document = scene.document()
        #expect(outcome(document) == "unknown" && cause(document) == "not_read")
        #expect(document.cells(.blindSpots).first?[3] == "not_read")
    }

    @Test func aPageOfSeveralCostsNobodyPoints() {
        var scene = scene
        let other = Agency(id: "two", name: "云泽市统计局", kind: .localDept, jurisdiction: "cn/yunze")
        let watchlist = Watchlist(
            agencies: [agency, other],
            pages: [agency, other].map {
                ListedPage(address: scene.page(of: agency).address, kind: .annualReportList, agency: $0.id)
            }
        )
        let page = watchlist.sources[0]
        scene.publish(agency, "2026-01-10")
        scene.publish(other, "2026-01-10")
        scene.fail(page, "2026-02-03")
        scene.steps[0].rule = "flow"
        let history = scene.history()
        let book = RuleBook(packs: [SampleRules.pack, SampleRules.health], calendars: [])
        let document = BulletinComposition(
            history,
            by: history.rules(for: watchlist, by: book, BulletinScene.february),
            SampleBulletin.template,
            period: BulletinScene.february
        ).document(in: .english)
        #expect(document.cells(.issues).map { $0[1] } == ["云泽市档案局, 云泽市统计局"])
        #expect(document.cells(.scoreSheet).isEmpty)
        #expect(document.cells(.ranking).map { $0[5] } == ["100.0", "100.0"])
    }

    @Test func earlyAndCompleteIsNamedAndWhatIsSuspectedIsNot() {
        let january = BulletinScene.month("2026-01-01", "2026-01-31")
        var scene = scene
        scene.publish(agency, "2026-01-10")
        #expect(scene.document(january).cells(.goodExamples).map { $0[5] } == ["21"])
        #expect(scene.document(january).paragraphs.contains("1 good"))
        // In February nothing fell due.
        #expect(scene.document().cells(.goodExamples).isEmpty)
        scene.step("flow", .error, agency, "2026-01-30", .pending, .unconfirmed(AlertCause.ReadingCount(1, of: 2)))
        #expect(scene.document(january).cells(.goodExamples).isEmpty)
    }

    @Test func whatIsNotRecordedIsSaid() {
        var scene = scene
        scene.record = Samples.instant("2026-02-10")...Samples.instant("2026-02-20")
        let document = scene.document()
        #expect(document.paragraphs.contains("begins 2026年2月10日"))
        #expect(document.paragraphs.contains("ends 2026年2月20日"))
        #expect(document.paragraphs.contains("nothing to compare"))
        #expect(document.cells(.overview).allSatisfy { $0[2] == "none" && $0[3] == "none" })
    }

    @Test func aPeriodWithoutRecordIsRefusedWithTheReason() {
        let period = BulletinScene.february
        let now = Samples.instant("2026-03-20")
        var history = BulletinHistory()
        #expect(history.lack(for: period, at: now) == .isEmpty)
        #expect(history.lack(for: period, at: Samples.instant("2026-02-28")) == .isNotOver)
        history.record = Samples.instant("2026-03-05")...now
        #expect(history.lack(for: period, at: now) == .beginsOn(Samples.day("2026-03-05")))
        let ended = history
        history.record = Samples.instant("2026-01-05")...Samples.instant("2026-01-31")
        #expect(history.lack(for: period, at: now) == .endsOn(Samples.day("2026-01-31")))
        history = ended
        history.isPruned = true
        #expect(history.lack(for: period, at: now) == .prunedBefore(Samples.day("2026-03-05")))
        history.record = Samples.instant("2026-02-28")...now
        #expect(history.lack(for: period, at: now) == nil)
    }
}
