import FoundationEssentials
import Supervision
import TestSupport
import Testing

struct ObligationJudgementTests {
    private let judgement = ObligationJudgement(
        pack: SampleRules.pack,
        duty: SampleRules.duty,
        calendar: nil,
        civilTime: .china,
        policy: SupervisionPolicy()
    )

    /// A source that was read whole at the instants given.
    private func state(read instants: [Date], reports: [KnownReport] = []) -> SourceState {
        var state = SourceState(id: Samples.source.id, nextCheck: .distantFuture)
        state.standing = .ok
        state.isWhole = true
        state.lastSuccess = instants.last
        instants.forEach { state.wholeReadings.record($0) }
        state.reports = reports
        return state
    }

    private func report(
        listed: String?,
        firstSeen: Date,
        baseline: Bool = false,
        absentAt: [Date] = [],
        form: ReportTitle.Form = .statutory
    ) -> KnownReport {
        var absences = WholeReadings()
        absentAt.forEach { absences.record($0) }
        return KnownReport(
            address: Samples.address("/2025.html"),
            title: "云泽市教育局2025年政府信息公开工作年度报告",
            listDate: listed.map(Samples.day),
            agency: "bureau",
            reportYear: ReportYear(2025, basis: .title),
            form: form,
            firstSeen: firstSeen,
            isBaseline: baseline,
            absences: absences
        )
    }

    private func judge(_ sources: [SourceState], on day: String, year: Int = 2025) -> ObligationVerdict? {
        judgement.judge(Samples.bureau, sources: sources, firstYear: year, at: Samples.instant(day))
            .first { $0.status.reportYear == year }
    }

    // MARK: Absence

    @Test func whatIsNotDueForLongIsNotDueWhateverCanBeSeen() {
        var blocked = state(read: [Samples.instant("2025-12-09")])
        (blocked.standing, blocked.reason, blocked.consecutiveFailures) = (.blocked, .http(412), 40)
        #expect(judge([blocked], on: "2026-01-10")?.status.state == .notDue)
        #expect(judge([blocked], on: "2026-01-10")?.status.reason == nil)
        #expect(judge([blocked], on: "2026-01-20")?.status.state == .unknown)
        #expect(judge([blocked], on: "2026-02-10")?.status.reason?.text == "http-412")
    }

    @Test(arguments: [
        ("2026-01-10", ObligationStatus.State.notDue), ("2026-01-17", .dueSoon), ("2026-01-31", .dueSoon),
    ])
    func beforeTheDueDateAnAbsentReportIsNotDueOrDueSoon(_ example: (String, ObligationStatus.State)) {
        let source = state(read: [Samples.instant("2026-01-09")])
        #expect(judge([source], on: example.0)?.status.state == example.1)
    }

    @Test func theDueDayItselfIsInTime() {
        let source = state(read: [Samples.instant("2026-01-30"), Samples.instant("2026-01-31", hour: 23)])
        #expect(judge([source], on: "2026-01-31")?.findings.map(\.rule) == ["due-soon"])
    }

    @Test func oneReadingAfterTheDueDateIsNotEnoughToCallAReportMissing() {
        let source = state(read: [Samples.instant("2026-01-31"), Samples.instant("2026-02-01")])
        #expect(judge([source], on: "2026-02-01")?.status.state == .unknown)
        #expect(judge([source], on: "2026-02-01")?.findings == [])
    }

    @Test func twoReadingsOfTheWholeListAfterTheDueDateMakeItMissing() throws {
        let source = state(read: [Samples.instant("2026-02-01"), Samples.instant("2026-02-02")])
        let judged = try #require(judge([source], on: "2026-02-03"))
        #expect(judged.status.state == .missing)
        #expect(judged.findings.map(\.rule) == ["missing"])
        #expect(judged.findings[0].message.chinese == "云泽市教育局未公布2025年报，应于2026-01-31前公布")
        #expect(judged.findings[0].isEstablished)
    }

