package import FoundationEssentials
package import Supervision

/// Reads the first sheet of a workbook (XLSX, ECMA-376, part 1, 18.3), as Excel, WPS and LibreOffice write it.
///
/// What it cannot take as it stands, because a cell holds a formula or several cells are merged, is told by row and column.
package struct WorkbookReader: Sendable {
    private let limits: AttachmentLimits

    package init(limits: AttachmentLimits = AttachmentLimits()) {
        self.limits = limits
    }

    /// The rows of the sheet, and what is wrong with it.
    package func rows(of body: Data) -> (rows: [LedgerRow], problems: [LedgerProblem]) {
        do throws(AttachmentProblem) {
            return try sheet(of: body)
        } catch {
            let message = LocalizedText(
                chinese: "工作簿读不出：\(Self.chinese(error.reason))",
                english: "The workbook cannot be read: \(error.detail)"
            )
            return ([], [LedgerProblem(message)])
        }
    }

    private static func chinese(_ reason: AttachmentProblem.Reason) -> String {
        switch reason {
        case .damaged, .unknownFormat: "文件已损坏，或不是工作簿（XLSX）"
        case .tooLarge: "文件过大"
        case .encrypted: "文件有密码"
        case .noText: "文件没有文字"
        case .timedOut: "读取超时"
        case .readerMissing: "本机缺少读取所需的条件"
        }
    }

    private func sheet(of body: Data) throws(AttachmentProblem) -> ([LedgerRow], [LedgerProblem]) {
        guard body.count <= limits.fileBytes else {
            throw AttachmentProblem(.tooLarge, detail: "the file has more than \(limits.fileBytes) bytes")
        }
        let parts = try ArchiveFile(body, limits: limits).entries { name in
            name == "xl/sharedStrings.xml" || name == "xl/workbook.xml"
                || name.hasPrefix("xl/worksheets/sheet") && name.hasSuffix(".xml")
        }
        guard let workbook = parts["xl/workbook.xml"] else {
            throw AttachmentProblem(.damaged, detail: "the file is no workbook (XLSX)")
        }
        var facts = WorkbookFacts()
        try XMLParser.parse(workbook, into: &facts)
        // By the shortest name, as Word's main part: the first sheet is numbered 1.
        let sheets = parts.keys.filter { $0.hasPrefix("xl/worksheets/") }.sorted { ($0.count, $0) < ($1.count, $1) }
        guard let sheet = sheets.first.flatMap({ parts[$0] }) else {
            throw AttachmentProblem(.damaged, detail: "the workbook has no sheet")
        }
        var strings = SharedStrings(limits: limits)
        if let part = parts["xl/sharedStrings.xml"] { try XMLParser.parse(part, into: &strings) }
        var reading = SheetReading(strings: strings.all, limits: limits)
        try XMLParser.parse(sheet, into: &reading)
        if reading.isFull {
            throw AttachmentProblem(.tooLarge, detail: "the sheet has more than \(limits.tableCells) cells")
        }
        return (reading.rows, facts.problems + reading.problems)
    }
}

/// What of a workbook concerns all of its sheets.
struct WorkbookFacts: XMLEvents {
    private(set) var problems: [LedgerProblem] = []
    let isFull = false

    mutating func start(_ name: String, _ attributes: XMLAttributes) {
        guard name == "workbookPr", let flag = attributes["date1904"], flag == "1" || flag == "true" else { return }
        let message = LocalizedText(
            chinese: "工作簿使用 1904 日期系统，日期会差四年。请改用 1900 日期系统另存。",
            english:
                "The workbook counts days from 1904, so that its days would be off by four years; save it with the 1900 date system."
        )
        problems.append(LedgerProblem(message))
    }

    mutating func end(_ name: String) {}
    mutating func text(_ text: String) {}
}
