/// The families that most columns are of.
extension ServedColumn {
    private static func unit(_ id: String, _ kind: String, _ tag: String) -> String {
        let data = "{'parseType':'bulidstatic','webId':'9001','pageType':'\(kind)','tagId':'\(tag)','pageId':'\(id)'}"
        return
            "<script id=u\(tag.count) src=\"/unitbuild.js?v=2\" url=\"/api-gateway/front/page/build/unit\" queryData=\"\(data)\"></script>"
    }

    static let units = ServedColumn(
        family: "jpaas-unit",
        address: "\(host)/col/col77001/index.html",
        size: 15,
        shell: { id, _ in
            "<html><head><meta name=ColId content=\(id)></head><body>\(unit(id, "column", "导航栏"))\(unit(id, "column", "信息列表"))</body></html>"
        },
        pageAsked: { request, id in
            guard request.contains("/page/build/unit?"), request.contains("pageId=\(id)"), request.contains("信息列表")
            else { return nil }
            return number(behind: "\"pageNo\":", in: request) ?? 1
        },
        answer: { page in
            let pager =
                "<table class=\"pagination\" pagecount=\"\(page.pages)\" rows=\"15\" count=\"\(page.total)\"></table>"
            let markup = "<div class=\"page-content\"><ul>\(page.rows.map(\.item).joined())</ul></div>共 0 页\(pager)"
            return "{\"success\":true,\"code\":\"200\",\"data\":{\"html\":\(ServedRow.quoted(markup))}}"
        }
    )

    static let channels = ServedColumn(
        family: "ucap-channel",
        address: "\(host)/yunxi/c200301/list.shtml",
        size: 20,
        shell: { id, _ in
            "<html><head><meta name=\"channelId\" content=\"\(hex(id))\"></head><body><ul id=list></ul></body></html>"
        },
        pageAsked: { request, id in
            request.contains("/common/search/\(hex(id))?") ? number(behind: "&page=", in: request) : nil
        },
        answer: { page in
            let rows = page.rows.map { $0.record("title", "url", "publishedTimeStr") }.joined(separator: ",")
            return
                "{\"data\":{\"rows\":20,\"total\":\(page.total),\"channelId\":\"\(hex(page.id))\",\"results\":[\(rows)]}}"
        }
    )

    static let platform = ServedColumn(
        family: "gkmlpt",
        address: "\(host)/sljj/gkmlpt/index#4201",
        size: 100,
        shell: { id, _ in
            "<html><body><script>window._CONFIG = { SID: '\(id)', TREE: [{\"id\":4201,\"name\":\"年报\"}] }</script></body></html>"
        },
        pageAsked: { request, id in
            request.contains("/sljj/gkmlpt/api/all/4201?") && request.hasSuffix("sid=\(id)")
                ? number(behind: "?page=", in: request) : nil
        },
        answer: { page in
            let rows = page.rows.map { $0.record("title", "url", "created_at") }.joined(separator: ",")
            return
                "{\"classify\":{\"id\":4201,\"post_count\":\(page.total + 9)},\"total\":\(page.total),\"articles\":[\(rows)]}"
        }
    )

    /// The page holds the first group, and names the address of the next one.
    static let groups = ServedColumn(
        family: nil,
        address: "\(host)/col/col99/index.html",
        size: 30,
        // What the page itself shows is no answer of a script.
        without: [.broken, .login, .changed, .totalOfPage, .grows],
        shell: { id, list in
            let next = "<nextgroup><![CDATA[<a href=\"/jpage/dataproxy.jsp?page=1&unitid=\(id)\"></a>]]></nextgroup>"
            let store = "<datastore>\(next)<recordset>\(records(list.rows.prefix(30)))</recordset></datastore>"
            return
                "<html><body><div id=\(id)><script type=\"text/xml\">\(store)</script></div><script>$('#\(id)').jpage({totalRecord:\(list.total),perPage:10,groupSize:3,proxyUrl:'/jpage/dataproxy.jsp'});</script></body></html>"
        },
        pageAsked: { request, id in
            request.hasSuffix("&unitid=\(id)") ? number(behind: "dataproxy.jsp?page=", in: request).map { $0 + 1 } : nil
        },
        answer: { page in
            "<datastore><totalrecord>\(page.total)</totalrecord><recordset>\(records(page.rows[...]))</recordset></datastore>"
        }
    )

    static let messages = ServedColumn(
        family: "truecms",
        address: "\(host)/yxslj/ndbg/ndbg.html",
        size: 30,
        shell: { id, list in
            "<html><body><div id=list></div><script>var proxyUrl = '/other';$('#list').jpage({totalRecord:\(list.total),perPage:10,proxyUrl:'/TrueCMS/messageController/getMessage.do',ajaxParam:{columnId:'c-\(id)'}})</script></body></html>"
        },
        pageAsked: { request, id in
            guard request.contains("getMessage.do?"), request.contains("columnId=c-\(id)&") else { return nil }
            return number(behind: "startrecord=", in: request).map { ($0 - 1) / 30 + 1 }
        },
        answer: { page in
            let store =
                "<datastore><totalrecord>\(page.total)</totalrecord><recordset>\(records(page.rows[...]))</recordset></datastore>"
            return "cb({\"result\":\(ServedRow.quoted(store))})"
        }
    )

    private static func records(_ rows: ArraySlice<ServedRow>) -> String {
        rows.map { "<record><![CDATA[\($0.item)]]></record>" }.joined()
    }

    static let information = ServedColumn(
        family: "epoint-govinfo",
        address: "\(host)/dynamic/zwgk/govInfoPub.html?deptcode=D7&categorynum=003006",
        size: 20,
        shell: { _, _ in
            "<html><body><div id=list></div><script src=\"/yx/js/webBuilderCommon.js?v=3\"></script></body></html>"
        },
        pageAsked: { request, id in
            guard request.contains("/EWB-FRONT/rest/lightfrontaction/getgovinfolist {\"deptcode\":\"D7\""),
                request.contains("\"siteGuid\":\"g-\(id)\"")
            else { return nil }
            return number(behind: "\"pageIndex\":", in: request).map { $0 + 1 }
        },
        answer: { page in
            let rows = page.rows.map { $0.record("realtitle", "infourl", "infodate") }.joined(separator: ",")
            return "{\"custom\":{\"total\":\(page.total),\"data\":[\(rows)]}}"
        },
        script: { path, id in
            guard path.hasPrefix("\(host)/yx/js/webBuilderCommon.js") else { return nil }
            return "var siteInfo = {\"siteGuid\":\"g-\(id)\",\"projectName\":\"/EWB-FRONT\"};"
        }
    )
}