    @Test func everyListOfAnAgencyHasToBeReadBeforeAnythingIsMissing() {
        let good = state(read: [Samples.instant("2026-02-01"), Samples.instant("2026-02-02")])
        var blocked = good
        blocked.standing = .blocked
        blocked.reason = .http(412)
        blocked.consecutiveFailures = 2
        let judged = judge([good, blocked], on: "2026-02-03")
        #expect(judged?.status.state == .unknown)
        #expect(judged?.status.reason?.text == "http-412")
        #expect(judged?.findings == [])
        #expect(judged?.unverifiable.isEmpty == false)
    }

    @Test func aListThatWasNeverReadOrNotWholeShowsNothing() {
        let never = SourceState(id: Samples.source.id, nextCheck: .distantFuture)
        var partial = state(read: [Samples.instant("2026-02-01"), Samples.instant("2026-02-02")])
        partial.isWhole = false
        #expect(judge([never], on: "2026-02-03")?.status.state == .unknown)
        #expect(judge([partial], on: "2026-02-03")?.status.reason?.text == "list-not-whole")
        #expect(judge([], on: "2026-02-03")?.status.reason?.text == "no-source")
    }

    @Test func aRowThatMayBeTheReportKeepsItFromBeingMissing() {
        var source = state(read: [Samples.instant("2026-02-01"), Samples.instant("2026-02-02")])
        source.doubtfulRows = [DoubtfulRow(title: "全市2025年年报", year: 2025, agencies: ["bureau"])]
        #expect(judge([source], on: "2026-02-03")?.status.reason?.text == "row-of-unclear-agency")
    }

    // MARK: Presence

    @Test func aReportSeenInTimeIsMetForCertainWhateverDateItBears() {
        let seen = report(listed: "2026-03-05", firstSeen: Samples.instant("2026-01-31", hour: 23))
        let judged = judge([state(read: [Samples.instant("2026-03-06")], reports: [seen])], on: "2026-03-06")
        #expect(judged?.status.state == .met)
        #expect(judged?.status.isCertain == true)
    }

    @Test func aLateDateIsProbableWhereNobodySawTheListBefore() {
        let seen = report(listed: "2026-02-05", firstSeen: Samples.instant("2026-03-01"), baseline: true)
        let judged = judge([state(read: [Samples.instant("2026-03-01")], reports: [seen])], on: "2026-03-02")
        #expect(judged?.status.state == .late)
        #expect(judged?.status.isCertain == false)
        #expect(judged?.findings.map(\.severity) == [.warning])
    }

    @Test func aLateDateIsCertainWhereTheListWasReadWithoutItBefore() {
        let seen = report(
            listed: "2026-02-05",
            firstSeen: Samples.instant("2026-02-06"),
            absentAt: [Samples.instant("2026-01-30")]
        )
        let judged = judge([state(read: [Samples.instant("2026-02-06")], reports: [seen])], on: "2026-02-06")
        #expect(judged?.status.isCertain == true)
        #expect(judged?.findings.map(\.severity) == [.error])
        #expect(judged?.findings.first?.message.chinese == "云泽市教育局2026-02-05公布，迟5天")
    }

    @Test func aDateInTimeDoesNotExcuseAReportThatWasSeenToBeMissing() {
        let seen = report(
            listed: "2026-01-30",
            firstSeen: Samples.instant("2026-02-10"),
            absentAt: [Samples.instant("2026-02-08"), Samples.instant("2026-02-09")]
        )
        let judged = judge([state(read: [Samples.instant("2026-02-10")], reports: [seen])], on: "2026-02-10")
        #expect(judged?.status.state == .late)
        #expect(judged?.findings.first?.found == "2026-02-10")
    }

    @Test func aMigratedPageIsJudgedByItsEarliestCredibleDate() {
        var seen = report(listed: "2026-06-20", firstSeen: Samples.instant("2026-07-01"), baseline: true)
        var article = ArticleState()
        article.published = PageDate(date: Samples.day("2026-01-28"), kind: .publication, basis: .shown, evidence: "")
        seen.article = article
        let judged = judge([state(read: [Samples.instant("2026-07-01")], reports: [seen])], on: "2026-07-01")
        #expect(judged?.status.state == .met)
        #expect(judged?.status.published == Samples.day("2026-01-28"))
    }

