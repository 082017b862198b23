import Foundation
import Supervision
import Testing

struct ReadingEvidenceTests {
    private static let at = Date(timeIntervalSince1970: 1_772_323_200)

    @Test func whatFindingsBearIsReadAgain() throws {
        let readings = ReadingEvidence([
            ReadingEvidence.Reading(source: "list-1", at: Self.at, rows: 12),
            ReadingEvidence.Reading(source: "a: b (c)", at: Self.at.addingTimeInterval(60), rows: 0),
        ])
        #expect(readings.evidence == "list-1: 2026-03-01T00:00:00Z (12); a: b (c): 2026-03-01T00:01:00Z (0)")
        let first = try #require(ReadingEvidence(evidence: "list-1: 2026-03-01T00:00:00Z (12)"))
        #expect(first.readings == [readings.readings[0]])
    }

    @Test func peopleAreToldInTheirZoneAndByName() {
        let evidence = "list-1: 2026-03-01T00:00:00Z (12)"
        let chinese = ReadingEvidence.words(of: evidence, in: .chinese, civilTime: .china) { _ in "年报列表" }
        #expect(chinese == "2026-03-01 08:00 完整读取列表 年报列表，共 12 条")
        let english = ReadingEvidence.words(of: evidence, in: .english, civilTime: .china)
        #expect(english == "the list list-1 was read whole on 2026-03-01 08:00, rows: 12")
    }

    @Test(arguments: [
        "", "text of a page", "a: b (c)", "x: 2026-03-01T00:00:00Z (12", "x: 2026-03-01 (12)", ";", "（一）主动公开",
    ])
    func aPassageOfAPageStaysAsItIs(_ evidence: String) {
        #expect(ReadingEvidence.words(of: evidence, in: .chinese, civilTime: .china) == evidence)
    }
}
