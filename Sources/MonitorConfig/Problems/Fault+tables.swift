import Supervision

/// What is wrong with a table of agencies, as a table and in its cells.
extension Fault {
    static let workbook = Fault(
        "这是 Excel 等软件的工作簿，不是 CSV 文件。",
        "This is a spreadsheet's workbook, not a CSV file.",
        suggestion: LocalizedText("请另存为“CSV UTF-8（逗号分隔）”。", "Save it as \"CSV UTF-8 (comma delimited)\".")
    )

    static let neitherEncoding = Fault(
        "有不能识别的字符：既不是 UTF-8、UTF-16，也不是 GB18030 编码。",
        "Bytes that are no character: neither UTF-8, UTF-16 nor GB 18030.",
        suggestion: LocalizedText("请另存为“CSV UTF-8（逗号分隔）”。", "Save it as \"CSV UTF-8 (comma delimited)\".")
    )

    static let nulCharacter = Fault(
        "有空字符（NUL），这不是文本文件。",
        "There is a NUL character: this is no text file.",
        suggestion: LocalizedText("请另存为“CSV UTF-8（逗号分隔）”。", "Save it as \"CSV UTF-8 (comma delimited)\".")
    )

    static func openQuote(line: Int) -> Fault {
        Fault(
            "双引号没有结束：它在文件第 \(line) 行开始，其后的内容都无法读取。",
            "A quote never ends: it begins on line \(line) of the file, and nothing after it can be read.",
            suggestion: LocalizedText("请补上或删去引号；单元格内的引号要写两个。", "Close or remove it; write a quote in a cell twice.")
        )
    }

    static let textAfterQuote = Fault(
        "右引号之后还有文字。",
        "There is text after the closing quote.",
        suggestion: LocalizedText("单元格内的引号要写两个（\"\"）。", "Write a quote in a cell twice (\"\").")
    )

    static func cellTooLong(_ limit: Int) -> Fault {
        Fault(
            "单元格过长，最多 \(limit) 个字符。",
            "The cell is too long: at most \(limit) characters.",
            suggestion: LocalizedText("多半是缺少右引号。", "A closing quote is probably missing.")
        )
    }

    static func tooManyColumns(_ limit: Int) -> Fault {
        Fault("列过多，最多 \(limit) 列。", "Too many columns: at most \(limit).")
    }

    static func tooManyRows(_ limit: Int) -> Fault {
        Fault(
            "行过多，最多 \(limit) 行。",
            "Too many rows: at most \(limit).",
            suggestion: LocalizedText("请分成几个文件。", "Part the table into several files.")
        )
    }

    static let noHeadings = Fault(
        "第一行没有标题。",
        "The first row holds no headings.",
        suggestion: LocalizedText("第一行应为标题，如：名称,类别,年报。", "It must, such as: name,kind,annual_report_list.")
    )

    static let onlyHeadings = Fault("只有标题行，没有任何机关。", "There are headings and no agencies below.")

    static func missingColumn(_ label: String, id: String) -> Fault {
        Fault(
            "缺少必需的列“\(label)”。",
            "The column \"\(id)\" is missing.",
            suggestion: LocalizedText("请加上标题为“\(label)”的列。", "Add a column with the heading \"\(id)\".")
        )
    }

    static func unknownHeading(_ heading: String, known: [(id: String, label: String)], nearest: String?) -> Fault {
        Fault(
            "未知的标题“\(Listing.shown(heading))”。",
            "Unknown heading \"\(Listing.shown(heading))\".",
            suggestion: nearest.map { LocalizedText("是否想写“\($0)”？", "Did you mean \"\($0)\"?") }
                ?? LocalizedText(
                    "可用：\(Listing.chinese(known.map(\.label)))；仅供人看的列，标题请以“备注”开头。",
                    "Known: \(Listing.english(known.map(\.id))); let the heading of a column for people begin with \"note\"."
                )
        )
    }

    static func headingTwice(first: LocalizedText) -> Fault {
        Fault(
            "标题重复：\(first.chinese)是同一项。",
            "The heading is there twice: \(first.english) is the same."
        )
    }

    static let cellWithoutHeading = Fault(
        "这一格没有标题：该行的单元格多于标题。",
        "This cell has no heading: the row has more cells than the headings.",
        suggestion: LocalizedText("含逗号的内容请加引号，或补上标题。", "Quote what holds a comma, or add the heading.")
    )

    static let missingCell = Fault(
        "没有填写。",
        "Nothing is written.",
        suggestion: LocalizedText("此列必填。", "Every agency needs it.")
    )

    static let lineBreakInCell = Fault(
        "单元格内有换行。",
        "The cell holds a line break.",
        suggestion: LocalizedText("请写成一行。", "Write it on one line.")
    )

    static func scientificNumber(_ text: String) -> Fault {
        Fault(
            "“\(Listing.shown(text))”是表格软件改写的科学计数，末尾的数字可能已丢失。",
            "\"\(Listing.shown(text))\" is a number that the spreadsheet rewrote; its last digits may be lost.",
            suggestion: LocalizedText(
                "请把该列设为文本格式，重新填写后再导出。",
                "Format the column as text, write the numbers anew and export again."
            )
        )
    }

    static func unknownWord(_ text: String, known: [(id: String, label: String)], nearest: String?) -> Fault {
        Fault(
            "未知的类别“\(Listing.shown(text))”，可用：\(Listing.chinese(known.map(\.label)))。",
            "Unknown kind \"\(Listing.shown(text))\"; known: \(Listing.english(known.map(\.id))).",
            suggestion: nearest.map { LocalizedText("是否想写“\($0)”？", "Did you mean \"\($0)\"?") }
        )
    }

    static func sameAgencyTwice(_ name: String, first: LocalizedText) -> Fault {
        Fault(
            "同一辖区的机关“\(Listing.shown(name))”重复，首次见\(first.chinese)。",
            "The agency \"\(Listing.shown(name))\" of this jurisdiction is there twice; first at \(first.english)."
        )
    }

    static let differsWhenReadBack = Fault(
        "内部错误：生成的配置读回后与表格不一致，没有写出。",
        "Internal error: the configuration made of the table reads otherwise than the table; nothing was written."
    )
}
