import ArgumentParser
import FoundationEssentials
import MonitorConfig
import Supervision

/// `check`: reads one report and says what an inspector would find, before it is published.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read one report and print its findings; exit 0 fine, 1 warning, 2 error or critical, 3 unreadable."
    )

    @Argument(help: ArgumentHelp("The report: a file or an address.", valueName: "file-or-url"))
    var input: String

    @Option(help: "The kind of agency; without it, the title tells.")
    var agencyKind: AgencyKind?

    @Option(help: "The year that the report is about; without it, title and text tell.")
    var reportYear: Int?

    @Option(help: "The agency's name; without it, the title tells.")
    var agency: String?

    @Option(help: "A built-in rule pack by name, or the path of a file.")
    var rulePack = "cn-annual-report"

    @Option(help: "How findings are printed: text or json.")
    var format = Format.text

    @OptionGroup var language: LanguageOption

    enum Format: String, ExpressibleByArgument {
        case text, json
    }

    func run() async throws {
        let book = try loadRuleBook(rulePack)
        do {
            let check = try ReportCheck(
                page: try await InputReading.page(input),
                source: input,
                book: book,
                agencyName: agency,
                agencyKind: agencyKind,
                reportYear: reportYear
            )
            switch format {
            case .text: Console.print(CheckText(check: check, language: language.language).text)
            case .json: Console.print(try check.document.json())
            }
            throw ExitCodes.of(check.worstSeverity)
        } catch let problem as InputProblem {
            Console.error(problem.description)
            throw ExitCodes.unknown
        }
    }
}
