import ArgumentParser
import AttachmentReading
import FoundationEssentials
import MonitorConfig
import PageReading
import StateStorage
import Supervision

/// `case import`: what people wrote into the ledger is taken over, all of it or nothing.
struct CaseImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: HelpText.said(
            "读回 case export 所导出台账（CSV 或 XLSX）中填写的内容。",
            "Take over what people wrote into a ledger (CSV or XLSX) that case export has written."
        ),
        discussion: HelpText.said(
            """
            按编号对应。状态、期限、责任人和说明与导出时不同的予以采用。其间另有登记而不一致的，列出而一概不采用，\
            除非以 --accept 表明以台账为准。返回码 0；有冲突或监测程序不接受为 3；表格有误为 78，\
            并按行列列出全部错误。
            """,
            """
            Cases are matched by their id. State, due day, responsible person and note are taken where they differ from \
            what was exported. Where the same was said otherwise meanwhile, that is shown and nothing is taken, unless \
            --accept says that the ledger is right. Exit 0; 3 for conflicts or a monitor that refuses; 78 with \
            everything that is wrong in the table, by row and column.
            """
        )
    )

    @Argument(
        help: .said("台账文件：CSV（UTF-8、UTF-16 或 GB18030）或 XLSX。", "The ledger: CSV in UTF-8, UTF-16 or GB18030, or XLSX.")
    )
    var file: String

    @Option(help: .said("导入人。", "Who brings it in."))
    var by: String

    @Option(help: .said("总的说明。", "What is said of it as a whole."))
    var note: String = ""

    @Flag(
        help: .said("台账与其间的登记不一致时，以台账为准。", "Where the ledger and what was said meanwhile differ, the ledger is right.")
    )
    var accept = false

    @OptionGroup var options: OrderOptions

    func run() throws {
        let desk = try CaseDesk("case import", options)
        let rows = try rows(in: desk.language)
        let reading = CaseLedgerReading(
            rows,
            law: desk.law,
            records: try known(desk),
            civilTime: desk.civilTime
        )
        try refuse(reading.problems, desk.language, ExitCodes.configuration)
        if !accept { try refuse(reading.conflicts, desk.language, ExitCodes.unknown) }
        guard !reading.changes.isEmpty else {
            return Console.print(desk.language.pick("\(file)：没有改动。", "\(file): nothing was changed."))
        }
        guard reading.changes.count <= OrderLimits.changes else {
            let most = OrderLimits.changes
            let message = LocalizedText(
                chinese: "一次至多改动 \(most) 项，请分次导入。",
                english: "At most \(most) cases are changed at once; bring the ledger in by parts."
            )
            return try refuse([LedgerProblem(message)], desk.language, ExitCodes.configuration)
        }
        var order = PersonOrder(.caseImport, by: by, note: note, givenAt: Date())
        order.changes = reading.changes
        try desk.placement.place(order)
    }

    private func known(_ desk: CaseDesk) throws -> [RectificationCase.ID: CaseRecord] {
        let records = try OrderPlacement.answering(desk.placement.command) { try desk.placement.desk.cases() }
        return Dictionary(records.map { ($0.case.id, $0) }) { first, _ in first }
    }

    private func refuse(_ problems: [LedgerProblem], _ language: Language, _ code: ExitCode) throws {
        guard !problems.isEmpty else { return }
        let shown = 200
        for problem in problems.prefix(shown) { Console.error("\(file): \(problem.text(in: language))") }
        if problems.count > shown {
            Console.error(language.pick("另有 \(problems.count - shown) 处。", "… and \(problems.count - shown) more."))
        }
        Console.error(language.pick("没有导入任何内容。", "Nothing was taken."))
        throw code
    }

    private func body(in language: Language) throws -> Data {
        do {
            return try LocalFile.read(file).body
        } catch let problem as InputProblem {
            Console.error(problem.text(in: language))
            throw ExitCodes.unknown
        }
    }

    private func rows(in language: Language) throws -> [LedgerRow] {
        let bytes = try body(in: language)
        if bytes.starts(with: [0x50, 0x4B, 3, 4]) {
            let sheet = WorkbookReader().rows(of: bytes)
            try refuse(sheet.problems, language, ExitCodes.configuration)
            return sheet.rows
        }
        do throws(ConfigurationProblems) {
            return try SpreadsheetRows.read(Array(bytes), named: file, decodesNational: NationalText.decoded)
        } catch {
            Console.write(error.text(in: language), to: 2)
            throw ExitCodes.configuration
        }
    }
}
