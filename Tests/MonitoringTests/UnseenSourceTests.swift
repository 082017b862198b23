import Supervision
import TestSupport
import Testing

/// What the monitor says where it could not see: the reason, and never that something is missing.
struct UnseenSourceTests {
    private let old = SampleReport(Samples.bureau, 2024, "2025-01-20")

    /// A way in which a list cannot be seen, and the reason that the obligation gives.
    struct Blindness: Sendable, CustomTestStringConvertible {
        let answer: SiteOfValues.Answer
        let reason: String
        var testDescription: String { reason }

        static let rows = [SampleReport(Samples.bureau, 2024, "2025-01-20").row]
        static let failures = [
            Blindness(answer: .blocked, reason: "http-412"),
            Blindness(answer: .unreachable, reason: "timed-out"),
            Blindness(answer: .gone, reason: "http-404"),
            Blindness(answer: .page(SamplePages.challenge), reason: "challenge-page"),
            Blindness(answer: .page(SamplePages.notFound), reason: "not_found"),
            Blindness(answer: .page(SamplePages.scriptOnly), reason: "script_only"),
            Blindness(answer: .page(SamplePages.empty), reason: "empty"),
            Blindness(answer: .page(SamplePages.list([])), reason: "no-rows"),
        ]
        static let halves = [
            Blindness(answer: .page(SamplePages.list(rows, total: 40)), reason: "list-not-whole"),
            Blindness(answer: .page(SamplePages.garbled(rows)), reason: "illegible-titles"),
            Blindness(answer: .page(SamplePages.cutShort(rows)), reason: "list-not-whole"),
        ]
    }

    @Test(arguments: Blindness.failures + Blindness.halves)
    func aListThatCannotBeSeenIsNeverMissingAndSaysWhy(_ blindness: Blindness) async throws {
        let supervised = Supervised(from: "2026-01-28")
        supervised.site.answer(blindness.answer, at: Supervised.list)
        await supervised.sweep(until: "2026-02-20")
        #expect(await !supervised.told.contains { $0.contains("missing") || $0.contains("withdrawn") })
        let obligation = try await supervised.status().obligation(of: "bureau")
        #expect(obligation?.state == .unknown)
        #expect(obligation?.reason?.text == blindness.reason)
    }

    @Test(arguments: Blindness.failures + Blindness.halves)
    func aListThatWasSeenAndIsNoMoreIsNeverMissingNorAreItsReportsWithdrawn(_ blindness: Blindness) async throws {
        let supervised = Supervised(from: "2026-01-20")
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(until: "2026-01-28")
        supervised.site.answer(blindness.answer, at: Supervised.list)
        await supervised.sweep(until: "2026-02-20")
        #expect(await !supervised.told.contains { $0.contains("missing") || $0.contains("withdrawn") })
        #expect(try await supervised.status().obligation(of: "bureau")?.reason?.text == blindness.reason)
        #expect([.unknown, .warning].contains(try await supervised.status().overall))
    }

    @Test func aListThatWasNeverCheckedIsUnknownFromTheFirstDayOn() async throws {
        let supervised = Supervised(from: "2026-02-20")
        await supervised.tick()
        #expect(try await supervised.status().obligation(of: "bureau")?.reason?.text == "never-checked")
        await supervised.expectTold([])
    }

    @Test func anAgencyWithoutAListIsUnknown() async throws {
        let rules = SupervisionRules(
            watchlist: Watchlist(agencies: [Samples.bureau], pages: []),
            ruleBook: SampleRules.book,
            policy: SupervisionPolicy(),
            firstReportYear: 2025
        )
        let supervised = Supervised(rules, from: "2026-02-20")
        await supervised.sweep(times: 4)
        #expect(try await supervised.status().obligation(of: "bureau")?.reason?.text == "no-source")
    }

    // MARK: The source's own alert

    @Test(arguments: [
        (SiteOfValues.Answer.blocked, "source_blocked site-blocked-vantage source info"),
        (.unreachable, "source_unreachable source-unreachable source warning"),
        (.page(SamplePages.scriptOnly), "source_unreadable source-unreadable source warning"),
    ])
    func aSourceIsToldAfterTwoFailuresAndEndsAfterTwoReadings(_ example: (SiteOfValues.Answer, String)) async {
        let supervised = Supervised()
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep()
        supervised.site.answer(example.0, at: Supervised.list)
        await supervised.sweep()
        await supervised.expectTold([])
        await supervised.sweep()
        await supervised.expectTold([example.1])
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep()
        await supervised.expectTold([example.1])
        await supervised.sweep()
        let words = example.1.split(separator: " ").dropFirst()
        #expect(await supervised.told.dropFirst() == ["alert_resolved " + words.joined(separator: " ")])
    }

