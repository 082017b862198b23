import Monitoring
import Supervision
import TestSupport
import Testing

/// Other names and other rules in mid-flight: what is known stays, and nobody is accused by the change alone.
struct ReloadTests {
    private let education = Samples.bureau
    private let finance = Agency(id: "finance", name: "云泽市财政局", kind: .localDept, jurisdiction: "cn/yunze")
    private var old: SampleReport { SampleReport(education, 2024, "2025-01-20") }

    private func rules(_ agencies: [Agency], book: RuleBook = SampleRules.book) -> SupervisionRules {
        SupervisionRules(
            watchlist: Samples.watchlist(agencies),
            ruleBook: book,
            policy: SupervisionPolicy(),
            firstReportYear: 2025
        )
    }

    private func book(revision: UInt64, change: (inout RulePack) -> Void = { _ in }) -> RuleBook {
        var book = SampleRules.book
        book.revision = revision
        change(&book.packs[0])
        return book
    }

    // MARK: Agencies

    @Test func theAlertsOfAnAgencyThatLeavesTheListEndAndAreForgottenInTime() async throws {
        var supervised = Supervised(rules([education, finance]), from: "2026-01-30")
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(until: "2026-02-03")
        await supervised.reload(rules([education]))
        #expect(await supervised.told.last == "alert_resolved missing finance critical")
        #expect(try await supervised.status().agencies.map(\.id) == ["bureau"])
        #expect(try await supervised.status().alerts.contains { $0.agency == "finance" })
        await supervised.sweep(until: "2026-02-12")
        #expect(try await !supervised.status().alerts.contains { $0.agency == "finance" })
        #expect(try await !supervised.store.load().alerts.contains { $0.finding.agency == "finance" })
    }

    @Test func theAlertOfASourceThatLeavesTheListEnds() async throws {
        var supervised = Supervised(rules([education]))
        supervised.site.answer(.unreachable, at: Supervised.list)
        await supervised.sweep(times: 2)
        let elsewhere = SupervisionRules(
            watchlist: Samples.watchlist([education], path: "/elsewhere/"),
            ruleBook: SampleRules.book,
            policy: SupervisionPolicy(),
            firstReportYear: 2025
        )
        await supervised.reload(elsewhere)
        #expect(await supervised.told.last == "alert_resolved source-unreachable source warning")
        #expect(try await supervised.status().sources.map(\.state) == [.neverChecked])
    }

    @Test func anAgencyAddedToAKnownListIsNotMissingBeforeTheListIsReadForIt() async throws {
        var supervised = Supervised(rules([education]), from: "2026-02-10")
        supervised.site.publish([SampleReport(finance, 2025, "2026-01-20"), old], at: Supervised.list)
        await supervised.sweep(times: 8)
        let before = await supervised.told.count
        await supervised.reload(rules([education, finance]))
        #expect(try await supervised.status().obligation(of: "finance")?.reason?.text == "awaiting-reading")
        await supervised.sweep(times: 8)
        // Its report stood there all along: it is neither news nor late, though the list was read without its name.
        #expect(await supervised.told.count == before)
        #expect(try await supervised.status().obligation(of: "finance")?.state == .met)
        #expect(try await supervised.status().obligation(of: "finance")?.published == Samples.day("2026-01-20"))
    }

    @Test func anAgencyAddedToAKnownListIsMissingWhereTheListShowsNothingOfIt() async throws {
        var supervised = Supervised(rules([education]), from: "2026-02-10")
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(times: 8)
        await supervised.reload(rules([education, finance]))
        await supervised.sweep(times: 2)
        #expect(await supervised.told.filter { $0.contains("finance") } == ["alert_firing missing finance critical"])
    }

    @Test func anAgencyAddedToAKnownListIsNotMissingBecauseItsRowIsAwayForOneReading() async {
        var supervised = Supervised(rules([education]), from: "2026-02-10")
        let report = SampleReport(finance, 2025, "2026-01-20")
        supervised.site.publish([report, old], at: Supervised.list)
        await supervised.sweep(times: 8)
        await supervised.reload(rules([education, finance]))
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep()
        supervised.site.publish([report, old], at: Supervised.list)
        await supervised.sweep(times: 2)
        #expect(await !supervised.told.contains { $0.contains("missing finance") })
    }

    @Test func theTimeOutOfTheListDoesNotCountAgainstAReport() async {
        var supervised = Supervised(rules([education, finance]))
        let report = SampleReport(finance, 2025, "2026-01-04")
        supervised.site.publish([report, old], at: Supervised.list)
        await supervised.sweep(times: 2)
        await supervised.reload(rules([education]))
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(times: 4)
        await supervised.reload(rules([education, finance]))
        await supervised.sweep()
        await supervised.expectTold([])
        supervised.site.publish([report, old], at: Supervised.list)
        await supervised.sweep(times: 4)
        await supervised.expectTold([])
    }

    @Test func anAgencyThatIsTakenOutAndPutBackHasNotWithdrawnItsReport() async throws {
        var supervised = Supervised(rules([education, finance]))
        let report = SampleReport(finance, 2025, "2026-01-04")
        supervised.site.publish([report, old], at: Supervised.list)
        await supervised.sweep(times: 2)
        await supervised.reload(rules([education]))
        supervised.site.publish([report, old, SampleReport(education, 2023, "2024-01-20")], at: Supervised.list)
        await supervised.sweep(times: 4)
        let articles = supervised.site.requests(for: report.address).count
        await supervised.sweep()
        #expect(supervised.site.requests(for: report.address).count == articles)
        await supervised.reload(rules([education, finance]))
        await supervised.sweep(times: 4)
        #expect(await !supervised.told.contains { $0.contains("finance") })
        let obligation = try await supervised.status().obligation(of: "finance")
        #expect(obligation?.state == .met)
        #expect(obligation?.isCertain == true)
    }

