import Supervision

/// A reading in words, for a person at a terminal.
struct ReadText {
    let document: ReadDocument
    let language: Language

    private var names: ReadNames { ReadNames(language: language) }

    var text: String {
        [head, dates, list, sections, tables, attachments, signs, readThrough].filter { !$0.isEmpty }
            .joined(separator: "\n\n")
    }

    /// One line: what it is about, and what is so.
    private func line(_ chinese: ChineseText, _ english: String, _ text: String) -> String {
        language.pick("\(chinese)：", english + String(repeating: " ", count: max(1, 11 - english.count))) + text
    }

    /// A text with a remark in brackets.
    private func remarked(_ text: String, _ remark: String) -> String {
        language.pick("\(text)（\(remark)）", "\(text) (\(remark))")
    }

    private var head: String {
        let published = document.published.map { date in
            let bound = date.isUpperBound ? language.pick("不晚于", "not later than ") : ""
            return remarked("\(bound)\(date.date)", names.name(date.basis))
        }
        let year = document.report?.reportYear.map { remarked("\($0.year)", names.name($0.basis)) }
        return [
            line("类型", "kind", names.name(document.kind)),
            line("字符集", "charset", remarked(document.charset.name, names.name(document.charset.basis))),
            line("标题", "title", document.title ?? "–"), line("公布日期", "published", published ?? "–"),
            line("报告年度", "report on", year ?? "–"),
        ].joined(separator: "\n")
    }

    private var readThrough: String { document.readThrough?.text(in: language) ?? "" }

    private var dates: String {
        document.dates.map { date in
            let words = [names.name(date.kind), names.name(date.basis), names.name(date.confidence)]
            let said = words.joined(separator: language.pick("，", ", "))
            return line("日期", "date", "\(date.date) \(said)\(quoted(date.evidence))")
        }
        .joined(separator: "\n")
    }

    private var list: String {
        guard let list = document.list else { return "" }
        let total = list.rowsTotal.map(String.init) ?? "–"
        let count = language.pick(
            "读到\(list.rows.count)条，页面称共\(total)条，\(list.isWhole ? "已读全" : "未读全")",
            "\(list.rows.count) read, \(total) said to be there, whole: \(list.isWhole)"
        )
        let columns = list.yearColumns.map { line("年度栏目", "column", "\($0.title)  \($0.address.text)") }
        let next = list.nextPage.map { [line("下一页", "next page", $0.text)] } ?? []
        return ([line("条目", "rows", count)] + Self.lines(of: list.rows) + next + columns).joined(separator: "\n")
    }

    /// The rows of a list, two lines each.
    static func lines(of rows: [ListRow]) -> [String] {
        rows.map { "  \($0.date?.description ?? "----------")  \($0.title)\n              \($0.address.text)" }
    }

    private var sections: String {
        document.sections.map { section in
            line("部分", "section", language.pick("", "\(section.id ?? "–")  ") + section.title)
        }
        .joined(separator: "\n")
    }

    private var attachments: String {
        document.attachments.map { line("附件", "attachment", "\($0.format.rawValue)  \($0.title)  \($0.address.text)") }
            .joined(separator: "\n")
    }

    private var tables: String {
        document.tables.map { table in
            let rows = table.grid.map { "  " + $0.joined(separator: " | ") }
            let name = language.pick(table.id == nil ? "其他表格" : "法定统计表", table.id ?? "–")
            return ([line("表格", "table", name)] + rows).joined(separator: "\n")
        }
        .joined(separator: "\n")
    }

    private var signs: String {
        document.signs.map { line("注意", "sign", names.name($0.name) + quoted($0.evidence)) }.joined(separator: "\n")
    }

    /// The text that something rests on; in Chinese only what stands on the page in Chinese.
    private func quoted(_ evidence: String) -> String {
        guard language != .english else { return ": \(evidence)" }
        return evidence.unicodeScalars.contains { $0.properties.isIdeographic } ? "：\(evidence)" : ""
    }
}
