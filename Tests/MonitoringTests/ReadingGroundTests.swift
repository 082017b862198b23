import Supervision
import TestSupport
import Testing

/// What counts as a reading of a list: nobody is accused by what a server or a cache only says.
struct ReadingGroundTests {
    private let old = SampleReport(Samples.bureau, 2024, "2025-01-20")
    private let new = SampleReport(Samples.bureau, 2025, "2026-01-20")

    private func accusations(_ supervised: Supervised) async -> [String] {
        await supervised.told.filter { $0.contains("missing") || $0.contains("withdrawn") || $0.contains("late") }
    }

    @Test func aListThatItsServerCallsUnchangedForEverIsReadAllTheSame() async throws {
        let supervised = Supervised(from: "2026-01-05")
        supervised.site.sendEntityTag("\"constant\"")
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(until: "2026-01-20")
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(until: "2026-02-10")
        #expect(await accusations(supervised) == [])
        let status = try await supervised.status()
        #expect(status.obligation(of: "bureau")?.state == .met)
        #expect(status.sources.first?.validatorsIgnoredUntil != nil)
    }

    @Test func aServerThatWasCaughtIsNotAskedByItsValidatorsForThirtyDays() async throws {
        let supervised = Supervised(from: "2026-02-10")
        supervised.site.sendEntityTag("\"constant\"")
        supervised.site.publish([new], at: Supervised.list)
        await supervised.sweep(times: 8)
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(times: 8)
        let before = supervised.site.requests(for: Supervised.list).count
        await supervised.sweep(times: 40)
        let asked = supervised.site.requests(for: Supervised.list).dropFirst(before)
        #expect(asked.count == 40 && asked.allSatisfy { $0.validators.isEmpty && $0.isPastCaches })
        await supervised.sweep(times: 100)
        #expect(supervised.site.requests(for: Supervised.list).suffix(8).contains { !$0.validators.isEmpty })
        #expect(try await supervised.status().sources.first?.validatorsIgnoredUntil == nil)
    }

