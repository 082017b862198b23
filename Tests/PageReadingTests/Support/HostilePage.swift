import Foundation
import Supervision
import Testing

@testable import PageReading

/// A page that is broken, odd or made to mislead, with what must come of it.
struct HostilePage: Sendable, CustomTestStringConvertible {
    /// What must come of a page.
    enum Outcome: Equatable, Sendable {
        /// The list is read whole, with so many rows: who is not on it is not there.
        case whole(Int)
        /// Rows are read, at least so many, and the list is not whole: nobody is absent by it.
        case part(atLeast: Int)
        /// It is no list.
        case none
        /// Whatever is read, it is no whole list.
        case neverWhole
    }

    let name: String
    let outcome: Outcome
    let body: Data
    let contentType: String
    /// A sign that it must bear; nil where none is asked for.
    let sign: PageSign.Name?

    var testDescription: String { name }

    init(_ name: String, _ outcome: Outcome, _ body: Data, type: String = "text/html", sign: PageSign.Name? = nil) {
        self.name = name
        self.outcome = outcome
        self.body = body
        contentType = type
        self.sign = sign
    }

    init(_ name: String, _ outcome: Outcome, _ text: String, type: String = "text/html", sign: PageSign.Name? = nil) {
        self.init(name, outcome, Data(text.utf8), type: type, sign: sign)
    }

    static let all = markup + ends + titles + counts + addresses + encodings + files + data + feeds + otherPages

    private static func title(_ year: Int) -> String { "云溪县教育局\(year)年政府信息公开工作年度报告" }

    private static func row(_ year: Int, _ title: String? = nil, href: String? = nil, in tag: String = "li") -> String {
        "<\(tag)><a href=\"\(href ?? "t\(year + 1)0120_1.html")\">\(title ?? Self.title(year))</a><span>\(year + 1)-01-20</span></\(tag)>"
    }

    private static let rows = [2024, 2023, 2022].map { row($0) }.joined()

    private static func page(_ rows: String, _ more: String = "", head: String = "") -> String {
        "<html><head><meta charset=utf-8><title>政府信息公开年报</title>\(head)</head><body><ul class=list>\(rows)</ul>\(more)</body></html>"
    }

    private static let markup = [
        HostilePage("a plain list", .whole(3), page(rows)),
        HostilePage(
            "tags in capitals and mixed",
            .whole(3),
            page(rows.replacing("<li>", with: "<LI>").replacing("<a ", with: "<A "))
        ),
        HostilePage("rows without end tags", .whole(3), page(rows.replacing("</li>", with: ""))),
        HostilePage(
            "attributes written twice",
            .whole(3),
            page(rows.replacing("<a ", with: "<a href=x href=y class=a class=b ").replacing("href=x href=y ", with: ""))
        ),
        HostilePage(
            "a comment in every row",
            .whole(3),
            page(rows.replacing("<span>", with: "<!-- <li><a href=x>假</a> --><span>"))
        ),
        HostilePage("characters as numbers", .whole(3), page(rows.replacing("年度", with: "&#24180;&#x5EA6;"))),
        HostilePage("returns alone as line ends", .whole(3), page(rows).replacing("><", with: ">\r<")),
        HostilePage(
            "a style of a megabyte",
            .whole(3),
            page(rows, head: "<style>\(String(repeating: "a{b:c}", count: 170_000))</style>")
        ),
        HostilePage(
            "a script of a megabyte",
            .whole(3),
            page(rows, head: "<script>var a=[\(String(repeating: "1,", count: 500_000))0]</script>")
        ),
        HostilePage(
            "a hundred thousand attributes",
            .part(atLeast: 0),
            page(rows, "<p \((0..<100_000).map { "a\($0)" }.joined(separator: " "))>"),
            sign: .cutShort
        ),
        HostilePage(
            "a hundred thousand levels",
            .neverWhole,
            String(repeating: "<div>", count: 100_000) + page(rows),
            sign: .cutShort
        ),
        HostilePage(
            "a hundred thousand end tags",
            .neverWhole,
            page(rows + String(repeating: "<b>", count: 60_000) + String(repeating: "</i>", count: 60_000)),
            sign: .cutShort
        ),
        HostilePage("a comment without end", .neverWhole, page(row(2024) + "<!-- " + row(2023) + row(2022))),
        HostilePage("a script without end", .neverWhole, page(row(2024) + "<script>" + row(2023) + row(2022))),
        HostilePage(
            "rows in a comment alone",
            .whole(3),
            page("<!-- \(rows) -->"),
            sign: .listInComment
        ),
        HostilePage("a frameset", .none, "<frameset cols=50%><frame src=a.html><frame src=b.html></frameset>"),
        HostilePage("a list in a frame", .none, page("", "<iframe src=list.html width=100%></iframe>")),
    ]

