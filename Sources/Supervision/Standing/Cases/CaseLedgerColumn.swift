/// A column of the ledger of cases (整改台账), as it is written for spreadsheets and read back.
package enum CaseLedgerColumn: String, CaseIterable, Sendable {
    case id, revision, agency, message, severity, law, opened, state, due, responsible, note, overdue, repeats, address

    /// Those that people fill; all others are for reading alone.
    package static let filled: [CaseLedgerColumn] = [.state, .due, .responsible, .note]
    /// Those without which a ledger is not taken.
    package static let needed: [CaseLedgerColumn] = [.id, .revision]

    /// What stands above the column.
    package var heading: LocalizedText {
        switch self {
        case .id: LocalizedText(chinese: "编号", english: "Case")
        case .revision: LocalizedText(chinese: "版本", english: "Revision")
        case .agency: LocalizedText(chinese: "单位", english: "Agency")
        case .message: LocalizedText(chinese: "问题", english: "What is wrong")
        case .severity: LocalizedText(chinese: "程度", english: "Severity")
        case .law: LocalizedText(chinese: "依据", english: "Legal source")
        case .opened: LocalizedText(chinese: "发现日期", english: "Found on")
        case .state: LocalizedText(chinese: "整改状态", english: "State")
        case .due: LocalizedText(chinese: "整改期限", english: "Due")
        case .responsible: LocalizedText(chinese: "责任人", english: "Responsible")
        case .note: LocalizedText(chinese: "整改情况", english: "Note")
        case .overdue: LocalizedText(chinese: "逾期", english: "Overdue")
        case .repeats: LocalizedText(chinese: "重复自", english: "Repeats")
        case .address: LocalizedText(chinese: "网址", english: "URL")
        }
    }

    /// The column below a heading in either language, or its word; nil where it is none.
    package init?(heading: String) {
        let folded = FoldedText.fold(heading).lowercased()
        let found = Self.allCases.first { column in
            [column.rawValue, column.heading.chinese, column.heading.english]
                .contains { FoldedText.fold($0).lowercased() == folded }
        }
        guard let found else { return nil }
        self = found
    }
}
