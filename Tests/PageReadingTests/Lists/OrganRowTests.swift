import Supervision
import Testing

@testable import PageReading

/// Columns that print years as headings, and below each the bare names of organs.
struct OrganRowTests {
    private static let organs = ["市教育局", "市财政局", "市水利局", "白塔镇人民政府"]

    private static func rows(_ year: Int, dated: Bool = false) -> String {
        organs.enumerated().map { number, organ in
            let date = dated ? "<span>\(year + 1)-01-2\(number)</span>" : ""
            return
                "<li><a href=\"/zwgk/nb/\(year + 1)01/t\(year + 1)012\(number)_\(number).html\">\(organ)</a>\(date)</li>"
        }.joined()
    }

    private static func column(_ body: String) -> String {
        "<html><head><title>政府信息公开年度报告_云溪市人民政府</title><meta name=\"ColumnName\" content=\"政府信息公开年度报告\"></head>"
            + "<body><div class=list>\(body)</div></body></html>"
    }

    private static let expected = [2025, 2024].flatMap { year in organs.map { "\($0) \(year)年 政府信息公开年度报告" } }

    private static func titles(_ body: String) -> [String] {
        (Reading.page(column(body), as: .list).list?.rows ?? []).map(\.title)
    }

    @Test(arguments: [
        "<h3>2025年</h3><ul>A</ul><h3>2024年</h3><ul>B</ul>",
        "<p><strong>2025年度</strong></p><ul>A</ul><p><strong>2024年度</strong></p><ul>B</ul>",
        "<dl><dt>2025年政府信息公开年度报告</dt><dd><ul>A</ul></dd><dt>2024年政府信息公开年度报告</dt><dd><ul>B</ul></dd></dl>",
        "<table><tr><td>2025</td><td><ul>A</ul></td></tr><tr><td>2024</td><td><ul>B</ul></td></tr></table>",
    ])
    func theYearOfTheHeadingIsThatOfTheRows(shape: String) {
        for isDated in [false, true] {
            let body = shape.replacing("A", with: Self.rows(2025, dated: isDated))
                .replacing("B", with: Self.rows(2024, dated: isDated))
            #expect(Self.titles(body) == Self.expected)
            #expect(Reading.page(Self.column(body), as: .list).list?.isWhole == true)
        }
    }

    /// Which rows are whose cannot be seen, or the year would be that of a neighbour.
    @Test(arguments: [
        "<ul><li>2025年</li><li>2024年</li></ul><ul>A</ul><ul>B</ul>",
        "<ul>A</ul><h3>2025年</h3><ul>B</ul><h3>2024年</h3>",
        "<ul>A</ul><p>2025年</p><ul>B</ul>",
    ])
    func aYearThatMayBeAnotherRowsIsNone(shape: String) {
        let body = shape.replacing("A", with: Self.rows(2025)).replacing("B", with: Self.rows(2024))
        #expect(!Self.titles(body).contains { $0.contains("年 ") })
    }

    /// A report on 2025 is not published in 2025: the heading is that of the publication.
    @Test func aRowThatIsDatedInItsYearIsNotNamed() {
        let body = "<h3>2026年</h3><ul>\(Self.rows(2025, dated: true))</ul>"
        #expect(Self.titles(body) == Self.organs)
    }

    @Test func anOrganWithAListOfItsOwnLeavesTheListNotWhole() {
        let body = "<h3>2025年</h3><ul>\(Self.rows(2025))<li><a href=\"/yjj/nb/\">市应急局</a></li></ul>"
        #expect(Reading.page(Self.column(body), as: .list).list?.isWhole == false)
    }

    @Test func aColumnOfOtherMattersLendsNoName() {
        let page =
            "<html><head><title>机构职能_云溪市</title></head><body><h3>2025年</h3><ul>\(Self.rows(2025))</ul></body></html>"
        #expect(Reading.rows(page).allSatisfy { !$0.contains("2025年 ") })
    }

    @Test func theNameOfTheColumnMayHoldTheYear() {
        let page = Self.column("<ul>\(Self.rows(2025, dated: true))</ul>")
            .replacing("政府信息公开年度报告", with: "2025年政府信息公开年度报告")
        let titles = (Reading.page(page, as: .list).list?.rows ?? []).map(\.title)
        #expect(titles == Self.organs.map { "\($0) 2025年政府信息公开年度报告" })
    }
}
