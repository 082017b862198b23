import Supervision

/// Rows without dates, and whether they are the list of a page or only links that stand together.
struct UndatedBlock {
    struct Row {
        let text: [UInt8]
        /// Whether its address looks like that of one document rather than of a column.
        let isDocument: Bool
        /// Characters of its text, estimated.
        let characters: Int
    }

    let rows: [Row]
    let sought: SoughtDocuments

    /// Links that stand in every pager or frame of a site.
    private static let commonplaces: [StaticString] = [
        "首页", "上一页", "下一页", "上页", "下页", "尾页", "末页", "更多", "返回", "打印", "关闭", "联系我们", "网站地图", "关于我们", "登录", "注册",
        "收藏", "设为首页", "下载", "详情", "详细", "查看",
    ]

    /// Whether a text can be the title of a document.
    static func isTitle(_ line: TextLine) -> Bool {
        let characters = (line.bytes.count + 2) / 3
        return characters > 6 || characters >= 4 && !isCommonplace(line.bytes.span)
    }

    /// Whether a short text is one of those that stand everywhere.
    static func isCommonplace(_ text: Span<UInt8>) -> Bool { commonplaces.contains { text.has($0, at: 0) } }

    /// How much the rows weigh: by their length, more where they lead to documents or name one that is sought.
    var score: Int {
        rows.reduce(0) { sum, row in
            let isNamed = sought.mayBeNamed(in: row.text.span)
            return sum + min(row.characters, 40) * (row.isDocument ? 3 : 1) * (isNamed ? 2 : 1)
        }
    }

    /// Whether the rows are the page's matter and not one block of many. Links to columns are no list, however many: on
    /// a page whose rows a script would draw they are all that stands there.
    ///
    /// - Parameter total: The scores of all blocks of the page together.
    func isMain(among total: Int) -> Bool {
        let documents = rows.count { $0.isDocument }
        let named = rows.count { sought.mayBeNamed(in: $0.text.span) }
        if rows.count == 1 { return documents == 1 && named == 1 }
        if !rows.isEmpty, named * 10 >= rows.count * 6 {
            return documents * 2 >= rows.count || !areColumns && nameYears
        }
        // Short names that lead to pages with numbers are rather organs than documents.
        guard rows.reduce(0, { $0 + $1.characters }) >= rows.count * 12 else { return false }
        return documents * 10 >= rows.count * 6 && score * 2 > total
    }

    /// Whether most of the rows name a year; those to the columns of organs do not.
    private var nameYears: Bool {
        let named = rows.count { $0.text.span.first(of: ["20", "二〇", "二○", "二O"]) != nil }
        return named * 2 > rows.count
    }

    /// Whether the rows differ in the year alone: they lead to the columns of the years.
    private var areColumns: Bool {
        let labels = rows.compactMap { YearLabel($0.text.span, of: sought) }
        return labels.count == rows.count && labels.count >= 3 && labels.allSatisfy { $0.rest == labels[0].rest }
    }
}