    private static let ends = [
        HostilePage("cut in a title", .neverWhole, String(page(rows).prefix(270))),
        HostilePage(
            "cut in an address",
            .neverWhole,
            page(row(2024) + row(2023)).components(separatedBy: "t20240120")[0]
        ),
        HostilePage(
            "cut in a tag",
            .neverWhole,
            page(row(2024) + row(2023)).components(separatedBy: "</ul>")[0] + "<li><a hre"
        ),
        HostilePage("zero bytes in the titles", .whole(3), page(rows.replacing("年度", with: "\0年\0度"))),
    ]

    private static let titles = [
        HostilePage("question marks", .neverWhole, page(rows.replacing("云溪县教育局", with: "??????"))),
        HostilePage("boxes", .neverWhole, page(row(2024, "□□□□□□□□") + row(2023, "□□□□□□□") + row(2022, "□□□□□□□□□"))),
        HostilePage(
            "replacement characters",
            .neverWhole,
            page(row(2024, "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}年") + row(2023) + row(2022))
        ),
        HostilePage(
            "a font of one's own",
            .neverWhole,
            page(row(2024, "\u{E001}\u{E002}\u{E003}\u{E004}年") + row(2023) + row(2022))
        ),
        HostilePage(
            "mojibake",
            .neverWhole,
            page(row(2024, "浜戞邯鍘挎暀鑲插眬2024骞存斂搴滀俊鎭叕寮€") + row(2023, "äº‘æºªåŽ¿æ•™è‚²å±€2023å¹´") + row(2022))
        ),
        HostilePage(
            "turned round by a style",
            .neverWhole,
            page(rows, head: "<style>a{direction:rtl;unicode-bidi:bidi-override}</style>")
        ),
        HostilePage(
            "turned round by characters",
            .neverWhole,
            page(row(2024, "\u{202E}告报度年作工开公息信府政年4202局育教县溪云\u{202C}") + row(2023) + row(2022))
        ),
        HostilePage(
            "a picture in place of a row",
            .neverWhole,
            page(rows + "<li><a href=t20260120_1.html><img src=2025.png></a><span>2026-01-20</span></li>")
        ),
        HostilePage(
            "a title of a megabyte",
            .part(atLeast: 3),
            page(row(2025, String(repeating: "长", count: 350_000)) + rows, "共9条")
        ),
        HostilePage("titles that are the same", .part(atLeast: 1), page(row(2024) + row(2024) + row(2024), "共3条")),
    ]

    private static let counts = [
        HostilePage("more rows are said than shown", .part(atLeast: 3), page(rows, "<div class=page>共99条</div>")),
        HostilePage("more pages are said than one", .part(atLeast: 3), page(rows, "<div class=page>共3条 第1/9页</div>")),
        HostilePage(
            "a count below zero",
            .neverWhole,
            page(rows, "<div class=page>共-5条 第1/-2页 <a href=index_1.html>下一页</a></div>")
        ),
        HostilePage(
            "a count that no number holds",
            .neverWhole,
            page(rows, "<div class=page>共99999999999999999999999999条 <a href=index_1.html>下一页</a></div>")
        ),
        HostilePage(
            "a pager of a script",
            .part(atLeast: 3),
            page(rows, "<script>createPageHTML(7, 0, \"index\", \"html\");</script>")
        ),
        HostilePage(
            "a pager of a billion pages",
            .part(atLeast: 3),
            page(rows, "<script>createPageHTML(1000000000, 0, \"index\", \"html\");</script>")
        ),
        HostilePage("a next page that is this one", .part(atLeast: 3), page(rows, "<a href=index.html>下一页</a>")),
        HostilePage("more by a button", .part(atLeast: 3), page(rows, "<a href=\"javascript:more()\">加载更多</a>")),
        HostilePage(
            "one page twice, with two sessions",
            .part(atLeast: 3),
            page(
                rows.replacing(".html", with: ".html;jsessionid=A1")
                    + rows.replacing(".html", with: ".html;jsessionid=B2"),
                "<div class=page>共6条</div>"
            )
        ),
        HostilePage(
            "twenty thousand rows",
            .part(atLeast: 5_000),
            page((0..<20_000).map { row(2000 + $0 % 25, "第\($0)号公告全文如下", href: "t\($0).html") }.joined())
        ),
    ]

