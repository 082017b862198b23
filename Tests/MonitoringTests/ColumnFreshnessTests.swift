import FoundationEssentials
import Supervision
import TestSupport
import Testing

/// Columns fall quiet and wake as weeks go by: told on the right day, once, with the right reason.
struct ColumnFreshnessTests {
    private static let column = Samples.address("/dt/")
    private let supervised = Supervised(SampleColumns.rules(columns: ["/dt/"]), from: "2026-03-02")

    private func serve(_ rows: [ListRow]) {
        supervised.site.serve(SamplePages.list(rows), at: Self.column)
    }

    private func freshness() async throws -> Freshness? {
        try await supervised.status().sources.first { $0.kind == .column }?.freshness
    }

    @Test func aColumnFallsQuietOnTheDayAfterItsPeriodAndWakes() async throws {
        serve(SampleColumns.rows("2026-03-01", "2026-02-20"))
        await supervised.sweep(until: "2026-03-25")
        serve(SampleColumns.rows("2026-03-25", "2026-03-01", "2026-02-20"))
        await supervised.sweep(until: "2026-04-02")
        #expect(
            await supervised.toldByDay == [
                "2026-03-16 alert_firing news source warning", "2026-03-23 alert_reminder news source warning",
                "2026-03-25 alert_resolved news source warning",
            ]
        )
        #expect(try await freshness()?.state == .fresh)
        #expect(try await freshness()?.lastUpdate == Samples.day("2026-03-25"))
    }

    @Test func theAlertSaysWhyAndSinceWhenAndOnWhatItRests() async throws {
        serve(SampleColumns.rows("2026-03-01"))
        await supervised.sweep(until: "2026-03-18")
        let alert = try #require(try await supervised.status().alert("news"))
        #expect(alert.reason?.text == "no-new-rows")
        #expect(alert.found == "row-dates 2026-03-01")
        #expect(alert.due == Samples.day("2026-03-15"))
        #expect(alert.message.english == "16天未更新，no new rows")
        #expect(alert.message.chinese == "16天未更新，没有新条目")
    }

    /// Six months, at the end of a month: a row of 31 August is recent enough to the last day of February.
    @Test func monthsAreCountedByTheCalendar() async throws {
        let supervised = Supervised(SampleColumns.rules(columns: ["/dt/"], class: "notices"), from: "2026-02-20")
        supervised.site.serve(SamplePages.list(SampleColumns.rows("2025-08-31")), at: Self.column)
        await supervised.sweep(until: "2026-03-04")
        #expect(await supervised.toldByDay == ["2026-03-01 alert_firing notices source warning"])
    }

    @Test func rowsWithoutDatesAreJudgedByWhatWasSeenToAppear() async throws {
        serve(SampleColumns.rows(nil, nil, nil))
        await supervised.sweep(until: "2026-03-10")
        serve(SampleColumns.rows(nil, nil, nil) + SampleColumns.rows(nil, prefix: "新"))
        await supervised.sweep(until: "2026-03-26")
        #expect(
            await supervised.toldByDay == [
                "2026-03-02 alert_firing undated source warning", "2026-03-09 alert_reminder undated source warning",
                "2026-03-16 alert_reminder undated source warning", "2026-03-23 alert_reminder undated source warning",
                "2026-03-25 alert_firing news source warning",
            ]
        )
        #expect(try await supervised.status().alert("news")?.reason?.text == "rows-without-dates")
        #expect(try await freshness()?.basis == .observedChange)
    }

    /// A row that shows `03-01` bears a date for its reader; which year it is of, nobody can say.
    @Test func rowsThatShowMonthAndDayAloneAreNotUndatedAndDateNothing() async throws {
        let rows = SampleColumns.rows(nil, nil, nil, nil).map { row in
            var row = row
            row.lacksYear = true
            return row
        }
        serve(rows)
        await supervised.sweep(until: "2026-03-19")
        #expect(await supervised.toldByDay == ["2026-03-17 alert_firing news source warning"])
        #expect(try await freshness()?.basis == .observedChange)
    }

    @Test func datesInTheFutureAreNoUpdateUntilTheyHaveCome() async throws {
        serve(SampleColumns.rows("2062-03-01", "2026-03-04", "2026-03-01"))
        await supervised.sweep(until: "2026-03-20")
        #expect(
            await supervised.toldByDay.filter { !$0.contains("reminder") } == [
                "2026-03-02 alert_firing future source info", "2026-03-19 alert_firing news source warning",
            ]
        )
    }

    @Test func theOrderOfRowsAndRowsThatStandTwiceDoNotMatter() async throws {
        let rows = SampleColumns.rows("2026-01-01", "2026-03-01", "2025-12-01")
        serve(rows + rows)
        await supervised.sweep(until: "2026-03-14")
        await supervised.expectTold([])
        #expect(try await freshness()?.lastUpdate == Samples.day("2026-03-01"))
    }

    @Test func aStaticColumnIsExempt() async throws {
        let supervised = Supervised(SampleColumns.rules(columns: ["/dt/"], class: "static"), from: "2026-03-02")
        supervised.site.serve(SamplePages.list(SampleColumns.rows("2019-01-01", nil)), at: Self.column)
        await supervised.sweep(until: "2026-04-02")
        await supervised.expectTold([])
        #expect(try await supervised.status().sources.first?.freshness?.state == .exempt)
    }

    // MARK: Out of sight

    @Test(arguments: [
        (SiteOfValues.Answer.blocked, "site-blocked-vantage", "source-blocked"),
        (.unreachable, "source-unreachable", "source-unreadable"),
        (.page(SamplePages.scriptOnly), "source-unreadable", "source-unreadable"),
    ])
    func aColumnOutOfSightIsNeverQuietButUnknown(answer: SiteOfValues.Answer, rule: Rule.ID, reason: String)
        async throws
    {
        serve(SampleColumns.rows("2026-03-01"))
        await supervised.sweep(times: 4)
        supervised.site.answer(answer, at: Self.column)
        await supervised.sweep(until: "2026-03-20")
        let status = try await supervised.status()
        #expect(status.alert("news") == nil)
        #expect(status.alert(rule)?.state == .firing)
        #expect(status.alert("unverified")?.reason?.text == reason)
        #expect(try await freshness()?.state == .unknown)
        serve(SampleColumns.rows("2026-03-18", "2026-03-01"))
        await supervised.sweep(until: "2026-03-26")
        #expect(try await supervised.status().alerts.filter { $0.state == .firing } == [])
    }

    /// What was quiet when it was last seen is not told a second time because it went out of sight.
    @Test func aQuietColumnThatGoesOutOfSightKeepsItsAlertAndGetsNoOther() async throws {
        serve(SampleColumns.rows("2026-02-01"))
        await supervised.sweep(times: 4)
        supervised.site.answer(.blocked, at: Self.column)
        await supervised.sweep(times: 8)
        let status = try await supervised.status()
        #expect(status.alert("news")?.state == .inhibited)
        #expect(status.alert("unverified") == nil)
    }

    @Test func aColumnThatSaysThatItHoldsNothingIsBlank() async throws {
        var page = SamplePages.list([])
        page.surroundings = PageSurroundings(text: "首页\n暂无内容\n版权所有")
        supervised.site.serve(page, at: Self.column)
        await supervised.sweep(times: 4)
        await supervised.expectTold(["alert_firing blank source warning"])
        #expect(try await freshness()?.state == .blank)
    }

    @Test func aPageWithoutRowsThatDoesNotSaySoCouldNotBeRead() async throws {
        supervised.site.serve(SamplePages.list([]), at: Self.column)
        await supervised.sweep(times: 4)
        await supervised.expectTold(["source_unreadable source-unreadable source warning"])
    }

    @Test func whatIsKnownOfAColumnOutlivesTheMonitor() async throws {
        var supervised = supervised
        serve(SampleColumns.rows("2026-03-01", nil, "2026-02-03"))
        await supervised.sweep(times: 4)
        let before = try await supervised.status().sources
        try await supervised.restart()
        await supervised.tick()
        let after = try await supervised.status().sources
        #expect(after.map(\.freshness) == before.map(\.freshness))
    }
}
