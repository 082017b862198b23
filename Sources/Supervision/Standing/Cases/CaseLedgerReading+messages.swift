/// What is said of a ledger that cannot be taken.
extension CaseLedgerReading {
    static let noHeadings = LocalizedText(
        chinese: "第一行没有标题。请用 case export 导出的表格填写。",
        english: "There are no headings in the first row. Fill a table that case export has written."
    )

    static let formula = LocalizedText(
        chinese: "单元格中是公式。请改为文字或数值后再导入。",
        english: "The cell holds a formula. Put its value there as text."
    )

    static func missing(_ column: CaseLedgerColumn) -> LocalizedText {
        LocalizedText(
            chinese: "缺少“\(column.heading.chinese)”一列。请用 case export 导出的表格填写。",
            english: "The column \"\(column.heading.english)\" is missing. Fill a table that case export has written."
        )
    }

    static func twice(_ column: CaseLedgerColumn) -> LocalizedText {
        LocalizedText(
            chinese: "“\(column.heading.chinese)”一列有两个，请删去一个。",
            english: "The column \"\(column.heading.english)\" is there twice; take one away."
        )
    }

    static func unknown(_ id: String) -> LocalizedText {
        LocalizedText(
            chinese: id.isEmpty ? "没有编号。" : "没有编号为“\(id.prefix(40))”的整改事项，请核对。",
            english: id.isEmpty ? "There is no id." : "There is no case \"\(id.prefix(40))\"; check its id."
        )
    }

    static func again(_ id: String, _ row: Int) -> LocalizedText {
        LocalizedText(
            chinese: "编号“\(id)”重复，首次见第\(row)行。",
            english: "The case \(id) is there twice; first in row \(row)."
        )
    }

    static func revision(_ current: Int) -> LocalizedText {
        LocalizedText(
            chinese: "版本应为导出时的数字，不大于\(current)；请勿改动该列。",
            english: "The revision is the number that was exported, \(current) at most; leave that column as it is."
        )
    }

    static func noDay(_ text: String) -> LocalizedText {
        LocalizedText(
            chinese: "“\(text.prefix(40))”不是日期，请写作 2026-02-27。",
            english: "\"\(text.prefix(40))\" is no day; write it as 2026-02-27."
        )
    }

    static func implausible(_ due: CivilDate, after opening: CivilDate) -> LocalizedText {
        LocalizedText(
            chinese: "整改期限 \(due) 早于发现日期 \(opening)，或晚于其后十年，请核对。",
            english:
                "The due day \(due) lies before \(opening), when it was found, or more than ten years after; check it."
        )
    }

    static func tooLong(_ limit: Int) -> LocalizedText {
        LocalizedText(
            chinese: "内容过长，至多\(limit)字节。",
            english: "The text is too long; it has \(limit) bytes of UTF-8 at most."
        )
    }

    static func same(_ text: String) -> LocalizedText { LocalizedText(chinese: text, english: text) }
}
