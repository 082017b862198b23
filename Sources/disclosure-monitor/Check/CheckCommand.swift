import ArgumentParser
import FoundationEssentials
import MonitorConfig
import PageFetching
import Supervision

/// `check`: reads reports and says what an inspector would find, before they are published.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read a report and print its findings; exit 0 fine, 1 warning, 2 error or critical, 3 unreadable.",
        discussion: """
            Of several reports, of a directory, a ZIP archive or a list of addresses, one line each is printed, and what all come \
            to; --format html and docx make one document of them.
            """
    )

    @Argument(
        help: ArgumentHelp(
            "The report: a file, an address, or - for standard input; a directory or a ZIP archive stands for the files in it.",
            valueName: "file-or-url"
        )
    )
    var inputs: [String] = []

    @Option(
        help: ArgumentHelp("A list of addresses, one a line, # before comments. May be repeated.", valueName: "file")
    )
    var urls: [String] = []

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

    @Flag(help: "Say as well what was looked at and found right.")
    var explain = false

    @Option(help: "A built-in rule pack by name, or the path of a file. May be repeated.")
    var rulePack = ["cn-annual-report"]

    @Option(help: "How findings are printed: text, json (one document a line for several reports), html or docx.")
    var format = ReviewFormat.text

    @Option(help: "The file to write; without it everything is printed.")
    var output: String?

    @Flag(help: "Replace the file where there is one.")
    var force = false

    @Flag(help: .hidden)
    var posted = false

    @OptionGroup var language: LanguageOption

    func validate() throws {
        if inputs.isEmpty, urls.isEmpty, !posted {
            throw ValidationError("Name a report: a file, a directory, a ZIP archive, an address, or --urls FILE.")
        }
        if previous != nil, inputs.count + urls.count > 1 {
            throw ValidationError("--previous goes with one report.")
        }
        if format == .docx, output == nil { throw ValidationError("A Word document needs --output FILE.") }
    }

    func run() async throws {
        if posted { return try await PostedCheck.run(by: rulePack) }
        if let output { try OutputBytes.check(output, replaces: force, in: language.language) }
        let book = try loadRuleBook(rulePack)
        do {
            let check = try InputCheck(book: book, question: question)
            throw try await checkAll(by: check).exitCode
        } catch let problem as InputProblem {
            Console.error(problem.text(in: language.language))
            throw ExitCodes.unknown
        }
    }

    private var question: SelfCheck.Question {
        var question = SelfCheck.Question(
            agencyName: agency,
            agencyKind: agencyKind,
            jurisdiction: Jurisdiction(rawValue: jurisdiction),
            reportYear: reportYear
        )
        question.explains = explain
        return question
    }

    // MARK: One after the other

    private func checkAll(by check: InputCheck) async throws -> CheckOutcome {
        let language = language.language
        var inputs = CheckInputs(inputs, lists: urls)
        let reader = CheckReader(check: check, fetcher: inputs.holdsAddresses ? try WebPage.fetcher() : nil)
        let earlier = try await reader.previous(previous)
        var sheet = CheckSheet(format: format, language: language, isAlone: inputs.isAlone, isGathered: output != nil)
        var progress = CheckProgress(count: inputs.count, isAlone: inputs.isAlone, language: language)
        var worst = CheckOutcome.fine
        while let input = inputs.next() {
            progress.show(input.name)
            let result = await reader.result(of: input, after: earlier)
            progress.clear()
            worst = max(worst, try add(result, from: input.name, to: &sheet))
        }
        await reader.fetcher?.shutdown()
        try write(try sheet.rest())
        return worst
    }

    private func add(
        _ result: Result<CheckedReport, InputProblem>,
        from name: String,
        to sheet: inout CheckSheet
    ) throws -> CheckOutcome {
        switch result {
        case .failure(let problem):
            try sheet.add(problem)
            return .unknown
        case .success(let report):
            try sheet.add(report, from: name)
            let isUnjudged = strict && report.omissions.contains(where: \.isOfInput)
            return max(CheckOutcome(report.worstSeverity), isUnjudged ? .unknown : .fine)
        }
    }

    private func write(_ bytes: [UInt8]?) throws {
        guard let bytes else { return }
        guard let output else { return Console.write(bytes, to: 1) }
        try OutputBytes.write(bytes, to: output, replaces: force, in: language.language)
        Console.error(language.language.pick("已写入 \(output)。", "Written to \(output)."))
    }
}
