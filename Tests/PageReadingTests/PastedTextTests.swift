import Foundation
import Testing

@testable import PageReading

struct PastedTextTests {
    private func body(_ text: String) -> String {
        let html = PastedText.html(text)
        return html.components(separatedBy: "<body>").last?.components(separatedBy: "</body>").first ?? ""
    }

    @Test func cellsBecomeATableAndLinesParagraphs() {
        #expect(
            body("标题\n\n一\t2\n三\t4\n完")
                == "<p>标题</p><table><tr><td>一</td><td>2</td></tr><tr><td>三</td><td>4</td></tr></table><p>完</p>"
        )
        #expect(body("a\tb\r\nc\td\r\n") == "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>")
        #expect(body("<b>&\t1") == "<table><tr><td>&lt;b&gt;&amp;</td><td>1</td></tr></table>")
    }

    @Test func aCellInQuotationMarksMayHoldBreaksAndTabs() {
        #expect(body("\"一\n\"\"二\"\"\t三\"\t4") == "<table><tr><td>一<br>\"二\"\t三</td><td>4</td></tr></table>")
        #expect(body("\"没有合上\t1\n二\t2").contains("<td>二</td>"))
        #expect(body("\"引文\"在先") == "<p>\"引文\"在先</p>")
    }

    @Test func markupStaysAsItIs() {
        let markup = " <table><tr><td>1</td></tr></table>"
        #expect(PastedText.html(markup) == markup)
    }
}
