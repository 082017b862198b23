import Foundation
import Testing

@testable import PageReading

/// Pages of which the end was lost on the way.
struct TornEndTests {
    private static let page = """
        <html><head><title>政府信息公开年报</title></head><body><div class="main"><div class="list">
        <dl><dd><a href="1.html">云川县2024年政府信息公开工作年度报告</a></dd><dd>2025-01-20</dd></dl>
        <dl><dd><a href="2.html">云川县2023年政府信息公开工作年度报告</a></dd><dd>2024-01-20</dd></dl>
        </div></div><div class="footer">主办：云川县人民政府办公室</div></body></html>
        """

    private func isTorn(_ text: String) -> Bool { TornEnd.isTorn(Array(text.utf8).span) }

    @Test func aPageThatEndsIsNotTorn() { #expect(!isTorn(Self.page)) }

    @Test func aPageThatForgetsOnlyToEndItsBodyIsNotTorn() {
        #expect(!isTorn(Self.page.replacing("</body></html>", with: "")))
    }

    @Test func aPageThatIsCutAnywhereInItsListIsTorn() throws {
        let text = Self.page
        let list = try #require(text.range(of: "<dl>"))
        let end = try #require(text.range(of: "</div></div>"))
        for cut in text.indices where cut > list.upperBound && cut < end.lowerBound {
            #expect(isTorn(String(text[..<cut])), "\(text[..<cut].suffix(20))")
        }
    }
}
