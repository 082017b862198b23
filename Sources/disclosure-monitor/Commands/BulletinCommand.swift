import ArgumentParser
import DocumentWriting
import FoundationEssentials
import MonitorConfig
import StateStorage
import StatusReporting
import Supervision

/// The shape of a bulletin.
enum BulletinFormat: String, ExpressibleByArgument, CaseIterable {
    case html, docx, markdown, csv
}

extension BulletinTable.Kind: ExpressibleByArgument {}

/// `bulletin`: the bulletin (通报) of a past period, from the store, beside a running monitor.
struct BulletinCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bulletin",
        abstract: "Write the bulletin of a period: rates, issues, scores, rectification, blind spots.",
        discussion: """
            Everything is told as it stood at the end of the last day: the same store, configuration and period give the \
            same bytes. Exit 3 where the store knows nothing of the period, 64 where it is not over, 78 for a wrong \
            configuration or template.
            """
    )

    @Option(help: "The configuration file of the monitor.")
    var config: String

    @Option(help: "The first day, YYYY-MM-DD.")
    var from: CivilDate

    @Option(help: "The last day, YYYY-MM-DD.")
    var to: CivilDate

    @Option(help: "Only the agencies of this territory, such as cn/province/city.")
    var jurisdiction: String?

    @Option(help: "html, docx, markdown or csv.")
    var format: BulletinFormat = .html

    @Option(
        help: ArgumentHelp(
            "Which table is written as csv: "
                + BulletinTable.Kind.allCases.map(\.rawValue).joined(separator: ", ") + "."
        )
    )
    var table: BulletinTable.Kind = .issues

    @Option(help: "A template of your own, as config/bulletins/cn.yaml is one. Default: the built-in one.")
    var template: String?

    @Option(help: "The language: zh-Hans or en. Default: that of the configuration.")
    var language: Language?

    @Option(help: "The file to write; without it the bulletin is printed.")
    var output: String?

    @Flag(help: "Replace the file where there is one.")
    var force = false

    func validate() throws {
        if from > to { throw ValidationError("--from \(from) is later than --to \(to).") }
        if format == .docx, output == nil { throw ValidationError("A Word document needs --output FILE.") }
    }

    func run() throws {
        let configuration = try loadConfiguration(config)
        let language = language ?? configuration.language
        if let output { try OutputBytes.check(output, replaces: force, in: language) }
        guard let period = BulletinPeriod(from: from, to: to, civilTime: configuration.civilTime) else { return }
        let source = BulletinSource(configuration, language: language)
        let document = try source.document(of: period, in: jurisdiction, by: try source.template(template))
        let bytes = try bytes(of: document)
        guard let output else { return Console.write(bytes, to: 1) }
        try OutputBytes.write(bytes, to: output, replaces: force, in: language)
        Console.error(language.pick("已写入 \(output)。", "Written to \(output)."))
    }

    private func bytes(of document: BulletinDocument) throws -> [UInt8] {
        switch format {
        case .html: Array(BulletinPage.html(document).utf8)
        case .markdown: Array(BulletinMarkdown.text(document).utf8)
        case .docx: try WordBulletin.bytes(of: document)
        case .csv: Array(try sheet(of: document).utf8)
        }
    }

    private func sheet(of document: BulletinDocument) throws -> String {
        if let sheet = BulletinSheet.csv(table, of: document) { return sheet }
        Console.error(
            document.language.pick(
                "bulletin：模板没有包含表格 \(table.rawValue) 的部分，请换一个 --table 或模板。",
                "bulletin: no section of the template holds the table \(table.rawValue); choose another --table or template."
            )
        )
        throw ExitCodes.usage
    }
}
