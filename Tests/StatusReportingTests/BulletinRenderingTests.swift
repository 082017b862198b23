import Foundation
import FoundationXML
import StatusReporting
import Supervision
import TestSupport
import Testing

/// A bulletin as a page, as Markdown and as a table: whatever stands in a name means nothing there.
struct BulletinRenderingTests {
    private let document = TestSupport.Samples.hostileBulletin

    @Test func aPageIsWellFormedAndRunsNothing() throws {
        let html = BulletinPage.html(document)
        #expect(html == BulletinPage.html(document))
        #expect(!html.contains("<script") && !html.contains("\u{202E}") && !html.contains("\u{0}"))
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        // But for the line that says what it is, the page is XML.
        let parser = XMLParser(data: Data(html.dropFirst("<!DOCTYPE html>\n".count).utf8))
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        #expect(html.contains("<svg ") && html.contains("<table id=\"issues\">"))
        #expect(!html.contains("空表") && !html.contains("空图"))
    }

    @Test func thePartsOfABarTakeTheirShares() throws {
        let html = BulletinPage.html(document)
        let bars = html.matches(of: /<rect class="(\w+)" x="(\d+)" y="\d+" width="(\d+)"/)
        let widths = bars.prefix(2).map { (String($0.1), Int($0.2) ?? 0, Int($0.3) ?? 0) }
        #expect(widths.map(\.0) == ["good", "unknown"])
        #expect(widths[1].1 == widths[0].1 + widths[0].2)
        #expect(widths[1].2 == 3 * widths[0].2)
    }

    @Test func everyMarkOfMarkdownIsEscaped() {
        let text = BulletinMarkdown.text(document)
        #expect(text.contains(#"\<script\>alert(1)\</script\>"#))
        #expect(text.contains(#"\[x\](javascript:1)"#))
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("|") }
        // Heading, rule, and a row for each text: none of them broke its row.
        #expect(rows.count == TestSupport.Samples.hostileTexts.count + 2)
        for row in rows {
            let bars = row.matches(of: /(?:[^\\]|^)\|/).count
            #expect(bars == 3, "\(row)")
        }
        #expect(text.hasPrefix("# \\<script") && text.contains("\n- \\+1："))
    }

    @Test func noCellOfASheetIsComputed() throws {
        let sheet = try #require(BulletinSheet.csv(.issues, of: document))
        #expect(sheet.hasPrefix("\u{FEFF}\"'=HYPERLINK"))
        for mark in ["+", "@", "="] { #expect(!sheet.contains("\r\n\(mark)"), "a cell begins with \(mark)") }
        #expect(sheet.contains("'@SUM(A1)"))
        #expect(sheet.contains("a|b | c |"))
        #expect(try #require(BulletinSheet.csv(.cases, of: document)) == "\u{FEFF}编号\r\n")
        #expect(BulletinSheet.csv(.ranking, of: document) == nil)
    }
}
