import Supervision
import TestSupport
import Testing

struct ReportLibraryTests {
    private func entry(_ clauses: ClosedRange<UInt32>, _ day: String = "2026-01-20") -> ReportLibrary.Entry {
        let sketch = TextSketch(clauses: clauses.map { $0 << 8 | 10 })
        return ReportLibrary.Entry(record: ReportRecord(reportYear: 2025, sketch: sketch), published: Samples.day(day))
    }

    private func key(_ agency: Agency.ID, _ year: Int = 2025) -> ReportLibrary.Key {
        ReportLibrary.Key(agency: agency, year: year)
    }

    @Test func twoReportsThatAreAlikeKnowOfEachOther() {
        var library = ReportLibrary(leastSimilarity: 0.9)
        library.note(entry(1...40), at: key("a"))
        library.note(entry(2...41), at: key("b"))
        library.note(entry(100...140), at: key("c"))
        #expect(library.agencies(like: key("a")) == ["b"])
        #expect(library.agencies(like: key("b")) == ["a"])
        #expect(library.agencies(like: key("c")).isEmpty)
    }

    @Test func anotherYearIsAnotherReport() {
        var library = ReportLibrary(leastSimilarity: 0.9)
        library.note(entry(1...40), at: key("a"))
        library.note(entry(1...40), at: key("b", 2024))
        #expect(library.agencies(like: key("a")).isEmpty)
    }

    @Test func aReportThatIsForgottenOrRewrittenIsLikeNone() {
        var library = ReportLibrary(leastSimilarity: 0.9)
        for agency in ["a", "b", "c"] as [Agency.ID] { library.note(entry(1...40), at: key(agency)) }
        library.note(nil, at: key("b"))
        #expect(library.agencies(like: key("a")) == ["c"])
        library.note(entry(200...240), at: key("c"))
        #expect(library.agencies(like: key("a")).isEmpty)
        #expect(library[key("b")] == nil)
    }

    @Test func aTextThatHundredsHaveCopiedIsToldBySome() {
        var library = ReportLibrary(leastSimilarity: 0.9)
        for number in 0..<300 { library.note(entry(1...40), at: key(Agency.ID("agency-\(number)"))) }
        #expect((1...40).contains(library.agencies(like: key("agency-299")).count))
    }
}
