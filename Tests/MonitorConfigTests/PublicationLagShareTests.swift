import FoundationEssentials
import MonitorConfig
import Supervision
import TestSupport
import Testing

/// The rule of twenty working days over real documents, held against what was counted by hand.
struct PublicationLagShareTests {
    private static let folder =
        (ProcessInfo.processInfo.environment["DISCLOSURE_CORPUS"] ?? Fixture.repository + "../shared/corpus")
        + "/data/policy-transparency-2024/"
    private static let isPresent = FileManager.default.fileExists(atPath: folder + "dates-henan.tsv")

    private func calendar() throws -> WorkingCalendar { try #require(try BuiltInRules.book.get().calendar) }

    @Test(
        .enabled(if: isPresent, "The corpus of real dates is not here."),
        arguments: StatedLags.provinces.map(\.file)
    )
    func theRuleCountsWhatWasCountedByHand(file: String) throws {
        let stated = try #require(StatedLags.provinces.first { $0.file == file })
        let text = String(decoding: try Data(contentsOf: URL(filePath: Self.folder + file)), as: UTF8.self)
        let tally = LagTally(of: DatedDocument.rows(of: text), issued: StatedLags.after, by: try calendar())
        #expect(tally.documents > 100)
        #expect(abs(tally.overLimitShare - stated.overLimitShare) < 0.2, "\(tally.overLimitShare)")
        #expect(tally.lateShare <= tally.overLimitShare)
    }

    @Test func documentsAreSortedByTheirLag() throws {
        let rows = [
            // 2025-10-31 is the twentieth working day after 2025-09-28 (domain.md, 8.3).
            "2025-09-28\t2025-10-31", "2025-09-28\t2025-11-03", "2025-09-28\t2025-09-27", "2020-01-02\t2021-06-01",
            "2018-01-31\t2018-03-06", "\t2025-01-01", "2025-02-30\t2025-03-01",
        ]
        let text = "url\ttitle\tissued\tpublished\n" + rows.map { "u\tt\t\($0)\t0\n" }.joined()
        let documents = DatedDocument.rows(of: text)
        #expect(documents.count == 5)
        let tally = LagTally(of: documents, issued: StatedLags.after, by: try calendar())
        #expect(tally.documents == 4)
        #expect(tally.late == 1)
        #expect(tally.backfilled == 1)
        #expect(tally.reversed == 1)
        #expect(tally.lateShare == 25)
        #expect(tally.overLimitShare == 50)
        #expect(tally.median == 20)
        #expect(LagTally(of: documents, issued: StatedLags.before, by: try calendar()).late == 1)
    }
}
