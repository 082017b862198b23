/// What a key of a record speaks of. The lower number of two keys of one kind is the better one.
enum RecordKey: Sendable {
    case title(Int)
    case address(Int)
    /// A key under which the addresses of one document stand, one for each kind of screen.
    case addresses
    case identifier
    case date(Int)
    case rowsTotal
    case pagesTotal
    /// A key that only nodes of a tree of columns have.
    case node

    private static let names: NameTable<RecordKey> = {
        let titles = ["title", "doctitle", "infotitle", "showtitle", "articletitle", "newstitle", "subject", "f_title"]
        let addresses = [
            "url", "docpuburl", "puburl", "link", "href", "linkurl", "infourl", "docurl", "pcurl", "htmlurl",
            "visiturl",
            "publishurl", "articleurl", "pageurl", "weburl", "detailurl", "path", "filepath", "jumpurl", "post_url",
        ]
        let identifiers = ["id", "docid", "infoid", "articleid", "guid", "uuid", "iid", "manuscriptid", "newsid"]
        let dates = [
            [
                "pubdate", "publishdate", "publishtime", "publish_time", "publish_date", "pubtime", "docreltime",
                "docpubtime", "docrelpubtime", "docfirstpubtime",
                "releasetime", "releasedate", "publishedtime", "publishedtimestr", "showdate", "showtime", "infodate",
                "publishedat", "published_at", "pub_time", "pub_date", "publisheddate", "fbsj", "fbrq", "deploytime",
            ],
            ["date", "time", "datetime", "articledate", "newsdate", "inputtime", "addtime", "adddate", "f_date"],
            [
                "created_at", "createtime", "createdate", "create_time", "crtime", "createdat", "updatetime",
                "update_time",
            ],
        ]
        var entries: [(name: String, value: RecordKey)] = []
        for (rank, name) in titles.enumerated() { entries.append((name, .title(rank))) }
        entries.append(("name", .title(20)))
        entries.append(("text", .title(21)))
        for (rank, name) in addresses.enumerated() { entries.append((name, .address(rank))) }
        for name in ["urls", "links", "addresses", "hrefs", "linkinfo", "urlinfo", "pageurls"] {
            entries.append((name, .addresses))
        }
        for name in identifiers { entries.append((name, .identifier)) }
        for (rank, names) in dates.enumerated() { entries += names.map { ($0, .date(rank)) } }
        for name in [
            "total", "totalcount", "totalrecord", "totalrecords", "recordcount", "totalelements", "totalnum",
            "totalsize", "allcount", "rowcount", "recordtotal", "total_count", "count",
        ] { entries.append((name, .rowsTotal)) }
        for name in ["totalpage", "totalpages", "pagecount", "pages", "total_page", "pagetotal", "total_pages"] {
            entries.append((name, .pagesTotal))
        }
        for name in ["childcount", "children", "parentid", "isleaf", "crumbs", "subchannel", "parent_id", "childs"] {
            entries.append((name, .node))
        }
        return NameTable(entries)
    }()

    static func named(_ name: Span<UInt8>) -> RecordKey? { names[name] }

    /// The keys of the addresses of one document, that for large screens first.
    private static let screens: NameTable<Int> = {
        let names = [
            "pc", "web", "www", "common", "html", "default", "url", "href", "link", "path", "mobile", "wap", "m",
        ]
        return NameTable(names.enumerated().map { (name: $1, value: $0) })
    }()

    /// What a key says among the addresses of one document.
    static func screen(_ name: Span<UInt8>) -> RecordKey? { screens[name].map { .address($0 + nested) } }

    /// Whether what stands under the key, where that is no text, holds addresses.
    var isOfAddresses: Bool {
        switch self {
        case .address, .addresses: true
        default: false
        }
    }

    /// An address that stands deeper than the record itself is worse than any of its own.
    private static let nested = 100
}
