import Testing

@testable import Supervision

/// Dates in running texts, of which parts may be left out or lost.
struct PartialDateTests {
    private func date(_ text: String, at start: Int = 0, year: Int? = nil) -> PartialDate? {
        PartialDate(in: Array(FoldedText.fold(text).unicodeScalars), at: start, inheritedYear: year)
    }

    private func describe(_ date: PartialDate?) -> String {
        guard let date else { return "-" }
        return [date.year, date.month, date.day].map { $0.map { "\($0)" } ?? "-" }.joined(separator: " ")
    }

    @Test(arguments: [
        ("2025年1月20日", "2025 1 20"), ("2025年度", "2025 - -"), ("二〇二五年一月", "2025 1 -"),
        ("二O二五年十二月三十一日", "2025 12 31"), ("二〇二五年一月廿一日", "2025 1 21"), ("二〇二五年一月二一日", "2025 1 21"),
        ("202511日", "2025 1 1"), ("20251231日", "2025 12 31"), ("2025年1月5号", "2025 1 5"), ("2025/1/5", "2025 1 5"),
        ("2025年共3件", "2025 - -"), ("2025年1月3件", "2025 1 -"), ("2025111日", "2025 - -"), ("2025年230日", "2025 - -"),
        ("２０２５年１月", "2025 1 -"), ("二〇二五", "-"), ("1989年", "-"), ("甲", "-"),
    ])
    func whatIsWrittenIsReadAndNoMore(text: String, parts: String) {
        #expect(describe(date(text)) == parts)
    }

    @Test(arguments: [
        ("12月31日", "2024 12 31"), ("1231日", "2024 12 31"), ("十二月底", "2024 12 -"), ("廿日", "-"), ("229日", "2024 2 29"),
        ("3件", "-"),
    ])
    func aYearThatIsLeftOutIsThatOfTheDateBefore(text: String, parts: String) {
        #expect(describe(date(text, year: 2024)) == parts)
    }

    @Test func theRangeHoldsTheUnitsAndCountsScalars() {
        #expect(date("截至二〇二五年一月三日止", at: 2)?.range == 2..<11)
        #expect(date("于2025年度内", at: 1)?.range == 1..<7)
        #expect(date("1202", at: 0) == nil)
        #expect(date("12025年", at: 1) == nil)
    }

    /// One grammar: a whole date says the same on a page and in a report.
    @Test(arguments: [
        "2018-01-31", "2018年1月31日", "2018/1/31", "2018.1.31", "二〇一八年一月三十一日", "二○○七年十二月五日", "二OO七年十月十日",
        "二零一八年二月廿日", "2011419日", "2018724日", "202419日", "20241231日", "2018年131日", "2024年130日", "2020年2月29日",
    ])
    func pagesAndReportsReadADateAlike(text: String) throws {
        let onPage = try #require(WrittenDate.first(in: text)?.date)
        #expect(date(text)?.first == onPage)
        #expect(date(text)?.last == onPage)
    }

    @Test(arguments: ["2024111日", "2024年111日", "2019-02-30", "2018-13-01"])
    func neitherReadsADayThatCannotBeTold(text: String) {
        #expect(WrittenDate.first(in: text) == nil)
        let isWhole = date(text)?.day != nil
        #expect(!isWhole || date(text)?.first == nil)
    }
}
