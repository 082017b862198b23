import ArgumentParser
import MonitorConfig
import Supervision

/// `read`: what the monitor reads on a page, so that a person finds out why it thinks what it thinks.
struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Print what the monitor reads on a page: kind, charset, rows, dates, sections, tables, signs."
    )

    @Argument(help: ArgumentHelp("The page: a file or an address.", valueName: "file-or-url"))
    var input: String

    @Option(help: "How the reading is printed: text or json.")
    var format = CheckCommand.Format.text

    @Option(help: "A built-in rule pack by name, or the path of a file; it tells what a report is.")
    var rulePack = "cn-annual-report"

    func run() async throws {
        let book = try loadRuleBook([rulePack])
        do {
            let page = try await InputReading.page(input, seeking: book.sought)
            let document = ReadDocument(page: page, duty: book.reportDuty?.duty)
            switch format {
            case .text: Console.print(ReadText(document: document).text)
            case .json: Console.print(try document.json())
            }
        } catch let problem as InputProblem {
            Console.error(problem.description)
            throw ExitCodes.unknown
        }
    }
}
