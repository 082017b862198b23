import Supervision

/// A check in words, for the person who is about to publish.
struct CheckText {
    let check: ReportCheck
    let language: Language

    var text: String {
        ([heading] + check.findings.sorted { $0.severity > $1.severity }.map(paragraph) + [summary])
            .joined(separator: "\n")
    }

    private var isChinese: Bool { language == .chinese }

    private var heading: String {
        let report = check.report
        let year = report.reportYear.map { "\($0.year)" } ?? "–"
        let date = report.published?.date.description ?? (isChinese ? "未见" : "none seen")
        return isChinese
            ? "《\(report.title)》\n报告年度 \(year)　公布日期 \(date)　\(tables)"
            : "\(report.title)\nreport year \(year), published \(date), \(tables)"
    }

    private var tables: String {
        let names = check.report.tables.map { "\($0.table)(\($0.rows.count))" }.joined(separator: " ")
        let list = names.isEmpty ? "–" : names
        return (isChinese ? "识别的表格 " : "tables read ") + list
    }

    private func paragraph(_ finding: Finding) -> String {
        let found = finding.found.map { (isChinese ? "\n    实际：" : "\n    found: ") + $0 } ?? ""
        let expected = finding.expected.map { (isChinese ? "\n    应为：" : "\n    expected: ") + $0 } ?? ""
        let source = (isChinese ? "\n    依据：" : "\n    source: ") + finding.legalSource[language]
        return
            "[\(label(finding.severity))] \(finding.message[language])\(found)\(expected)\(source)  (\(finding.rule))"
    }

    private func label(_ severity: Severity) -> String {
        guard isChinese else { return severity.rawValue }
        return switch severity {
        case .info: "提示"
        case .warning: "警告"
        case .error: "错误"
        case .critical: "严重"
        }
    }

    private var summary: String {
        let count = check.findings.count
        if count == 0 { return isChinese ? "未发现问题。" : "Nothing was found." }
        return isChinese ? "共发现\(count)个问题。" : "\(count) findings."
    }
}
