import Supervision
import Testing

@testable import PageReading

/// One list of four dated reports, in the markup of many publishing systems and eras. Every one reads alike.
struct DatedStructureTests {
    typealias Row = SitePage.Row
    private static func each(_ row: (Row) -> String) -> String { SitePage.each(row: row) }
    private static func link(_ row: Row) -> String { "<a href=\"\(row.href)\">\(row.title)</a>" }

    private static let lists: [String: String] = [
        "span in brackets": "<ul>" + each { "<li>\(link($0))<span>[\($0.date)]</span></li>" } + "</ul>",
        "dots": "<ul>" + each { "<li>\(link($0))<em>\($0.date(with: "."))</em></li>" } + "</ul>",
        "slashes without zeros": "<ul>" + each { "<li>\(link($0))<em>\($0.shortDate(with: "/"))</em></li>" } + "</ul>",
        "dots without zeros": "<ul>" + each { "<li>\(link($0))<em>\($0.shortDate(with: "."))</em></li>" } + "</ul>",
        "characters": "<ul>"
            + each { "<li>\(link($0))<em>\($0.month.prefix(4))年\($0.month.suffix(2))月\($0.day)日</em></li>" } + "</ul>",
        "day before year and month": "<ul>"
            + each {
                "<li><div class=date><span>\($0.day)日</span><span>\($0.month)</span></div><p>\(link($0))</p></li>"
            }
            + "</ul>",
        "big day in a box": each {
            "<div class=item><div class=rq><h2>\($0.day)</h2><p>\($0.month)</p></div><div class=bt>\(link($0))</div></div>"
        },
        "day and slash": "<ul>"
            + each {
                "<li><p class=d>\($0.day)<span>\($0.month.prefix(4))/\($0.month.suffix(2))</span></p>\(link($0))</li>"
            }
            + "</ul>",
        "month and day over year": "<ul>"
            + each { "<li><div><b>\($0.monthAndDay)</b><i>\($0.month.prefix(4))</i></div>\(link($0))</li>" } + "</ul>",
        "whole row is a link": each {
            "<a class=row href=\"\($0.href)\"><span class=t>\($0.title)</span><span class=d>\($0.date)</span></a>"
        },
        "link around heading, summary and date": each {
            "<div class=item><a href=\"\($0.href)\"><h3>\($0.title)</h3><p>现将本机关上一年度政府信息公开工作情况公布如下，欢迎监督。</p><span>\($0.date)</span></a></div>"
        },
        "link around title, summary and date in blocks": "<ul>"
            + each {
                "<li><a href=\"\($0.href)\"><div class=title>\($0.title)</div><div class=desc>本报告由云川县人民政府办公室编制，全文包括六个部分。</div><div class=time>\($0.date)</div></a></li>"
            } + "</ul>",
        "heading, summary, date in divs": each {
            "<div class=news><h4>\(link($0))</h4><p class=sum>现将本机关上一年度政府信息公开工作情况公布如下，欢迎社会各界监督。</p><div class=info>发布时间：\($0.date)　来源：县政府办</div></div>"
        },
        "items of definition lists": "<dl>"
            + each { "<dt><span>\($0.date)</span></dt><dd>\(link($0))</dd>" } + "</dl>",
        "definition list per row": each { "<dl><dt>\(link($0))</dt><dd class=t>\($0.date)</dd></dl>" },
        "index table":
            "<table><thead><tr><th>索引号</th><th>名称</th><th>文号</th><th>发布机构</th><th>发布日期</th></tr></thead><tbody>"
            + each {
                "<tr><td>11430000/2025-0001</td><td>\(link($0))</td><td>云政办发〔2025〕3号</td><td>云川县人民政府办公室</td><td>\($0.date)</td></tr>"
            } + "</tbody></table>",
        "two date columns, publication first": "<table><tr><th>标题</th><th>发布日期</th><th>成文日期</th></tr>"
            + each { "<tr><td>\(link($0))</td><td>\($0.date)</td><td>2020-05-06</td></tr>" } + "</table>",
        "two date columns, header in td": "<table><tr><td>标题</td><td>生成日期</td><td>公开日期</td></tr>"
            + each { "<tr><td>\(link($0))</td><td>2020-05-06</td><td>\($0.date)</td></tr>" } + "</table>",
        "two labelled dates in a row": "<ul>"
            + each { "<li>\(link($0))<span>成文日期：2020-05-06</span><span>发布日期：\($0.date)</span></li>" } + "</ul>",
        "tooltip table of index data": "<ul>"
            + each {
                "<li>\(link($0))<span>\($0.date)</span><div class=box style=\"display:none\"><table><tr><td>索引号</td><td>0001/2025</td></tr><tr><td>发布机构</td><td>县政府办</td></tr><tr><td>标题</td><td>\($0.title)</td></tr></table></div></li>"
            } + "</ul>",
        "nested layout tables": "<table width=980><tr><td width=200>&nbsp;</td><td><table><tr><td>"
            + each {
                "<table width='98%'><tr><td width=10><img src=dot.gif></td><td>\(link($0))</td><td width=80>(\($0.date))</td></tr><tr><td colspan=3 height=1></td></tr></table>"
            } + "</td></tr></table></td></tr></table>",
        "separator rows": "<table>"
            + each { "<tr><td>·\(link($0))</td><td>\($0.date)</td></tr><tr><td colspan=2><hr></td></tr>" } + "</table>",
        "numbered rows": "<table><tr><th>序号</th><th>标题</th><th>时间</th></tr>"
            + SitePage.rows.enumerated().map { "<tr><td>\($0 + 1)</td><td>\(link($1))</td><td>\($1.date)</td></tr>" }
            .joined() + "</table>",
        "numbers before titles": "<ol>"
            + SitePage.rows.enumerated().map { "<li><i>\($0 + 1)</i>\(link($1))<span>\($1.date)</span></li>" }.joined()
            + "</ol>",
        "marks of new rows": "<ul>"
            + each {
                "<li><a href=\"\($0.href)\"><em class=new>NEW</em>\($0.title)</a><img src=/new.gif><font color=red>新</font><span>\($0.date)</span></li>"
            } + "</ul>",
        "top mark in the link": "<ul>"
            + each { "<li><a href=\"\($0.href)\"><i>置顶</i> \($0.title)</a><span>\($0.date)</span></li>" } + "</ul>",
        "top mark as text": "<ul>"
            + each { "<li><a href=\"\($0.href)\">[置顶]\($0.title)</a><span>\($0.date)</span></li>" } + "</ul>",
        "category link": "<ul>"
            + each { "<li>[<a href=\"/zwgk/xxgknb/\">政府信息公开年报</a>] \(link($0))<span>\($0.date)</span></li>" } + "</ul>",
        "attachment beside": "<ul>"
            + each {
                "<li>\(link($0))<a href=\"./P02025\($0.day).pdf\" class=fj>附件下载</a><span>\($0.date)</span></li>"
            } + "</ul>",
        "title and details": "<table>"
            + each {
                "<tr><td>\(link($0))</td><td>\($0.date)</td><td><a href=\"\($0.href)\">查看详情</a></td></tr>"
            } + "</table>",
        "date in the link's brackets": "<ul>" + each { "<li><a href=\"\($0.href)\">\($0.title)（\($0.date)）</a></li>" }
            + "</ul>",
        "date before the title in one link": "<ul>"
            + each { "<li><a href=\"\($0.href)\"><span>\($0.date)</span>\($0.title)</a></li>" } + "</ul>",
        "two columns": "<table>"
            + "<tr>" + SitePage.rows[0..<2].map { "<td>\(link($0)) \($0.date)</td>" }.joined() + "</tr>"
            + "<tr>" + SitePage.rows[2..<4].map { "<td>\(link($0)) \($0.date)</td>" }.joined() + "</tr></table>",
        "two columns of cells": "<table>"
            + "<tr>" + SitePage.rows[0..<2].map { "<td>\(link($0))</td><td>\($0.date)</td>" }.joined() + "</tr>"
            + "<tr>" + SitePage.rows[2..<4].map { "<td>\(link($0))</td><td>\($0.date)</td>" }.joined()
            + "</tr></table>",
        "blocks of years": "<h3>2025年</h3><ul>"
            + SitePage.rows[0..<2].map { "<li>\(link($0))<span>\($0.date)</span></li>" }.joined()
            + "</ul><h3>2024年</h3><ul><li>\(link(SitePage.rows[2]))<span>\(SitePage.rows[2].date)</span></li></ul><h3>2023年</h3><ul><li>\(link(SitePage.rows[3]))<span>\(SitePage.rows[3].date)</span></li></ul>",
        "lines": "<div>" + each { "•\(link($0))&nbsp;&nbsp;\($0.date)<br/>" } + "</div>",
        "stray br and unclosed rows": "<UL>"
            + each { "<LI><A HREF=\($0.href) TARGET=_blank>\($0.title)</A></br><SPAN>\($0.date)</SPAN>" } + "</UL>",
        "unclosed cells": "<TABLE>" + each { "<TR><TD><A HREF=\($0.href)>\($0.title)</A><TD>\($0.date)" } + "</TABLE>",
        "comments inside rows": "<ul>"
            + each {
                "<li><!--[if IE]><a href=x.html>旧</a><![endif]-->\(link($0))<!-- 2001-01-01 --><span>\($0.date)</span><![endif]--></li>"
            }
            + "</ul>",
        "inline styles of a word processor": "<div>"
            + each {
                "<p style=\"line-height:2\"><span><a href=\"\($0.href)\"><span style=\"color:#333\">\($0.title)</span></a></span><span>&nbsp;&nbsp;</span><span>\($0.date)</span></p>"
            } + "</div>",
        "html5 time element": "<div class=list>"
            + each { "<article><header>\(link($0))</header><time datetime=\"\($0.date)\">\($0.date)</time></article>" }
            + "</div>",
        "date and clock": "<ul>" + each { "<li>\(link($0))<span>\($0.date) 10:23:45</span></li>" } + "</ul>",
        "views beside the date": "<ul>"
            + each { "<li>\(link($0))<span>浏览次数：123</span><span>\($0.date)</span></li>" } + "</ul>",
        "source beside the date": "<ul>"
            + each { "<li>\(link($0))<span>县政府办　\($0.date)</span></li>" } + "</ul>",
        "cut titles with the full one in the link": "<ul>"
            + each {
                "<li><a href=\"\($0.href)\" title=\"\($0.title)\">\($0.title.prefix(12))...</a><span>\($0.date)</span></li>"
            } + "</ul>",
        "dates in a list of their own": "<ul class=l>" + each { "<li>\(link($0))</li>" } + "</ul><ul class=r>"
            + each { "<li>\($0.date)</li>" } + "</ul>",
        "dates in items of their own": "<ul>" + each { "<li>\(link($0))</li><li class=date>\($0.date)</li>" } + "</ul>",
        "dates in blocks of their own": each { "<div class=t>\(link($0))</div><div class=d>\($0.date)</div>" },
        "dates in rows of their own": "<table>"
            + each { "<tr><td>\(link($0))</td></tr><tr><td align=right>\($0.date)</td></tr>" } + "</table>",
        "title in a cell, link in another": "<table>"
            + each { "<tr><td>\($0.title)</td><td>\($0.date)</td><td><a href=\"\($0.href)\">查看</a></td></tr>" }
            + "</table>",
        "headings, particulars and summaries": each {
            "<h3>\(link($0))</h3><p class=meta>\($0.date) | 阅读 23</p><p>现将本机关上一年度政府信息公开工作情况公布如下，欢迎监督。</p>"
        },
        "lists in a list": "<ul><li><b>年报</b><ul>" + each { "<li>\(link($0)) \($0.date)</li>" } + "</ul></li></ul>",
        "link around title and labelled date": "<ul>"
            + each {
                "<li><a href=\"\($0.href)\"><p class=bt>\($0.title)</p><p class=rq>发布时间：\($0.date)　浏览：23次</p></a></li>"
            } + "</ul>",
        "pictures that rotate above": "<div class=banner>"
            + (1...5).map { "<a href=\"/xw/t2025030\($0)_1.html\"><img src=a.jpg><p>云川县召开第\($0)次重要会议</p></a>" }.joined()
            + "</div><ul>" + each { "<li>\(link($0))<span>\($0.date)</span></li>" } + "</ul>",
        "dates in data cells with labels": each {
            "<div class=zfxx><p><b>标题：</b>\(link($0))</p><p><b>发布日期：</b><span>\($0.date)</span></p></div>"
        },
    ]

    @Test(arguments: lists.keys.sorted())
    func theRowsAreReadWhateverTheMarkup(name: String) throws {
        let markup = try #require(Self.lists[name])
        #expect(Reading.rows(SitePage.column(markup)) == SitePage.expected)
        #expect(Reading.rows(SitePage.plain(markup)) == SitePage.expected)
    }
}
