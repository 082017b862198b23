import ArgumentParser
import FoundationEssentials
import MonitorConfig
import Supervision

/// `check`: reads reports and says what an inspector would find, before they are published.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read a report and print its findings; exit 0 fine, 1 warning, 2 error or critical, 3 unreadable.",
        discussion: "Of several reports, or of a directory of them, one line each is printed."
    )

    @Argument(
        help: ArgumentHelp(
            "The report: a file or an address; a directory stands for the files in it.",
            valueName: "file-or-url"
        )
    )
    var inputs: [String]

    @Option(help: "The kind of agency; without it, the agency's name tells, and nothing is said of the due date.")
    var agencyKind: AgencyKind?

    @Option(help: "The territory, such as cn/province/city, whose own rules hold.")
    var jurisdiction = "cn"

    @Option(help: "The year that the report is about; without it, title and text tell.")
    var reportYear: Int?

    @Option(help: "The agency's name; without it, the title tells.")
    var agency: String?

    @Option(
        help: ArgumentHelp("The same agency's report on the year before, to hold against it.", valueName: "file-or-url")
    )
    var previous: String?

    @Flag(help: "Exit 3 where something that was given could not be judged; what that is, is printed either way.")
    var strict = false

    @Option(help: "A built-in rule pack by name, or the path of a file. May be repeated.")
    var rulePack = ["cn-annual-report"]

    @Option(help: "How findings are printed: text or json (one document a line for several reports).")
    var format = Format.text

    @OptionGroup var language: LanguageOption

    enum Format: String, ExpressibleByArgument {
        case text, json
    }

    func validate() throws {
        if previous != nil, inputs.count > 1 {
            throw ValidationError("--previous goes with one report.")
        }
    }

    func run() async throws {
        let question = SelfCheck.Question(
            agencyName: agency,
            agencyKind: agencyKind,
            jurisdiction: Jurisdiction(rawValue: jurisdiction),
            reportYear: reportYear
        )
        let book = try loadRuleBook(rulePack)
        var worst = CheckOutcome.fine
        do {
            let check = try InputCheck(book: book, question: question)
            let files = try CheckInputs.files(inputs)
            let isAlone = files.count == 1 && files == inputs
            for file in files {
                worst = max(worst, await outcome(of: file, by: check, isAlone: isAlone))
            }
        } catch let problem as InputProblem {
            Console.error(problem.description)
            worst = .unknown
        }
        throw worst.exitCode
    }

    private func outcome(of input: String, by check: InputCheck, isAlone: Bool) async -> CheckOutcome {
        do {
            let report = try check.report(
                in: InputCheck.Input(name: input, page: try await InputReading.page(input, seeking: check.sought)),
                after: try await previousInput(by: check)
            )
            Console.print(try text(of: report, from: input, isAlone: isAlone))
            let isUnjudged = strict && report.omissions.contains(where: \.isOfInput)
            return max(CheckOutcome(report.worstSeverity), isUnjudged ? .unknown : .fine)
        } catch {
            Console.error("\(error)")
            let document = CheckDocument(unreadable: input)
            if !isAlone, format == .json, let text = try? document.json(isPretty: false) { Console.print(text) }
            return .unknown
        }
    }

    private func previousInput(by check: InputCheck) async throws -> InputCheck.Input? {
        guard let previous else { return nil }
        return InputCheck.Input(name: previous, page: try await InputReading.page(previous, seeking: check.sought))
    }

    private func text(of report: CheckedReport, from input: String, isAlone: Bool) throws -> String {
        switch (format, isAlone) {
        case (.json, _): try CheckDocument(report, from: input).json(isPretty: isAlone)
        case (.text, true): CheckText(check: report, language: language.language).text
        case (.text, false): CheckSummary(check: report, source: input, language: language.language).line
        }
    }
}
