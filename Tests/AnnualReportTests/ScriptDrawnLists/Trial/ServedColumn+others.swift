/// The other families.
extension ServedColumn {
    static let disclosure = ServedColumn(
        family: "hanweb-xxgk",
        address: "\(host)/col/col1001/index.html",
        size: 20,
        shell: { id, _ in
            "<html><body><div id=divlist></div><script>loadDynamic('/module/menu.jsp?x=1','menu');loadDynamic('/module/xxgk/search.jsp?infotypeId=B\(id)&area=001009','divlist')</script></body></html>"
        },
        pageAsked: { request, id in
            request.contains("search.jsp?infotypeId=B\(id)&area=001009 ")
                ? number(behind: "currpage=", in: request) : nil
        },
        answer: { page in
            let rows = page.rows.map {
                "<tr><td><a href=\"\($0.link)\" title=\"\($0.title)\">\($0.title.prefix(9))…</a></td><td>\($0.date)</td></tr>"
            }
            return "<table>\(rows.joined())</table><p>共有\(page.total)条记录</p>"
        }
    )

    static let labels = ServedColumn(
        family: "anhui-label",
        address: "\(host)/public/column/77?type=4&action=list",
        size: 15,
        empty: "<div class=\"xxgk_nav_con\">暂无相关信息</div>",
        shell: { id, _ in
            "<html><head><meta name=SiteId content=9900001></head><body><input type=\"file\"><script>label({labelName:\"publicInfoList\",organId:\"77\",yxCatId:\"\(id)\",file:\"/yx/publicInfoList_newest2020\"})</script></body></html>"
        },
        pageAsked: { request, id in
            request.contains("/site/label/8888?") && request.contains("catId=\(id)&")
                ? number(behind: "pageIndex=", in: request) : nil
        },
        answer: { page in
            "<div class=\"xxgk_nav_con\"><ul>\(page.rows.map(\.item).joined())</ul></div><script>var p = {pageCount:\(page.pages)}</script>"
        }
    )

    /// The page shows the first rows itself.
    static let searches = ServedColumn(
        family: "fujian-trs",
        address: "\(host)/zwgk/ndbg/",
        size: 75,
        shell: { id, list in
            "<html><body><ul>\(list.rows.prefix(10).map(\.item).joined())</ul><script>var opt = {url:'/fjdzapp/search', channelid:'229105', chnlid:'\(id)', prepage:'75', recordCount:'\(list.rows.count)'};</script></body></html>"
        },
        pageAsked: { request, id in
            request.contains("/fjdzapp/search ") && request.contains("classsql=chnlid=\(id)&")
                ? number(behind: "&page=", in: request) : nil
        },
        answer: { page in
            let rows = page.rows.map { $0.record("doctitle", "chnldocurl", "docreltime") }.joined(separator: ",\n")
            return "{\"count\":\"\(page.total)\",\"py\":'###pypy###',\"data\":[\(rows)]}"
        }
    )

    static let published = ServedColumn(
        family: "igs-list",
        address: "\(host)/zwgk/igs/",
        size: 20,
        shell: { id, _ in
            "<html><body><a href=/index.html>首页</a><ul id=list></ul><script>load('/igs/front/search/publish/data/list.html', {siteId:'67','channelId':'\(id)', index:'govsite', type:'doc'})</script></body></html>"
        },
        pageAsked: { request, id in
            request.contains("index=govsite&type=doc&") && request.contains("filter[CHANNELID]=\(id)")
                ? number(behind: "pageNumber=", in: request) : nil
        },
        answer: { page in
            let rows = page.rows.map { $0.record("DOCTITLE", "DOCPUBURL", "DOCFIRSTPUBTIME") }.joined(separator: ",")
            return "{\"total\":\(page.total),\"rows\":[\(rows)]}"
        }
    )

