import Foundation
import SuiteTags
import Supervision
import TestSupport
import Testing

@testable import PageReading

/// Damaged bytes of every kind that a server may send: each is read to an end, into no more than it holds.
@Suite(.tags(.bulk))
struct MutantTests {
    /// Inputs of one format, with what has a meaning in it.
    enum Format: String, CaseIterable {
        case charset, page, report, feed, data, plain, dates

        var contentType: String {
            switch self {
            case .feed: "application/rss+xml"
            case .data: "application/json"
            case .plain: "text/plain"
            case .charset, .page, .report, .dates: "text/html"
            }
        }
    }

    private static let list =
        "<title>政府信息公开年报</title><ul>"
        + (1...5).map {
            "<li><a href=\"t2025012\($0)_1.html\" title='云溪县教育局202\($0)年政府信息公开工作年度报告'>云溪县教育局…</a><span>2025-01-2\($0)</span></li>"
        }.joined()
        + "</ul><div class=page>共5条 第1/1页</div><script>createPageHTML(1, 0, \"index\", \"html\");</script>"

    private static let seeds: [Format: [[UInt8]]] = [
        .charset: [
            Array("<meta charset=gbk><title>\u{FEFF}</title>".utf8) + [
                0xD4, 0xC6, 0xCF, 0xAA, 0xCF, 0xD8, 0xC4, 0xEA, 0xB1, 0xA8,
            ],
            [0xFF, 0xFE] + Array("<p>年报</p>".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
            [0xEF, 0xBB, 0xBF]
                + Array("<meta http-equiv=Content-Type content='text/html; charset=gb18030'><p>云溪县</p>".utf8),
            Array("<meta charset=hz-gb-2312>~{TFOHOX~}<p>\u{1B}$B%F%9%H\u{1B}(B".utf8),
        ],
        .page: [Array(list.utf8)],
        .report: [
            Array("<h1>云溪县教育局2025年政府信息公开工作年度报告</h1><p>发布时间：2026-01-20</p>\(StatutoryReport.table)".utf8)
        ],
        .feed: [
            Array(
                """
                <?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>年报</title><item><title><![CDATA[云溪县教育局2025年\
                政府信息公开工作年度报告]]></title><link>/nb/1.html</link><pubDate>Tue, 20 Jan 2026 08:00:00 +0800</pubDate></item>\
                <item><title>&#20113;&#28330;</title><link>/nb/2.html</link></item></channel></rss>
                """.utf8
            )
        ],
        .data: [
            Array(
                #"{"total":2,"rows":[{"title":"云溪县2025年年报","url":"\/nb\/1.html","date":"2026-01-20"},{"title":"a","url":"b","time":1768867200000}]}"#
                    .utf8
            ),
            Array("cb([{title:'云溪县2025年年报',link:\"/nb/1.html\",pubDate:'2026-01-20 10:20:00'}])".utf8),
        ],
        .plain: [Array("云溪县教育局2025年政府信息公开工作年度报告\n一、总体情况\n公开3,500条。\n二〇二六年一月二十日\n".utf8)],
        .dates: [
            Array(
                "<p>发布时间：2026年1月20日 08:30</p><p>二〇二六年一月廿日</p><p>2026/1/20</p><p>20260120</p><p>1月20日</p><p>２０２６－０１－２０</p>"
                    .utf8
            )
        ],
    ]

    private static let tokens: [Format: [String]] = [
        .charset: ["charset=", "gbk", "utf-16", "iso-2022-jp", "~{", "\u{1B}$B", "<meta ", "\u{FEFF}"],
        .page: [
            "<a href=", "</ul>", "<li>", "<!--", "<script>", "&#x10FFFF;", "&", "\"", "<table>", "共9999999999999条",
            "<base href=//>",
        ],
        .report: [
            "<td rowspan=9999>", "<td colspan=-1>", "<tr>", "</table>", "<table>", "1.5e9", "（", "－", "<th scope=col>",
        ],
        .feed: [
            "<![CDATA[", "]]>", "<!DOCTYPE", "<!ENTITY", "&a;", "<item>", "xmlns:x=", "encoding=\"gbk\"", "?>", "<",
        ],
        .data: ["{", "[", "\\u", "\\ud800", "null", "1e999", "-0", "\"", ":", ",", "}", "//", "'"],
        .plain: ["\u{202E}", "\r", "\t", "一、", "（一）", "1.", "\u{0B}"],
        .dates: ["年", "月", "日", "99999999999", "0", "-", "二〇", "廿", "00:00", "2026年13月32日", "闰"],
    ]

    private static func mutants(_ format: Format) -> Mutants {
        Mutants(of: seeds[format] ?? [], tokens: tokens[format] ?? [], seed: UInt64(format.rawValue.utf8.count) * 7 + 3)
    }

    private func read(_ bytes: [UInt8], _ format: Format) -> ReadPage {
        HTMLPageReader().read(
            Data(bytes),
            contentType: format.contentType,
            address: Reading.address,
            as: .everything,
            seeking: .annualReports
        )
    }

    @Test(arguments: Format.allCases)
    func aMutantIsReadToAnEndIntoNoMoreThanItHolds(_ format: Format) {
        for bytes in Self.mutants(format) {
            let page = read(bytes, format)
            let rows = page.list?.rows ?? []
            // A character of one byte may be one of three in UTF-8, and a row may take its name from its column.
            let room = 4 * bytes.count + 4_000
            #expect(rows.count <= 5_000 && rows.map(\.title.utf8.count).reduce(0, +) <= room * 2)
            #expect(rows.allSatisfy { $0.title.utf8.count <= 2_000 && $0.address.text.utf8.count <= 9_000 })
            #expect(Reading.texts(page).map(\.utf8.count).reduce(0, +) <= room)
            let cells = Reading.tables(page).map { $0.rows.map(\.count).reduce(0, +) }
            #expect(cells.allSatisfy { $0 <= 200_000 })
            let dates = page.dates.map(\.date) + rows.compactMap(\.date)
            #expect(dates.allSatisfy { (1949...2099).contains($0.year) }, "\(String(decoding: bytes, as: UTF8.self))")
        }
    }

    @Test(arguments: Format.allCases)
    func aMutantIsReadTwiceAlike(_ format: Format) {
        for bytes in Self.mutants(format).prefix(60) { #expect(read(bytes, format) == read(bytes, format)) }
    }
}

/// A table with what tables of reports have.
private enum StatutoryReport {
    static let table =
        "<table><tr><td rowspan=2 colspan=2>申请</td><td colspan=3>申请人</td></tr><tr><td>自然人</td><td>法人</td><td>总计</td></tr>"
        + (1...6).map { "<tr><td>\($0)</td><td>第\($0)项</td><td>\($0)</td><td>0</td><td>\($0)</td></tr>" }.joined()
        + "</table>"
}
