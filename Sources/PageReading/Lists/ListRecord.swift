import Supervision

/// One row of a list that is written as data: a record of JSON, an item of a feed.
struct ListRecord: Equatable, Sendable {
    var title = ""
    /// Empty where the record names none.
    var address = ""
    var date: CivilDate?
}

/// Rows that are written as data, put into markup, so that they are read by the same rules as any list.
struct RecordMarkup {
    private(set) var bytes: [UInt8] = Array("<ul>".utf8)
    private(set) var count = 0

    mutating func add(_ record: ListRecord) {
        bytes += Array("<li><a href=\"".utf8)
        escape(record.address)
        bytes += Array("\">".utf8)
        escape(record.title)
        bytes += Array("</a><span>".utf8)
        if let date = record.date { bytes += Array(date.description.utf8) }
        bytes += Array("</span></li>\n".utf8)
        count += 1
    }

    /// The list with what is known of its length.
    func list(rowsTotal: Int? = nil, pagesTotal: Int? = nil, next: String? = nil) -> [UInt8] {
        var markup = self
        markup.bytes += Array("</ul>".utf8)
        if let rowsTotal { markup.bytes += Array("<script>var totalRecord = \(rowsTotal);</script>".utf8) }
        if let pagesTotal { markup.bytes += Array("<script>var totalPage = \(pagesTotal);</script>".utf8) }
        if let next {
            markup.bytes += Array("<p><a href=\"".utf8)
            markup.escape(next)
            markup.bytes += Array("\">下一页</a></p>".utf8)
        }
        return markup.bytes
    }

    private mutating func escape(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case ASCII.lessThan: bytes += Array("&lt;".utf8)
            case ASCII.greaterThan: bytes += Array("&gt;".utf8)
            case ASCII.quote: bytes += Array("&quot;".utf8)
            case 0x26: bytes += Array("&amp;".utf8)
            case 0: break
            default: bytes.append(byte)
            }
        }
    }
}