    static let lists = ServedColumn(
        family: "query-list",
        address: "\(host)/yxslj/col/col55/index.html",
        size: 15,
        shell: { id, _ in
            "<html><body><div id=list></div><script>loadPageData({webSiteCode:['yxslj'],webSiteCode:'yxslj',channelCode:'col\(id)',perPage:15})</script></body></html>"
        },
        pageAsked: { request, id in
            request.contains("/queryList ") && request.contains("channelCode[]=col\(id)&")
                ? number(behind: "current=", in: request) : nil
        },
        answer: { page in
            let rows = page.rows.map {
                "{\"source\":{\"title\":\(ServedRow.quoted($0.title)),\"pubDate\":\"\($0.date) 10:00:00\",\"urls\":\(ServedRow.quoted("{\"pc\":\"\($0.link)\"}"))}}"
            }
            return "{\"data\":{\"total\":\(page.total),\"results\":[\(rows.joined(separator: ","))]}}"
        }
    )

    static let departments = ServedColumn(
        family: "szinf",
        address: "\(host)/szzwgk/ndbg/list.shtml",
        size: 15,
        shell: { id, _ in
            "<html><body><ul id=list></ul><script>$.ajax({url:'/stat/count.do'});$.ajax({url:'/szinf/xxgk/interfacesWebZcwj/loadData', data:{channel_id:'x\(id)'}})</script></body></html>"
        },
        pageAsked: { request, id in
            request.contains("/szinf/xxgk/interfacesWebZcwj/loadData") && request.hasSuffix("channel_id=x\(id)")
                ? number(behind: "pageIndex=", in: request) : nil
        },
        answer: { page in
            let rows = page.rows.map { $0.record("TITLE", "URL", "PUBLISHED_TIME_FORMAT") }.joined(separator: ",")
            return "{\"data\":{\"allRow\":\(page.total),\"totalPage\":\(page.pages),\"list\":[\(rows)]}}"
        }
    )

    static let items = ServedColumn(
        family: "regulator-items",
        address: "\(host)/cn/view/pages/ItemList.html?itemId=928",
        size: 18,
        without: [.changed, .foreignLink],
        shell: { _, _ in "<html><body ng-app=pages><div ng-view></div></body></html>" },
        pageAsked: { request, _ in
            request.contains("/data_itemId=928,pageIndex=") ? number(behind: "pageIndex=", in: request) : nil
        },
        answer: { page in
            let rows = page.rows.map { row in
                ServedRow(title: row.title, link: String(row.link.dropFirst(5).dropLast(5)), date: row.date)
                    .record("docTitle", "docId", "publishDate")
            }
            return "{\"rptCode\":200,\"data\":{\"total\":\(page.total),\"rows\":[\(rows.joined(separator: ","))]}}"
        }
    )

    static let source = ServedColumn(
        family: "datasource-file",
        address: "\(host)/xxgk/ndbg/index.htm",
        shell: { id, _ in "<html><body><ul id=showData0 data=\"datasource:\(hex(id))\"></ul></body></html>" },
        pageAsked: { request, id in request.hasSuffix("/xxgk/ndbg/ds_\(hex(id)).json") ? 1 : nil },
        answer: { page in
            "{\"datasource\":[\(page.rows.map { $0.record("title", "publishUrl", "publishTime") }.joined(separator: ","))]}"
        }
    )

    static let file = ServedColumn(
        family: "json-file",
        address: "\(host)/zfxxgk/ndbg/",
        shell: { id, _ in
            "<html><body><ul id=list></ul><script>fetch('./ndbg\(id).json').then(draw)</script></body></html>"
        },
        pageAsked: { request, id in request.hasSuffix("/zfxxgk/ndbg/ndbg\(id).json") ? 1 : nil },
        answer: { page in
            "\u{FEFF}[\(page.rows.map { $0.record("TITLE", "URL", "DOCRELPUBTIME") }.joined(separator: ","))]"
        }
    )

    static let all = [
        units, channels, platform, groups, messages, information, disclosure, labels, searches, published, lists,
        departments, items, source, file,
    ]
}