    // MARK: Names

    private var renamed: Agency {
        Agency(
            id: "bureau",
            name: education.name,
            aliases: education.aliases + ["云泽市教体局"],
            kind: .localDept,
            jurisdiction: "cn/yunze"
        )
    }

    private var underOtherName: SampleReport {
        SampleReport(education, 2025, "2026-01-20", title: "云泽市教体局2025年政府信息公开工作年度报告")
    }

    @Test func anAliasGivesARowToItsAgencyThoughThePageIsTheSame() async throws {
        var supervised = Supervised(rules([education]), from: "2026-02-10")
        supervised.site.publish([underOtherName, old], at: Supervised.list)
        await supervised.sweep(times: 4)
        await supervised.expectTold(["alert_firing missing bureau critical"])
        await supervised.reload(rules([renamed]))
        await supervised.sweep(times: 4)
        // The report was in time, and nobody may be called late because the monitor did not know the name.
        #expect(await supervised.told.dropFirst() == ["alert_resolved missing bureau critical"])
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .met)
    }

    @Test func anAliasThatIsTakenAwayWithdrawsNothing() async throws {
        var supervised = Supervised(rules([renamed]), from: "2026-01-22")
        supervised.site.publish([underOtherName, old], at: Supervised.list)
        await supervised.sweep(times: 4)
        await supervised.reload(rules([education]))
        await supervised.sweep(times: 4)
        #expect(await !supervised.told.contains { $0.contains("withdrawn") })
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .dueSoon)
    }

    // MARK: Rules

    @Test func aNewRuleBookHasEveryArticleJudgedAnewThoughNoPageHasChanged() async {
        var supervised = Supervised(rules([education]))
        supervised.site.sendEntityTags(true)
        supervised.site.publish([SampleReport(education, 2025, "2026-01-04").cut(toSections: 4)], at: Supervised.list)
        await supervised.sweep(times: 3)
        await supervised.expectTold(["alert_firing section-missing bureau error"])
        let lenient = book(revision: 7) { pack in
            pack.duty?.outlines[0].parts.removeLast(2)
        }
        await supervised.reload(rules([education], book: lenient))
        await supervised.sweep(times: 3)
        #expect(await supervised.told.dropFirst() == ["alert_resolved section-missing bureau error"])
    }

    @Test func anArticleThatIsAwayWhenTheRulesChangeIsJudgedAnewWhenItIsBack() async {
        let report = SampleReport(education, 2025, "2026-01-04").cut(toSections: 4)
        var supervised = Supervised(rules([education]))
        supervised.site.publish([report], at: Supervised.list)
        await supervised.sweep(times: 3)
        supervised.site.answer(.blocked, at: report.address)
        let lenient = book(revision: 7) { pack in
            pack.duty?.outlines[0].parts.removeLast(2)
        }
        await supervised.reload(rules([education], book: lenient))
        await supervised.sweep()
        supervised.site.serve(report.page, at: report.address)
        await supervised.sweep(times: 3)
        #expect(await supervised.told.last == "alert_resolved section-missing bureau error")
    }

    @Test func newRulesAreNoChangeOfAReport() async {
        let report = SampleReport(education, 2025, "2026-01-04").edited("阅读量：7")
        var supervised = Supervised(rules([education]))
        supervised.site.publish([report], at: Supervised.list)
        await supervised.sweep(times: 3)
        let other = book(revision: 7) { $0.duty?.volatileWords = ["阅读量"] }
        await supervised.reload(rules([education], book: other))
        await supervised.sweep(times: 4)
        await supervised.expectTold([])
    }

    @Test func aReportThatIsEditedAfterNewRulesIsStillAChange() async {
        let report = SampleReport(education, 2025, "2026-01-04")
        var supervised = Supervised(rules([education]))
        supervised.site.publish([report], at: Supervised.list)
        await supervised.sweep(times: 3)
        await supervised.reload(rules([education], book: book(revision: 7)))
        await supervised.sweep()
        supervised.site.publish([report.edited("补充说明。")], at: Supervised.list)
        await supervised.sweep(times: 3)
        await supervised.expectTold(["report_changed changed bureau warning"])
    }

    @Test func aMissingReportIsNotAnnouncedAgainByNewRules() async throws {
        var supervised = Supervised(rules([education]), from: "2026-02-10")
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(times: 4)
        await supervised.reload(rules([education], book: book(revision: 7)))
        #expect(try await supervised.status().alert("missing")?.state == .inhibited)
        await supervised.sweep()
        #expect(try await supervised.status().alert("missing")?.state == .firing)
        await supervised.expectTold(["alert_firing missing bureau critical"])
    }

    // MARK: The reload itself

    @Test func aRefusedReloadIsSaidUntilAReloadSucceeds() async throws {
        var supervised = Supervised(rules([education]))
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep()
        await supervised.monitor.noteConfigurationError("agencies[0].kind: unknown kind")
        await supervised.sweep()
        #expect(try await supervised.status().monitor.configError == "agencies[0].kind: unknown kind")
        #expect(try await supervised.status().agencies.map(\.id) == ["bureau"])
        await supervised.reload(rules([education, finance]))
        #expect(try await supervised.status().monitor.configError == nil)
        #expect(try await supervised.status().agencies.map(\.id) == ["bureau", "finance"])
    }

    @Test func aSourceIsCheckedNoMoreOftenForManyReloads() async {
        var supervised = Supervised(rules([education]))
        supervised.site.publish([old], at: Supervised.list)
        for _ in 0..<24 {
            await supervised.sweep(thenWait: 1)
            await supervised.reload(rules([education]))
        }
        #expect(supervised.site.requests(for: Supervised.list).count == 4)
    }
}