    @Test func aDateBeforeTheEndOfTheReportYearExcusesNothing() {
        var seen = report(listed: "2026-02-20", firstSeen: Samples.instant("2026-07-01"), baseline: true)
        var article = ArticleState()
        article.published = PageDate(date: Samples.day("2025-12-20"), kind: .publication, basis: .meta, evidence: "")
        seen.article = article
        let judged = judge([state(read: [Samples.instant("2026-07-01")], reports: [seen])], on: "2026-07-01")
        #expect(judged?.status.state == .late)
        #expect(judged?.status.published == Samples.day("2026-02-20"))
    }

    @Test func anArticleIsKeptWithItsEarliestDateOfPublication() {
        let page = ReadPage(
            title: "云泽市教育局2025年政府信息公开工作年度报告",
            dates: [
                PageDate(date: Samples.day("2026-03-20"), kind: .publication, basis: .shown, evidence: ""),
                PageDate(date: Samples.day("2026-01-28"), kind: .publication, basis: .meta, evidence: ""),
                PageDate(date: Samples.day("2026-01-10"), kind: .signature, basis: .shown, evidence: ""),
            ],
            blocks: [.text(TextBlock("一、总体情况"))]
        )
        let reading = ReportReader(forms: SampleRules.duty.forms).report(
            in: page,
            expecting: .init(agencyKind: .localDept)
        )
        let update = ArticleUpdate(
            assessment: Assessment(pack: SampleRules.pack, duty: SampleRules.duty),
            policy: SupervisionPolicy()
        )
        let outcome = update.apply(
            .read(reading, validators: PageValidators(), digest: ContentDigest(high: 0, low: 0)),
            to: report(listed: nil, firstSeen: Samples.instant("2026-07-01"), baseline: true),
            of: Samples.bureau,
            at: Samples.instant("2026-07-01")
        )
        #expect(outcome.report.article?.published?.date == Samples.day("2026-01-28"))
    }

    @Test func aReportWithoutAnyDateAtFirstSightIsNeitherLateNorInTime() {
        let seen = report(listed: nil, firstSeen: Samples.instant("2026-07-01"), baseline: true)
        let judged = judge([state(read: [Samples.instant("2026-07-01")], reports: [seen])], on: "2026-07-01")
        #expect(judged?.status.state == .unknown)
        #expect(judged?.findings.map(\.rule) == ["undetermined"])
    }

    @Test func aWithdrawnReportIsOneFindingNotTwo() {
        var gone = report(listed: "2026-01-26", firstSeen: Samples.instant("2026-01-26"))
        gone.withdrawnAt = Samples.instant("2026-02-05")
        let source = state(read: [Samples.instant("2026-02-05"), Samples.instant("2026-02-06")], reports: [gone])
        let judged = judge([source], on: "2026-02-06")
        #expect(judged?.status.state == .missing)
        #expect(judged?.findings.map(\.rule) == ["withdrawn"])
    }

    @Test func theStatutoryReportStandsBeforeItsSubstitute() {
        let substitute = report(listed: "2026-01-10", firstSeen: Samples.instant("2026-01-10"), form: .substitute)
        let statutory = report(listed: "2026-02-05", firstSeen: Samples.instant("2026-02-06"))
        let source = state(read: [Samples.instant("2026-02-06")], reports: [substitute, statutory])
        #expect(judge([source], on: "2026-02-06")?.status.state == .late)
    }

    @Test func whoOwesNothingIsNotJudged() {
        let school = Agency(id: "school", name: "某学校", kind: .publicInstitution, jurisdiction: "cn")
        let judged = judgement.judge(school, sources: [], firstYear: 2024, at: Samples.instant("2026-02-06"))
        #expect(judged.map(\.status.state) == [.notApplicable])
    }
}
