import Supervision
import TestSupport
import Testing

/// A document that has changed is told with what changed in it.
struct DocumentChangeTellingTests {
    private let old = SampleReport(Samples.bureau, 2024, "2025-01-20")
    private let new = SampleReport(Samples.bureau, 2025, "2026-01-05")

    private func supervised() async -> Supervised {
        let supervised = Supervised(from: "2026-01-20")
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(times: 2)
        return supervised
    }

    private func edit(_ supervised: Supervised, _ note: String) {
        supervised.site.publish([new.edited(note), old], at: Supervised.list)
    }

    private func change(_ supervised: Supervised) async throws -> String {
        try #require(await supervised.log.lines.first { $0.event == .reportChanged }?.change?.chinese)
    }

    @Test func theLineSaysWhichSentencesCameAndWent() async throws {
        let supervised = await supervised()
        edit(supervised, "补充说明。")
        await supervised.sweep(times: 4)
        #expect(try await change(supervised) == "-「特此报告。」；+「补充说明。」")
    }

    @Test func itSaysSoAfterARestartBetweenTheTwoReadings() async throws {
        var supervised = await supervised()
        edit(supervised, "补充说明。")
        await supervised.sweep()
        try await supervised.restart()
        await supervised.sweep(times: 3)
        #expect(try await change(supervised) == "-「特此报告。」；+「补充说明。」")
    }

    @Test func aSecondReadingThatIsTheSameToTheByteExplainsItToo() async throws {
        let supervised = await supervised()
        supervised.site.sendEntityTags(true)
        edit(supervised, "补充说明。")
        await supervised.sweep(times: 4)
        #expect(try await change(supervised) == "-「特此报告。」；+「补充说明。」")
    }

    @Test func theNextChangeIsHeldAgainstTheLastAndNotTheFirstEdition() async throws {
        let supervised = await supervised()
        edit(supervised, "补充说明。")
        await supervised.sweep(times: 8)
        edit(supervised, "再次补充。")
        await supervised.sweep(times: 8)
        let changes = await supervised.log.lines.compactMap(\.change?.chinese)
        #expect(changes == ["-「特此报告。」；+「补充说明。」", "-「补充说明。」；+「再次补充。」"])
        let shown = try await supervised.status().changes
        #expect(shown.map(\.change.added.listed) == [["再次补充。"], ["补充说明。"]])
        #expect(shown.first?.address == new.address && shown.first?.agency == Samples.bureau.id)
    }

    @Test func whatAnEarlierReleaseDidNotKeepIsSaidToBeUnknown() async throws {
        let supervised = await supervised()
        await supervised.store.forgetTexts()
        edit(supervised, "补充说明。")
        await supervised.sweep(times: 4)
        #expect(try await change(supervised) == "改动前的内容没有保存，无从比对")
    }

    @Test func aStoreThatCannotBeReadLeavesTheChangeTold() async throws {
        let supervised = await supervised()
        edit(supervised, "补充说明。")
        await supervised.sweep()
        await supervised.store.fail(with: StoreIsAway())
        await supervised.sweep(times: 2)
        await supervised.store.fail(with: nil)
        await supervised.sweep(times: 2)
        #expect(try await change(supervised) == "改动前的内容没有保存，无从比对")
    }

    @Test func aTextThatComesAndGoesIsForgotten() async throws {
        let supervised = await supervised()
        edit(supervised, "误发。")
        await supervised.sweep()
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(times: 4)
        let state = try #require(try await supervised.store.load().sources.first)
        #expect(state.contentHashes.count == 1)
        let hashes = await Set(supervised.store.commits.flatMap(\.texts).map(\.contentHash))
        #expect(hashes.count == 2)
        #expect(try await supervised.store.texts(of: state.id, hashes).count == 1)
    }

    @Test func whatChangedIsShownAfterARestart() async throws {
        var supervised = await supervised()
        edit(supervised, "补充说明。")
        await supervised.sweep(times: 4)
        try await supervised.restart()
        #expect(try await supervised.status().changes.map(\.change.removed.listed) == [["特此报告。"]])
    }

    private struct StoreIsAway: Error {}
}