    private static let addresses = [
        HostilePage(
            "an address of 90 kB",
            .part(atLeast: 3),
            page(rows + row(2025, href: "/" + String(repeating: "a", count: 90_000)), "共9条")
        ),
        HostilePage(
            "addresses of scripts",
            .neverWhole,
            page(rows.replacing("href=\"", with: "href=\"javascript:open('x'),'"), "<a href=index_2.html>下一页</a>")
        ),
        HostilePage("addresses of data", .neverWhole, page(rows.replacing("href=\"", with: "href=\"data:text/html,"))),
        HostilePage("addresses of mail", .none, page(rows.replacing("href=\"", with: "href=\"mailto:"))),
        HostilePage("a base that is none", .neverWhole, page(rows, "共9条", head: "<base href=\"http://[::::/\">")),
        HostilePage("addresses with line breaks", .whole(3), page(rows.replacing("_1.html", with: "_\n1.html"))),
    ]

    private static let encodings = [
        HostilePage("a mark at the beginning", .whole(3), "\u{FEFF}" + page(rows)),
        HostilePage(
            "UTF-16 with its mark",
            .whole(3),
            Data([0xFF, 0xFE]) + (page(rows).data(using: .utf16LittleEndian) ?? Data())
        ),
        HostilePage(
            "UTF-16 that says UTF-8",
            .neverWhole,
            page(rows).data(using: .utf16LittleEndian) ?? Data(),
            type: "text/html; charset=utf-8"
        ),
        HostilePage("UTF-8 that says GBK", .whole(3), page(rows), type: "text/html; charset=gbk"),
        HostilePage(
            "a charset that nobody knows",
            .whole(3),
            page(rows).replacing("utf-8", with: "x-klingon"),
            type: "text/html; charset=x-klingon"
        ),
        HostilePage(
            "HZ",
            .neverWhole,
            "<title>~{V>8.~}</title><ul>"
                + (0..<3).map { "<li><a href=t\($0)20250120_1.html>~{TFOHOX=LS}>V\($0)DjU~8.~}</a>2025-01-20</li>" }
                .joined() + "</ul>"
        ),
        HostilePage(
            "half of a character in every title",
            .neverWhole,
            Data(page(rows).utf8.flatMap { $0 == 0xE5 ? [] : [$0] })
        ),
        HostilePage(
            "noise",
            .neverWhole,
            Data((0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) })
        ),
    ]

    private static let files = [
        HostilePage("PDF that says HTML", .none, "%PDF-1.7\n" + rows, sign: .notText),
        HostilePage("an archive that says HTML", .none, Data([0x50, 0x4B, 3, 4]) + Data(rows.utf8), sign: .notText),
        HostilePage("gzip that nobody unpacked", .none, Data([0x1F, 0x8B, 8, 0]) + Data(rows.utf8), sign: .notText),
        HostilePage(
            "a picture",
            .none,
            Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) + Data(rows.utf8),
            sign: .notText
        ),
        HostilePage("nothing", .none, ""),
        HostilePage("white space", .none, String(repeating: " \n\t", count: 50_000)),
        HostilePage("a document type alone", .none, "<!DOCTYPE html>"),
    ]

    private static let json = "application/json"
    private static func record(_ year: Int) -> String {
        "{\"title\":\"\(title(year))\",\"url\":\"/nb/\(year).html\",\"date\":\"\(year + 1)-01-20\"}"
    }

    private static let data = [
        HostilePage(
            "records and their count",
            .whole(3),
            "{\"total\":3,\"rows\":[\(record(2024)),\(record(2023)),\(record(2022))]}",
            type: json
        ),
        HostilePage(
            "fewer records than counted",
            .part(atLeast: 2),
            "{\"total\":9,\"rows\":[\(record(2024)),\(record(2023))]}",
            type: json
        ),
        HostilePage(
            "records that stop",
            .neverWhole,
            "{\"total\":3,\"rows\":[\(record(2024)),\(record(2023)),{\"title\":\"云",
            type: json
        ),
        HostilePage(
            "a count of 1e999",
            .neverWhole,
            "{\"total\":1e999,\"rows\":[\(record(2024)),\(record(2023))]}",
            type: json
        ),
        HostilePage(
            "a count below zero in data",
            .neverWhole,
            "{\"total\":-7,\"rows\":[\(record(2024)),\(record(2023))]}",
            type: json
        ),
        HostilePage("a hundred thousand brackets", .none, String(repeating: "[", count: 100_000), type: json),
        HostilePage("a hundred thousand objects", .none, String(repeating: "{\"a\":", count: 100_000), type: json),
        HostilePage(
            "half of a pair of code units",
            .neverWhole,
            "{\"rows\":[{\"title\":\"\\ud800年报\",\"url\":\"/a.html\",\"date\":\"2026-01-20\"}]}",
            type: json
        ),
        HostilePage("an error in words", .none, "{\"code\":500,\"msg\":\"系统繁忙\",\"data\":null}", type: json),
    ]

    private static func feed(_ items: String, _ head: String = "<rss version=\"2.0\">") -> String {
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\(head)<channel><title>年报</title>\(items)</channel></rss>"
    }

    private static let items = [2024, 2023].map {
        "<item><title>\(title($0))</title><link>http://a.example/nb/\($0).html</link><pubDate>Mon, 20 Jan 2025 08:00:00 +0800</pubDate></item>"
    }.joined()

    private static let xml = "application/rss+xml"

    private static let feeds = [
        HostilePage("a feed shows the newest alone", .neverWhole, feed(items), type: xml),
        HostilePage(
            "a feed with entities",
            .none,
            feed(items, "<!DOCTYPE rss [<!ENTITY a \"b\">]><rss>"),
            type: xml,
            sign: .unsafeMarkup
        ),
        HostilePage(
            "a feed that loads a file",
            .none,
            feed(items, "<!DOCTYPE rss SYSTEM \"file:///etc/passwd\"><rss>"),
            type: xml,
            sign: .unsafeMarkup
        ),
        HostilePage(
            "a feed of fifty thousand attributes",
            .none,
            feed(items, "<rss \((0..<50_000).map { "a\($0)=\"\"" }.joined(separator: " "))>"),
            type: xml,
            sign: .unsafeMarkup
        ),
        HostilePage("a feed that stops", .neverWhole, String(feed(items).dropLast(150)), type: xml),
        HostilePage(
            "a feed of a hundred thousand levels",
            .neverWhole,
            feed(String(repeating: "<a>", count: 100_000)),
            type: xml
        ),
    ]

    private static let otherPages = [
        HostilePage(
            "a page for login",
            .none,
            page("", "<form><input name=user><input type=password></form>"),
            sign: .loginForm
        ),
        HostilePage("not found, with status 200", .none, "<title>404</title><h1>您访问的页面不存在或已删除</h1>"),
        HostilePage("work on the site", .none, "<title>系统维护</title><p>网站升级维护中，请稍后访问</p>"),
        HostilePage("a redirect of a script", .none, "<script>location.href='/other/'</script>"),
        HostilePage("a redirect in the head", .none, "<meta http-equiv=refresh content=\"0;url=/other/\">"),
        HostilePage(
            "a page that only a script draws",
            .none,
            "<html><body><div id=app></div><script src=app.js></script></body></html>",
            sign: .scriptOnly
        ),
        HostilePage(
            "rows of a template",
            .none,
            page("<li v-for=\"a in list\"><a :href=\"a.url\">{{a.title}}</a><span>{{a.date}}</span></li>")
        ),
    ]
}
