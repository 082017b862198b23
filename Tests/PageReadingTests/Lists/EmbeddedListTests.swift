import Foundation
import Supervision
import TestSupport
import Testing

@testable import PageReading

/// Lists that are written as data: in scripts, as the body of an answer, as feeds.
struct EmbeddedListTests {
    private static func records(_ record: (SitePage.Row) -> String) -> String {
        "[" + SitePage.each(",", row: record) + "]"
    }

    /// Midnight in China, in seconds.
    private static func seconds(_ row: SitePage.Row) -> Int {
        ((CivilDate(iso: row.date)?.daysSinceEpoch ?? 0) * 24 - 8) * 3600
    }

    private static let scripts: [String: String] = [
        "an array of objects": "var list = "
            + records { #"{"title":"\#($0.title)","url":"\#($0.href)","date":"\#($0.date)"}"# } + ";",
        "literals of a script": "var list = "
            + records { "{ title: '\($0.title)', link: '\($0.href)', pubDate: '\($0.date) 10:20:00' }" },
        "next data": #"{"props":{"pageProps":{"total":4,"list":"#
            + records { #"{"id":1,"title":"\#($0.title)","href":"\#($0.href)","publishTime":\#(seconds($0))000}"# }
            + "}}}",
        "initial state":
            "window.__INITIAL_STATE__={\"menu\":[{\"title\":\"首页\",\"url\":\"/\"},{\"title\":\"政务公开\",\"url\":\"/zwgk/\"}],\"news\":{\"records\":"
            + records {
                #"{"docTitle":"\#($0.title)","docpuburl":"\#($0.href.dropFirst(0))","docRelTime":"\#($0.shortDate(with: "/")) 8:00"}"#
            } + ",\"total\":4}};",
        "gkmlpt": "var page = {\"articles\":"
            + records {
                #"{"title":"\#($0.title)","url":"\#($0.href)","created_at":\#(seconds($0)),"date":\#(seconds($0))}"#
            }
            + ",\"total\":4}",
        "escaped": "var d="
            + records { row in
                let title = row.title.unicodeScalars.map { "\\u" + String(format: "%04x", $0.value) }.joined()
                return
                    "{\"infoTitle\":\"\(title)\",\"pubUrl\":\"\(row.href.replacing("/", with: "\\/"))\",\"pubtime\":\"\(row.date)T10:00:00+08:00\"}"
            },
    ]

    @Test(arguments: scripts.keys.sorted())
    func aListInAScriptIsRead(name: String) throws {
        let script = try #require(Self.scripts[name])
        let page = Reading.page(SitePage.column("<div id=app></div><script>\(script)</script>"), as: .list)
        #expect(page.kind == .list)
        #expect(page.list?.rows.map(Reading.describe) == SitePage.expected)
    }

    private static let nested: [String: @Sendable (SitePage.Row) -> String] = [
        "by screen": { #""urls":{"m":"/m/1.html","pc":"\#($0.href)"}"# },
        "by screen in a text": { #""urls":"{\"pc\":\"\#($0.href)\",\"wap\":\"/m/1.html\"}""# },
        "in a known key": { #""url":{"common":"\#($0.href)"}"# },
        "in an array": { #""links":[{"type":"pc","href":"\#($0.href)"}]"# },
        "two deep": { #""urls":{"site":{"pc":"\#($0.href)"}}"# },
        "beside an empty one": { #""url":"","urls":"{\"common\":\"\#($0.href)\"}""# },
    ]

    @Test(arguments: nested.keys.sorted())
    func anAddressThatStandsDeeperIsThatOfItsRow(name: String) throws {
        let address = try #require(Self.nested[name])
        let list = Self.records { #"{"id":7,"title":"\#($0.title)","publishTime":"\#($0.date)",\#(address($0))}"# }
        #expect(answer(#"{"data":{"total":4,"list":\#(list)}}"#).list?.rows.map(Reading.describe) == SitePage.expected)
    }

    @Test func theAddressOfAPictureIsNotThatOfItsRow() {
        let list = Self.records {
            #"{"id":7,"title":"\#($0.title)","publishTime":"\#($0.date)","image":{"url":"/a.html"}}"#
        }
        let rows = answer(#"{"data":{"total":4,"list":\#(list)}}"#).list?.rows ?? []
        #expect(rows.count == 4)
        #expect(rows.allSatisfy { !$0.address.text.hasSuffix("/a.html") })
    }

    @Test func recordsUnderAKeyOfAddressesStayRecords() {
        let list = Self.records { #"{"title":"\#($0.title)","url":"\#($0.href)","date":"\#($0.date)"}"# }
        #expect(answer(#"{"total":4,"links":\#(list)}"#).list?.rows.map(Reading.describe) == SitePage.expected)
    }

    @Test func aListInATextOfDataIsRead() throws {
        let list = Self.records { #"{"title":"\#($0.title)","url":"\#($0.href)","date":"\#($0.date)"}"# }
        let text = String(decoding: try JSONEncoder().encode("{\"total\":4,\"rows\":\(list)}"), as: UTF8.self)
        #expect(answer("{\"code\":0,\"data\":\(text)}").list?.rows.map(Reading.describe) == SitePage.expected)
        let page = Reading.page(SitePage.column("<script>var d = JSON.parse('\(list)');</script>"), as: .list)
        #expect(page.list?.rows.map(Reading.describe) == SitePage.expected)
    }

    @Test func aDateInBracketsBehindATitleDatesItsRecord() {
        let list = Self.records { #"{"title":"\#($0.title)（\#($0.date)）","url":"\#($0.href)"}"# }
        let rows = answer(#"{"total":4,"list":\#(list)}"#).list?.rows ?? []
        #expect(rows.map { $0.date?.description } == SitePage.rows.map(\.date))
        let mixed = Self.records {
            $0.href == SitePage.rows[1].href
                ? #"{"title":"通知（\#($0.date)）","url":"\#($0.href)"}"#
                : #"{"title":"\#($0.title)","url":"\#($0.href)","date":"\#($0.date)"}"#
        }
        let all = answer(#"{"total":4,"list":\#(mixed)}"#).list?.rows ?? []
        #expect(all.map { $0.date?.description } == SitePage.rows.map(\.date))
    }

    @Test(arguments: scripts.keys.sorted())
    func aListWithoutACountMayHaveMore(name: String) throws {
        let script = try #require(Self.scripts[name])
        let page = Reading.page(SitePage.column("<div id=app></div><script>\(script)</script>"), as: .list)
        #expect(page.list?.isWhole == script.contains("total"))
    }

    private func answer(_ body: String, _ type: String = "application/json") -> ReadPage {
        HTMLPageReader().read(
            Data(body.utf8),
            contentType: type,
            address: Reading.address,
            as: .list,
            seeking: .annualReports
        )
    }

    @Test func anAnswerThatIsDataIsRead() {
        let list = Self.records { #"{"title":"\#($0.title)","link":"\#($0.href)","pubtime":"\#($0.date)"}"# }
        let page = answer("{\"code\":200,\"data\":{\"totalCount\":43,\"pageCount\":3,\"infolist\":\(list)}}")
        #expect(page.kind == .list)
        #expect(page.list?.rows.map(Reading.describe) == SitePage.expected)
        #expect(page.list?.rowsTotal == 43)
        #expect(page.list?.isWhole == false)
        #expect(answer("callback(\(list))", "text/javascript").list?.rows.count == 4)
        #expect(answer("\n" + list, "text/html").list?.isWhole == false)
    }

    @Test func aRecordWithoutAnAddressIsStillARow() {
        let list = Self.records { #"{"title":"\#($0.title)","docId":"a\#($0.day)","publishDate":"\#($0.date)"}"# }
        let rows = answer("{\"total\":4,\"rows\":\(list)}").list?.rows
        #expect(rows?.map(\.title) == SitePage.rows.map(\.title))
        #expect(Set(rows?.map(\.address) ?? []).count == 4)
    }

    @Test func theTitleOfARecordIsTextWhateverMarkupItHolds() {
        let list = Self.records {
            #"{"title":"<b>[置顶]</b><font color='red'>\#($0.title)&ldquo;附表&rdquo;</font>","url":"\#($0.href)","date":"\#($0.date)"}"#
        }
        let titles = answer("{\"total\":4,\"rows\":\(list)}").list?.rows.map(\.title)
        #expect(titles == SitePage.rows.map { "\($0.title)“附表”" })
    }

    /// Text of a record is no script and no pager, whatever it says.
    @Test func whatARecordSaysIsNoCount() {
        let list = Self.records {
            #"{"title":"\#($0.title)</a><script>var totalRecord = 57;</script>共9页 下一页","url":"\#($0.href)","date":"\#($0.date)"}"#
        }
        let read = answer("{\"total\":4,\"rows\":\(list)}").list
        #expect(read?.rowsTotal == 4)
        #expect(read?.pagesTotal == nil)
        #expect(read?.isWhole == true)
    }

    @Test func recordsThatNameOnlyAYearAreNamedByTheColumn() {
        let list = (2022...2024).map { year in
            #"{"title":"\#(year)年","url":"./\#(year)01/t\#(year)0115_7.html","date":"\#(year)-01-15"}"#
        }
        let script = "var list = [\(list.joined(separator: ","))]"
        let page = Reading.page(SitePage.column("<div id=app></div><script>\(script)</script>"), as: .list)
        #expect(page.list?.rows.map(\.title) == (2022...2024).map { "\($0)年 政府信息公开年报" })
    }

    @Test func theRowsOfAnAnswerAreItsLinksToo() {
        let list = Self.records { #"{"title":"\#($0.title)","url":"\#($0.href)","date":"\#($0.date)"}"# }
        let page = HTMLPageReader().read(
            Data("{\"rows\":\(list)}".utf8),
            contentType: "application/json",
            address: Reading.address,
            as: .everything,
            seeking: .annualReports
        )
        #expect(page.surroundings?.links.map(\.text) == SitePage.rows.map(\.title))
        #expect(page.surroundings?.rowDates.map(\.description) == SitePage.rows.map(\.date))
    }

    @Test(arguments: [
        "{\"total\":0,\"rows\":[]}", "[]", "{\"code\":500,\"msg\":\"系统繁忙\"}", "{\"a\":", "{",
        "[{\"name\":\"政务公开\",\"code\":\"col1\",\"childCount\":2,\"url\":\"/col/col1001/\",\"releaseTime\":1764000000000}]",
        "[{\"title\":\"首页\",\"url\":\"/\"},{\"title\":\"政务公开\",\"url\":\"/zwgk/\"}]",
    ])
    func anAnswerWithoutRowsIsNoList(body: String) {
        let page = answer(body)
        #expect(page.kind != .list)
        #expect(page.list?.rows.isEmpty ?? true)
    }

    @Test func deepAndBrokenDataAreRead() {
        for body in [
            String(repeating: "[{\"title\":", count: 50_000), String(repeating: "{\"", count: 100_000), "[\"\\u12",
            "{\"title\":\"\\",
        ] {
            #expect(answer(body).kind != .list)
        }
    }

    // MARK: Feeds

    private static let feeds: [String: String] = [
        "rss":
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>年报</title><link>https://www.yunxi.example/</link>"
            + SitePage.each {
                "<item><title><![CDATA[\($0.title)]]></title><link>\($0.href)</link><pubDate>\(mail($0))</pubDate><description>&lt;p&gt;全文&lt;/p&gt;</description></item>"
            } + "</channel></rss>",
        "atom": "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>年报</title>"
            + SitePage.each {
                "<entry><title>\($0.title)</title><link rel=\"self\" href=\"x\"/><link href=\"\($0.href)\"/><updated>2025-02-02T00:00:00Z</updated><published>\($0.date)T00:00:00+08:00</published></entry>"
            } + "</feed>",
        "rdf":
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel/>"
            + SitePage.each {
                "<item><title>\($0.title)</title><link>\($0.href)</link><dc:date>\($0.date)</dc:date></item>"
            }
            + "</rdf:RDF>",
    ]

    /// The evening before in Greenwich: the day itself in China.
    private static func mail(_ row: SitePage.Row) -> String {
        let day = CivilDate(iso: row.date)?.adding(days: -1)
        let month = ["", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][
            day?.month ?? 0
        ]
        return "Mon, \(day?.day ?? 0) \(month) \(day?.year ?? 0) 16:30:00 GMT"
    }

    @Test(arguments: feeds.keys.sorted())
    func aFeedIsAListThatIsNeverWhole(name: String) throws {
        let feed = try #require(Self.feeds[name])
        let page = answer(feed, "application/xml")
        #expect(page.kind == .list)
        #expect(page.list?.rows.map(Reading.describe) == SitePage.expected)
        #expect(page.list?.isWhole == false)
    }

    @Test func entitiesOfAFeedAreNotReplaced() {
        let bomb =
            "<!DOCTYPE rss [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>"
        let page = answer(
            "<?xml version=\"1.0\"?>\(bomb)<rss><channel><item><title>&b;&c;公告全文</title><link>/a/t20250101_1.html</link><pubDate>2025-01-01</pubDate></item></channel></rss>"
        )
        #expect(page.list?.rows.allSatisfy { !$0.title.contains("root:") } ?? true)
    }

    // MARK: hanweb

    private static let store =
        "<datastore><nextgroup><![CDATA[<a href=\"/module/web/jpage/dataproxy.jsp?page=1&columnid=42150\"></a>]]></nextgroup><totalrecord>43</totalrecord><totalpage>11</totalpage><recordset>"
        + SitePage.each {
            "<record><![CDATA[<li><a href=\"\($0.href)\" title=\"\($0.title)\">\($0.title.prefix(8))…</a><span>\($0.date)</span></li>]]></record>"
        }
        + "</recordset></datastore>"

    @Test func theRecordsOfAStoreAreRowsInAScriptAndAsABody() {
        let inScript = Reading.page(SitePage.column("<script type=\"text/xml\">\(Self.store)</script>"), as: .list)
        for page in [
            inScript, answer(Self.store, "text/html"), answer("<?xml version='1.0'?>" + Self.store, "text/xml"),
        ] {
            #expect(page.kind == .list)
            #expect(page.list?.rows.map(Reading.describe) == SitePage.expected)
            #expect(page.list?.rowsTotal == 43)
            #expect(page.list?.pagesTotal == 11)
            #expect(
                page.list?.nextPage?.text
                    == "https://www.yunxi.example/module/web/jpage/dataproxy.jsp?page=1&columnid=42150"
            )
        }
    }
}
