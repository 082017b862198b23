import Foundation
import SuiteTags
import Supervision
import TestSupport
import Testing

/// Reports that consist of one thing alone, as no honest page does: reading and judging one four times as long takes no
/// more than some four times the work, so that the longest page which is fetched cannot hold up the monitor.
@Suite(.tags(.bulk))
struct LinearReadingTests {
    /// What a page consists of.
    struct Shape: CustomTestStringConvertible {
        let unit: String
        var head = ""
        var tail = ""

        init(_ unit: String, in head: String = "", _ tail: String = "") {
            self.unit = unit
            self.head = head
            self.tail = tail
        }

        var testDescription: String { head + unit.prefix(60) }

        func page(bytes: Int) -> String {
            let title =
                "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>云溪县教育局2025年政府信息公开工作年度报告</title></head><body>"
            return title + "<h1>云溪县教育局2025年政府信息公开工作年度报告</h1>\(head)"
                + String(repeating: unit, count: bytes / unit.utf8.count) + tail + "</body></html>"
        }
    }

    static let shapes = [
        Shape("<p>一、总体情况</p>"), Shape("<p>一、总体情况</p><p>二、主动公开政府信息情况</p>"), Shape("<p>（一）公开情况</p>"),
        Shape("<p>1.公开情况</p>"),
        Shape("<p><b>总体情况</b></p>"), Shape("<p>一总体情况</p>"), Shape("一、总体情况。", in: "<p>", "</p>"),
        Shape("二、主动公开政府信息情况，2025年1月1日至12月31日，公开3条。", in: "<p>", "</p>"), Shape("<p>2025年1月1日至2025年12月31日</p>"),
        Shape("&", in: "<p>", "</p>"), Shape("&amp;", in: "<p>", "</p>"), Shape("&#x4e00;", in: "<p>", "</p>"),
        Shape("7", in: "<p>", "</p>"), Shape("7 ", in: "<p>", "</p>"), Shape("（", in: "<p>", "</p>"),
        Shape("(", in: "<p>", "</p>"),
        Shape("《", in: "<p>", "</p>"), Shape("“", in: "<p>", "</p>"), Shape("、", in: "<p>", "</p>"),
        Shape("，", in: "<p>", "</p>"),
        Shape("。", in: "<p>", "</p>"), Shape("：", in: "<p>", "</p>"), Shape(" ", in: "<p>一", "</p>"),
        Shape("　", in: "<p>一", "</p>"),
        Shape("一", in: "<p>", "</p>"), Shape("十", in: "<p>", "</p>"), Shape("公开", in: "<p>", "</p>"),
        Shape("年", in: "<p>", "</p>"),
        Shape("2025年", in: "<p>", "</p>"), Shape("共3件，", in: "<p>", "</p>"), Shape("其中公开3件、", in: "<p>共9件，", "</p>"),
        Shape("<p>共收到申请95件，其中予以公开3件，部分公开4件。</p>"), Shape("<p>甲、乙、丙等3个部门。</p>"), Shape("**", in: "<p>", "</p>"),
        Shape("<table><tr><td>1</td></tr></table>"),
        Shape("<tr><td>本年新收</td><td>1</td></tr>", in: "<table>", "</table>"),
        Shape("<td>1</td>", in: "<table><tr>", "</tr></table>"),
        Shape("<td colspan=9>1</td>", in: "<table><tr>", "</tr></table>"),
        Shape("<tr><td rowspan=9>1</td>", in: "<table>", "</table>"), Shape("<p>本年新收 1 2 3 4 5 6 7</p>"),
        Shape("<p>规章 1 2 3</p>"), Shape("规章 1 2 3 ", in: "<p>", "</p>"), Shape("<table>", in: "", ""),
        Shape("<br>", in: "<p>", "</p>"),
        Shape("\n", in: "<pre>一", "</pre>"), Shape("一\n", in: "<pre>", "</pre>"), Shape("<img src=a.png>"),
        Shape("<a href=a.pdf>附件：云溪县教育局年报.pdf</a>"), Shape("<a href=a.html>云溪县教育局2025年年报</a>2026-01-20<br>"),
        Shape("<script>for(i=0;i<n;i++){x=1}</script>"), Shape("<!--", in: "", ""), Shape("<script>", in: "", ""),
        Shape("<p>发布时间：2026-01-20</p>"), Shape("发布时间：2026-01-20 ", in: "<div>", "</div>"), Shape("<h1>年报</h1>"),
        Shape("<span style=\"font-weight:bold\">一、</span>"), Shape("�", in: "<p>", "</p>"),
        Shape("\u{200B}", in: "<p>一", "</p>"),
        Shape("<a class=\"next\">下一页</a>"), Shape("<option>第1页</option>", in: "<select>", "</select>"),
    ]

    private static func work(on page: String) throws -> Double {
        try ThreadTime.least(of: 1) { withExtendedLifetime(try Judged(page, year: 2025)) {} }
    }

    @Test(arguments: shapes)
    func fourTimesTheLengthIsNotSixteenTimesTheWork(shape: Shape) throws {
        let (short, long) = (shape.page(bytes: 100_000), shape.page(bytes: 400_000))
        var ratio = Double.infinity
        // A busy machine may disturb one measurement, and not all of them.
        for _ in 0..<3 where ratio > 9 {
            ratio = try Self.work(on: long) / max(Self.work(on: short), 0.001)
        }
        #expect(ratio < 9)
    }
}
