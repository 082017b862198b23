package import Supervision

/// A review as one page of HTML that needs nothing beside itself: no script, no file, no address.
package enum ReviewPage {
    /// The page, UTF-8.
    package static func html(_ document: ReviewDocument) -> String {
        let style = [BulletinStyle.css, css]
        let page = StandalonePage(language: document.language, title: document.title, css: style)
        return page.html { write(document, to: &$0) }
    }

    /// What a review has and a bulletin has not.
    private static let css: StaticString = """
        section { break-before: auto; margin: 28px 0; }
        h3 { font-size: 16px; margin: 20px 0 6px; }
        :lang(zh) .review p { text-indent: 0; }
        .small { color: #5b6675; font-size: 13px; }
        .message { font-weight: 600; }
        .conclusion { font-weight: 600; border-top: 1px solid #c9d0d9; padding-top: 8px; margin-top: 18px; }
        .entries > li { margin: 12px 0; break-inside: avoid; }
        dl { margin: 4px 0; font-size: 13.5px; }
        dl div { display: flex; gap: 10px; }
        dt { color: #5b6675; flex: none; min-width: 4em; }
        dd { margin: 0; overflow-wrap: anywhere; }
        section + section { border-top: 2px solid #c9d0d9; padding-top: 12px; }

        """

    private static func write(_ document: ReviewDocument, to main: inout Markup) {
        main.element("h1", text: document.title)
        if let total = document.total {
            contents(document, &main)
            main.element("p", text: total)
        }
        for (index, part) in document.reports.enumerated() {
            main.review(part, id: "r\(index + 1)", in: document.language)
        }
    }

    private static func contents(_ document: ReviewDocument, _ main: inout Markup) {
        main.element("div", ["class": "scroll"]) { scroll in
            scroll.element("table") { table in
                table.element("thead") { head in
                    head.element("tr") { row in
                        for title in columns(in: document.language) { row.element("th", text: title) }
                    }
                }
                table.element("tbody") { body in
                    for (index, part) in document.reports.enumerated() { line(part, index + 1, &body) }
                }
            }
        }
    }

    private static func columns(in language: Language) -> [String] {
        [
            language.pick("序号", "No."), language.pick("文件", "file"), language.pick("标题", "title"),
            language.pick("结果", "result"),
        ]
    }

    private static func line(_ part: ReviewDocument.Part, _ number: Int, _ body: inout Markup) {
        body.element("tr") { row in
            row.element("td", ["class": "number"], text: "\(number)")
            row.element("td") { $0.element("a", ["href": "#r\(number)"], text: part.source) }
            row.element("td", text: part.title ?? "–")
            row.element("td", text: part.verdict)
        }
        body.raw("\n")
    }
}
