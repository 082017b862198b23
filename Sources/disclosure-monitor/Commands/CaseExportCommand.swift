import ArgumentParser
import DocumentWriting
import StatusReporting
import Supervision

/// The shape of a ledger file.
enum LedgerFormat: String, ExpressibleByArgument, CaseIterable {
    case csv, xlsx
}

/// `case export`: the ledger of cases for a spreadsheet.
struct CaseExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: HelpText.said(
            "导出整改台账供表格软件填写；case import 读回所填内容。",
            "Write the ledger of cases for a spreadsheet; case import takes back what people fill in."
        ),
        discussion: HelpText.said(
            """
            可填写状态、期限、责任人和说明；其余各列仅供阅读，编号和版本两列须保持原样。
            """,
            """
            People fill state, due day, responsible person and note; all other columns are for reading, and the columns \
            with id and revision have to stay as they are.
            """
        )
    )

    @Argument(help: .said("要写入的文件。", "The file to write."))
    var file: String

    @Option(help: .said("格式：csv 或 xlsx。", "csv or xlsx."))
    var format: LedgerFormat = .csv

    @Flag(help: .said("包括已了结的。", "Those that are over as well."))
    var all = false

    @Flag(help: .said("文件已存在时予以替换。", "Replace the file where there is one."))
    var force = false

    @OptionGroup var options: OrderOptions

    func run() throws {
        let desk = try CaseDesk("case export", options, isReadOnly: true)
        let records = try desk.cases().filter { all || $0.case.state.isOpen }
        let ledger = CaseLedger(desk.law, in: desk.language, civilTime: desk.civilTime)
        let rows = ledger.rows(records, names: desk.report.name, today: desk.today)
        let bytes =
            switch format {
            case .csv: Array(SpreadsheetText.csv(rows).utf8)
            case .xlsx: try Workbook.bytes(of: rows)
            }
        try OutputBytes.write(bytes, to: file, replaces: force, in: desk.language)
        Console.error(
            desk.language.pick("\(file)：整改事项 \(records.count) 个。", "\(file): cases: \(records.count).")
        )
    }
}
