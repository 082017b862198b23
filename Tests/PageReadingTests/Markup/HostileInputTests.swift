import Foundation
import SuiteTags
import Supervision
import Testing

@testable import PageReading

/// Pages that are made to break their reader. Each must be read, in bounded time and memory.
@Suite(.tags(.bulk))
struct HostileInputTests {
    private func read(_ markup: String) -> ReadPage {
        HTMLPageReader().read(Data(markup.utf8), contentType: "text/html", address: Reading.address)
    }

    @Test func deepNestingIsCutAndTheTextIsKept() {
        let page = read(String(repeating: "<div>", count: 100_000) + "云溪县")
        #expect(page.signs.contains { $0.name == .cutShort })
        #expect(Reading.texts(page) == [] || Reading.texts(page) == ["云溪县"])
    }

    @Test(arguments: [
        "<b>", "<a href=x>", "<table><tr><td>", "<ul><li>", "<p><font>", "<form>", "<dl><dd>", "</div>", "</b></p>",
        "<!--", "<![CDATA[", "<script>",
    ])
    func repeatedTagsDoNotStopTheReader(tag: String) {
        _ = read(String(repeating: tag + "x", count: 40_000))
    }

    @Test func endTagsThatMatchNothingAreCounted() {
        let page = read(String(repeating: "<div>", count: 60_000) + String(repeating: "</b>", count: 60_000) + "x")
        #expect(page.signs.contains { $0.name == .cutShort })
    }

    @Test func manyAttributesAreCut() {
        let attributes = (0..<20_000).map { "a\($0)=\"\($0)\"" }.joined(separator: " ")
        let page = read(
            "<div \(attributes)><a href=\"t20240115_1.html\">云溪县2023年政府信息公开工作年度报告</a><span>2024-01-15</span></div>"
        )
        #expect(page.signs.contains { $0.name == .cutShort })
        #expect(page.list?.rows.count == 1)
    }

    @Test func attributesBehindAQuotedEndOfATagAreCutToo() {
        let attributes = (0..<20_000).map { "b\($0)" }.joined(separator: " ")
        #expect(read("<div title=\"x>y\" \(attributes)>云溪县</div>").signs.contains { $0.name == .cutShort })
    }

    @Test func attributesWhoseValuesLookLikeEndsOfTagsAreCutToo() {
        let attributes = (0..<20_000).map { "b\($0)=\">\"" }.joined(separator: " ")
        #expect(read("<div \(attributes)>云溪县</div>").signs.contains { $0.name == .cutShort })
    }

    @Test(arguments: ["<script>", "<script type=\"text/javascript\">", "<STYLE>", "<!-- "])
    func aLoopInAScriptIsNoTag(start: String) {
        let statements = (0..<300).map { "x\($0) = y\($0) + 1;" }.joined(separator: " ")
        let end = start == "<!-- " ? "-->" : start.uppercased() == "<STYLE>" ? "</style>" : "</script>"
        let rows = (1...5).map {
            "<li><a href=\"t2024011\($0)_1.html\">云溪县202\($0)年政府信息公开工作年度报告</a><span>2024-01-1\($0)</span></li>"
        }
        let page = read("\(start)for(i=0;i<n;i++){\(statements)}\(end)<ul>\(rows.joined())</ul>")
        #expect(!page.signs.contains { $0.name == .cutShort })
        #expect(page.list?.rows.count == 5)
    }

    @Test(arguments: [
        "<!DOCTYPE rss [<!ENTITY a \"一二三四五六七八九十\">]><rss>",
        "<rss \((0..<50_000).map { "a\($0)=\"\"" }.joined(separator: " "))>",
    ])
    func aFeedThatIsAWeaponIsNotRead(start: String) {
        let page = read(
            "<?xml version=\"1.0\"?>\(start)<channel><item><title>&a;</title><link>/1.html</link></item></channel></rss>"
        )
        #expect(page.signs.contains { $0.name == .unsafeMarkup })
        #expect(page.list == nil)
    }

    @Test func aPictureInsideATagIsNoBomb() {
        let page = read("<p><img src=\"data:image/png;base64,\(String(repeating: "QUJD", count: 50_000))\">云溪县</p>")
        #expect(!page.signs.contains { $0.name == .cutShort })
    }

    @Test func bytesBeyondTheLimitAreLeftOut() {
        var limits = ReadingLimits()
        limits.bytes = 1000
        let page = HTMLPageReader(limits: limits).read(
            Data(("<p>云溪县</p>" + String(repeating: "<p>x</p>", count: 1000)).utf8)
        )
        #expect(page.signs.contains { $0.name == .cutShort })
    }

    @Test func noiseIsRead() {
        var generator = Noise(state: 7)
        for size in [1, 10, 1000, 100_000] {
            let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) }
            _ = HTMLPageReader().read(Data(bytes))
            let text = bytes.map { $0 < 0x20 ? 0x20 : $0 }
            _ = HTMLPageReader().read(Data(Array("<p>".utf8) + text), contentType: "text/html")
        }
    }

    @Test func everyBeginningOfAPageIsRead() {
        let page = Array(
            """
            <meta charset=gb2312><title>云溪县</title><ul><li><a href="t20240115_1.html" title='年报'>云溪县年报…</a><span>2024年1月15日</span>
            <!-- <li> --><script>createPageHTML(3, 0, "index", "html");</script><table><tr><td rowspan=2>发布时间：2024-01-15<td colspan=3>&nbsp;</table>
            """.utf8
        )
        for length in page.indices {
            _ = HTMLPageReader().read(Data(page[..<length]), contentType: "text/html", address: Reading.address)
        }
    }

    @Test func alteredPagesAreRead() {
        var generator = Noise(state: 11)
        let page = Array(
            "<ul><li><a href=\"t20240115_1.html\">云溪县2023年年报</a><span>2024-01-15</span></li></ul><table><tr><td colspan=2>a<td>b</tr></table><p>发布时间：二〇二四年一月</p>"
                .utf8
        )
        for _ in 0..<3000 {
            var altered = page
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let index = Int.random(in: altered.indices, using: &generator)
                switch Int.random(in: 0...2, using: &generator) {
                case 0: altered[index] = UInt8.random(in: 0...255, using: &generator)
                case 1: altered.remove(at: index)
                default: altered.insert(contentsOf: page[..<min(index, page.count)].suffix(20), at: index)
                }
            }
            _ = HTMLPageReader().read(Data(altered), contentType: "text/html", address: Reading.address)
        }
    }

    @Test func theSameBytesGiveTheSameReadingOnEveryThread() async {
        let markup =
            "<ul>" + (1...9).map { "<li><a href=t\($0)00.html>云溪县第\($0)号公告全文</a><b>2024-01-0\($0)</b>" }.joined()
            + "</ul>"
        let expected = read(markup)
        await withTaskGroup(of: ReadPage.self) { group in
            for _ in 0..<32 { group.addTask { read(markup) } }
            for await page in group { #expect(page == expected) }
        }
    }

    /// A generator that gives the same noise in every run.
    private struct Noise: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }
}
