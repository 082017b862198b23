import ArgumentParser
import MonitorConfig
import Monitoring
import PageReading
import Supervision

/// `read`: what the monitor reads on a page, so that a person finds out why it thinks what it thinks.
struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: HelpText.said(
            "显示从页面读到的内容：类型、编码、条目、日期、各部分、表格、迹象。",
            "Print what the monitor reads on a page: kind, charset, rows, dates, sections, tables, signs."
        )
    )

    @Argument(help: .said("页面：文件或网址。", "The page: a file or an address.", valueName: "file-or-url"))
    var input: String

    @Option(help: .said("输出格式：text 或 json。", "How the reading is printed: text or json."))
    var format = Format.text

    @Flag(
        help: .said(
            "列表由脚本显示时，代为请求其数据并显示。",
            "Where a script draws the list, make the request that it would make, and print what comes."
        )
    )
    var follow = false

    @Option(
        help: .said(
            "内置规则包的名称或文件路径，用来辨认报告。",
            "A built-in rule pack by name, or the path of a file; it tells what a report is."
        )
    )
    var rulePack = "cn-annual-report"

    @OptionGroup var language: LanguageOption

    @Option(help: .said("内置的网站系列，或自备文件。", "Built-in site families, or a file of one's own.", valueName: "name-or-file"))
    var siteFamilies: [String] = []

    @Option(help: .said("配置文件，取其中的网站系列。", "A configuration, whose site families are taken.", valueName: "file"))
    var config: String?

    enum Format: String, ExpressibleByArgument {
        case text, json
    }

    func validate() throws {
        if config != nil, !siteFamilies.isEmpty {
            throw ValidationError("--config 与 --site-families 只写一个。", "Give --config or --site-families, one of them.")
        }
    }

    func run() async throws {
        let book = try loadRuleBook([rulePack])
        let families = try families()
        do {
            let (page, data) = try await reading(seeking: book.sought, by: families)
            let document = ReadDocument(page: page, duty: book.reportDuty?.duty, readThrough: data)
            switch format {
            case .text: Console.print(ReadText(document: document, language: language.language).text)
            case .json: Console.print(try document.json())
            }
        } catch let problem as InputProblem {
            Console.error(problem.text(in: language.language))
            throw ExitCodes.unknown
        }
    }

    private func families() throws -> [SiteFamily] {
        if let config { return try loadConfiguration(config).siteFamilies }
        return try loadSiteFamilies(siteFamilies.isEmpty ? ["cn"] : siteFamilies, sayingIn: language.language)
    }

    /// The page, and the list that only a script draws where an address shows one.
    private func reading(
        seeking sought: SoughtDocuments,
        by families: [SiteFamily]
    ) async throws -> (ReadPage, DataListReading?) {
        guard PageInput.isAddress(input) else { return (try await InputReading.page(input, seeking: sought), nil) }
        let visit = try await InputReading.visit(input, seeking: sought, families: families)
        let page = try InputReading.page(visit, input)
        guard let list = visit.came?.data else { return (page, nil) }
        let answer = follow ? try await InputReading.data(of: list, at: input, seeking: sought) : nil
        return (page, DataListReading(list, answer))
    }
}
