import Supervision

/// Names a row whose link does not say what it leads to: `2024年`, 查看.
///
/// The name is put together from what stands in the same row, the head of the column, and the name of the page. A page
/// that is no column of the documents sought lends no name.
struct RowName {
    let survey: PageSurvey
    /// The name of the page, where it is a column of the documents sought; nil elsewhere.
    let column: String?
    /// The year of the heading above a row that names an organ alone, by the index of its link.
    var years: [Int: Int] = [:]

    private var document: HTMLDocument { survey.document }
    private static let longestLabel = 120

    private static let looks: [StaticString] = [
        "查看", "点击查看", "查看详情", "查看全文", "查看报告", "详情", "详细", "全文", "下载", "点击下载", "下载查看", "附件", "附件下载", "浏览", "阅读", "链接",
        "打开",
        "pdf", "word", "进入", "点击进入", "点击", "更多", "报告",
    ]

    /// Whether a text only asks the reader to look, or says no more than what is looked at.
    static func isLook(_ text: Span<UInt8>, _ sought: SoughtDocuments) -> Bool {
        let bare = TextLine(text).bytes.filter {
            $0 != ASCII.space && $0 != 0x5B && $0 != 0x5D && $0 != ASCII.greaterThan
        }
        return looks.contains { bare.count == $0.utf8CodeUnitCount && bare.span.hasIgnoringCase($0, at: 0) }
            || sought.isName(bare.span)
    }

    /// The full name of a row whose link's text is `title`; nil where it says enough itself.
    func name(of row: CandidateRow, title: String) -> String? {
        guard title.utf8.count <= 72 else { return nil }
        if let name = name(ofOrgan: title, in: row) { return name }
        let bytes = Array(title.utf8)
        let label = YearLabel(bytes.span, of: survey.sought)
        let isYear = label?.isBare ?? false
        guard isYear || Self.isLook(bytes.span, survey.sought) else { return nil }
        let link = survey.links[row.link].node
        let owner = owner(of: link)
        // A cell beside the link holds the whole title.
        if let owner, !isYear, survey.sought.areNamed(in: owner) || owner.utf8.count > 30 && column == nil {
            return owner
        }
        guard let column else { return nil }
        let year = isYear ? Self.yearAlone(title, label) : columnHead(of: link)
        let parts = [owner, year, column].compactMap { $0 }
        return parts.count > 1 ? parts.joined(separator: " ") : nil
    }

    /// The full name of a row that is data, beside which nothing stands; nil where its title says enough itself.
    func name(ofRecord title: String) -> String? {
        guard let column, title.utf8.count <= 72, let label = YearLabel(Array(title.utf8).span, of: survey.sought),
            label.isBare
        else { return nil }
        return "\(Self.yearAlone(title, label)) \(column)"
    }

    /// The name of a row that is no more than that of an organ: its year stands above it, or in the name of the column. A
    /// report on a year is published after it: a row that is dated otherwise is left as it is.
    private func name(ofOrgan title: String, in row: CandidateRow) -> String? {
        guard let column, survey.sought.isOrganName(title) else { return nil }
        guard let year = years[row.link] else {
            return YearLabel(Array(column.utf8).span, of: survey.sought) == nil ? nil : "\(title) \(column)"
        }
        if row.date >= 0, let date = survey.dates[row.date].written?.date, date.year <= year { return nil }
        return "\(title) \(year)年 \(column)"
    }

    private static func yearAlone(_ title: String, _ label: YearLabel?) -> String {
        guard let label, !label.rest.isEmpty else { return title }
        return "\(label.year)年"
    }

    /// The longest text of the row that is neither link nor number nor year: whose report it is.
    private func owner(of link: Int) -> String? {
        var row = document.parent(of: link)
        for _ in 0..<6 where row >= 0 {
            let tag = document.nodes[row].tag
            if tag == .body || tag == .html || tag == .table || tag == .ul { return nil }
            let isRow = tag == .tr || tag == .li || tag == .dl || tag == .p || tag == .div
            if isRow, let text = longestText(in: row, besides: link) { return text }
            if tag == .tr || tag == .li { return nil }
            row = document.parent(of: row)
        }
        return nil
    }

    private func longestText(in row: Int, besides link: Int) -> String? {
        guard survey.textBytes(in: row) <= 400 else { return nil }
        var best: [UInt8] = []
        var index = row + 1
        while index < document.end(of: row) {
            let tag = document.nodes[index].tag
            if tag == .text {
                let line = TextLine(document.bytes.span.extracting(document.textRange(index))).bytes
                if line.count > best.count, line.count <= Self.longestLabel, isOwner(line.span) { best = line }
            }
            // The organ of the row may be a link itself, to its own page.
            let isSkipped = tag.isSilent || index == link || tag == .a && isDocument(index)
            index = isSkipped ? max(document.end(of: index), index + 1) : index + 1
        }
        while let last = best.last, last == 0x3A || last == ASCII.space { best.removeLast() }
        if best.span.has("：", at: best.count - 3) { best.removeLast(3) }
        return best.count >= 6 ? String(decoding: best, as: UTF8.self) : nil
    }

    private func isDocument(_ anchor: Int) -> Bool {
        guard let address = document.value(.href, of: anchor) else { return true }
        return LinkTarget.isDocument(document.bytes.span.extracting(address))
    }

    private func isOwner(_ line: Span<UInt8>) -> Bool {
        guard line.count >= 6, YearLabel(line, of: survey.sought) == nil,
            DateScanner.next(in: line, from: 0) == nil
        else { return false }
        return DateLabel.first(in: line) == nil
    }

    /// The year at the head of the link's column of the table.
    private func columnHead(of link: Int) -> String? {
        var cell = link
        while cell >= 0, document.nodes[cell].tag != .td, document.nodes[cell].tag != .th {
            cell = document.parent(of: cell)
        }
        guard cell >= 0 else { return nil }
        let row = document.parent(of: cell)
        var table = row
        while table >= 0, document.nodes[table].tag != .table { table = document.parent(of: table) }
        guard table >= 0, let head = document.first(.tr, in: table..<document.end(of: table)), head != row,
            let column = cells(of: row).firstIndex(of: cell)
        else { return nil }
        let heads = cells(of: head)
        guard column < heads.count else { return nil }
        let line = document.line(of: heads[column])
        guard let label = YearLabel(line.bytes.span, of: survey.sought) else { return nil }
        return label.rest.isEmpty ? line.string : "\(label.year)年"
    }

    private func cells(of row: Int) -> [Int] {
        var cells: [Int] = []
        var index = row + 1
        while index < document.end(of: row) {
            if document.nodes[index].tag == .td || document.nodes[index].tag == .th { cells.append(index) }
            index = max(document.end(of: index), index + 1)
        }
        return cells
    }
}