    /// What is asked in full is bounded: once a day, where nobody waits for anything.
    @Test func anHonestServerIsAskedInFullOnceADayAndItsMissingReportIsToldInTime() async {
        let supervised = Supervised(from: "2026-01-20")
        supervised.site.sendEntityTags(true)
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(until: "2026-01-30")
        let inFull = supervised.site.requests(for: Supervised.list).count { $0.validators.isEmpty }
        #expect((10...11).contains(inFull))
        await supervised.sweep(until: "2026-02-03")
        #expect(
            await supervised.toldByDay.filter { $0.contains("missing") }
                == ["2026-02-01 alert_firing missing bureau critical"]
        )
    }

    @Test(arguments: [3_600.0 * 24 * 20, .infinity])
    func anOldCopyOfACacheMakesNoReportMissing(_ age: Double) async throws {
        let supervised = Supervised(from: "2026-01-20")
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(until: "2026-01-28")
        for day in 28...48 {
            supervised.site.age(Supervised.list, seconds: age + Double(day - 28) * 86_400)
            await supervised.sweep(times: 4)
        }
        #expect(await accusations(supervised) == [])
        let obligation = try await supervised.status().obligation(of: "bureau")
        #expect(obligation?.state == .unknown)
        #expect(obligation?.reason?.text == "awaiting-confirmation")
    }

    @Test func aCacheThatGivesOldAndNewCopiesByTurnsWithdrawsNothing() async throws {
        let supervised = Supervised(from: "2026-01-15")
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(until: "2026-01-21")
        for turn in 0..<80 {
            let isNew = turn % 3 == 0
            supervised.site.publish(isNew ? [new, old] : [old], at: Supervised.list)
            supervised.site.age(Supervised.list, seconds: isNew ? 0 : 86_400 * Double(2 + turn / 4))
            await supervised.sweep()
        }
        #expect(await accusations(supervised) == [])
        #expect(await supervised.told.count { $0.hasPrefix("report_new") } == 1)
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .met)
    }

    @Test func aCacheWithoutAWordOfItsAgeWithdrawsNothingEither() async throws {
        let supervised = Supervised(from: "2026-01-15")
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(until: "2026-01-21")
        for turn in 0..<80 {
            supervised.site.publish(turn % 5 == 0 ? [new, old] : [old], at: Supervised.list)
            await supervised.sweep()
        }
        #expect(await accusations(supervised) == [])
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .met)
    }

    // MARK: Other pages

    @Test func aCorrectedReportThatItsServerCallsUnchangedIsReadAndItsAlertEnds() async throws {
        let supervised = Supervised(from: "2026-01-15")
        supervised.site.sendEntityTag("\"constant\"")
        supervised.site.publish([new.cut(toSections: 4), old], at: Supervised.list)
        await supervised.sweep(times: 6)
        #expect(try await supervised.status().alert("section-missing")?.state == .firing)
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(times: 12)
        #expect(try await supervised.status().alert("section-missing")?.state == .resolved)
    }

    /// A text that came once is confirmed by a second one, and not by a word.
    @Test func aPageThatComesHalfOnceAndIsThenCalledUnchangedIsNotCalledIncomplete() async {
        let supervised = Supervised(from: "2026-01-15")
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(times: 2)
        supervised.site.sendEntityTag("\"constant\"")
        supervised.site.publish([new.cut(toSections: 3), old], at: Supervised.list)
        await supervised.sweep()
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(times: 8)
        #expect(await !supervised.told.contains { $0.contains("section-missing") })
    }

    @Test func aColumnThatItsServerCallsUnchangedForEverIsNotQuiet() async {
        let supervised = Supervised(SampleColumns.rules(columns: ["/xw/"]), from: "2026-03-02")
        let column = Samples.address("/xw/")
        supervised.site.sendEntityTag("\"constant\"")
        for day in ["2026-03-01", "2026-03-10", "2026-03-20", "2026-03-30"] {
            supervised.site.serve(SamplePages.list(SampleColumns.rows(day, "2026-02-20")), at: column)
            await supervised.sweep(times: 40)
        }
        await supervised.expectTold([])
    }

    @Test func aColumnOfWhichACacheGivesAnOldCopyIsNotQuietButOutOfSight() async throws {
        let supervised = Supervised(SampleColumns.rules(columns: ["/xw/"]), from: "2026-03-02")
        let column = Samples.address("/xw/")
        supervised.site.serve(SamplePages.list(SampleColumns.rows("2026-03-01", "2026-02-20")), at: column)
        await supervised.sweep(times: 4)
        for day in 1...30 {
            supervised.site.age(column, seconds: Double(day) * 86_400)
            await supervised.sweep(times: 4)
        }
        #expect(await !supervised.told.contains { $0.contains("alert_firing news") })
        #expect(try await supervised.status().sources.first?.freshness?.state == .unknown)
    }

    // MARK: First sight

    @Test func aReportThatIsFirstSeenAfterATimeOutOfSightIsNotLate() async throws {
        for answer in [SiteOfValues.Answer.unreachable, .blocked, .notModified] {
            let supervised = Supervised(from: "2026-01-20")
            supervised.site.publish([old], at: Supervised.list)
            await supervised.sweep(until: "2026-01-26")
            supervised.site.answer(answer, at: Supervised.list)
            await supervised.sweep(until: "2026-02-12")
            supervised.site.publish([SampleReport(Samples.bureau, 2025, nil), old], at: Supervised.list)
            await supervised.sweep(until: "2026-02-20")
            #expect(await accusations(supervised) == [])
            let obligation = try await supervised.status().obligation(of: "bureau")
            #expect(obligation?.state == .unknown)
            #expect(obligation?.reason?.text == "publication-date-undetermined")
        }
    }

    @Test func aDateInTheFutureAtFirstSightIsNoPublication() async throws {
        let supervised = Supervised(from: "2026-02-12")
        supervised.site.publish([SampleReport(Samples.bureau, 2025, "2026-12-20"), old], at: Supervised.list)
        await supervised.sweep(until: "2026-02-20")
        #expect(await accusations(supervised) == [])
        let obligation = try await supervised.status().obligation(of: "bureau")
        #expect(obligation?.reason?.text == "publication-date-undetermined")
        #expect(obligation?.published == nil)
    }

    @Test func aListReadOnceAfterTheDueDateWithoutTheReportMakesItLate() async {
        let supervised = Supervised(from: "2026-01-31")
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(times: 6)
        supervised.site.publish([SampleReport(Samples.bureau, 2025, nil), old], at: Supervised.list)
        await supervised.sweep(times: 8)
        #expect(await accusations(supervised).contains { $0.contains("alert_firing late") })
    }
}