    @Test func aFailureThatDoesNotLastIsNotTold() async {
        let supervised = Supervised()
        for _ in 0..<6 {
            supervised.site.answer(.unreachable, at: Supervised.list)
            await supervised.sweep()
            supervised.site.publish([old], at: Supervised.list)
            await supervised.sweep()
        }
        await supervised.expectTold([])
    }

    @Test func aSiteThatRefusesAndIsAwayByTurnsIsToldAndNotCalledRecovered() async {
        let supervised = Supervised()
        for turn in 0..<16 {
            supervised.site.answer(turn.isMultiple(of: 2) ? .blocked : .unreachable, at: Supervised.list)
            await supervised.sweep(thenWait: 24)
        }
        let told = await supervised.told
        #expect(told.filter { $0.hasPrefix("source_") }.count == 2)
        #expect(!told.contains { $0.hasPrefix("alert_resolved") })
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(times: 4)
        #expect(await supervised.told.filter { $0.hasPrefix("alert_resolved") }.count == 2)
    }

    @Test func anIncompleteListIsSaidAndItsWholenessEndsThat() async {
        let supervised = Supervised()
        supervised.site.publish([old], at: Supervised.list, total: 40)
        await supervised.sweep(times: 4)
        await supervised.expectTold(["alert_firing source-incomplete source info"])
        supervised.site.answer(.unreachable, at: Supervised.list)
        await supervised.sweep(times: 4)
        #expect(await !supervised.told.contains("alert_resolved source-incomplete source info"))
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(times: 8)
        #expect(
            await Set(supervised.told.suffix(2)) == [
                "alert_resolved source-unreachable source warning", "alert_resolved source-incomplete source info",
            ]
        )
    }

    // MARK: What is known while nothing is seen

    @Test func aMissingReportIsNeitherRepeatedNorEndedWhileItsListIsRefused() async throws {
        let supervised = Supervised(from: "2026-01-30")
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(until: "2026-02-02")
        supervised.site.answer(.blocked, at: Supervised.list)
        await supervised.sweep(times: 4)
        let before = await supervised.told.filter { $0.contains("missing") }
        #expect(before == ["alert_firing missing bureau critical"])
        #expect(try await supervised.status().alert("missing")?.state == .inhibited)
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .unknown)
        await supervised.sweep(until: "2026-02-07")
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(times: 4)
        #expect(try await supervised.status().alert("missing")?.state == .firing)
        #expect(await supervised.told.filter { $0.contains("missing") } == before)
    }

    @Test func aReportStaysMetWhileItsListIsRefused() async throws {
        let supervised = Supervised()
        supervised.site.publish([SampleReport(Samples.bureau, 2025, "2026-01-04"), old], at: Supervised.list)
        await supervised.sweep(times: 2)
        supervised.site.answer(.blocked, at: Supervised.list)
        await supervised.sweep(until: "2026-02-20")
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .met)
    }

    @Test func anArticleThatCanBeReadAgainIsNoLongerCalledUnreadable() async {
        let report = SampleReport(Samples.bureau, 2025, "2026-01-04")
        let supervised = Supervised()
        supervised.site.publish([report], at: Supervised.list)
        await supervised.sweep()
        supervised.site.answer(.unreachable, at: report.address)
        await supervised.sweep(times: 3)
        supervised.site.serve(report.page, at: report.address)
        await supervised.sweep(times: 3)
        await supervised.expectTold([
            "alert_firing unreadable bureau info", "alert_resolved unreadable bureau info",
        ])
    }

    @Test func aReportThatIsAnAttachmentAloneIsUnreadableNotIncomplete() async {
        let report = SampleReport(Samples.bureau, 2025, "2026-01-04")
        let supervised = Supervised()
        supervised.site.publish([report], at: Supervised.list)
        supervised.site.serve(SamplePages.attachment, at: report.address)
        await supervised.sweep(times: 8)
        await supervised.expectTold(["alert_firing unreadable bureau info"])
    }

    @Test func theNewDayIsJudgedThoughNoFetchEverSucceeds() async throws {
        let supervised = Supervised(from: "2026-12-31")
        supervised.site.answer(.unreachable, at: Supervised.list)
        await supervised.sweep(until: "2027-02-03")
        await supervised.tick()
        let snapshot = try await supervised.status()
        #expect(snapshot.obligation(of: "bureau", 2026)?.state == .unknown)
        // The year that falls due next appears with the day after the due date.
        #expect(snapshot.obligation(of: "bureau", 2027)?.due == Samples.day("2028-01-31"))
    }
}
