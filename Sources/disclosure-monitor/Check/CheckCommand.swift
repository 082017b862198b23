import ArgumentParser
import FoundationEssentials
import MonitorConfig
import PageFetching
import Supervision

/// `check`: reads reports and says what an inspector would find, before they are published.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: HelpText.said(
            "审查一份报告，列出发现的问题；返回码 0 无问题，1 提示，2 错误或严重，3 无法读取。",
            "Read a report and print its findings; exit 0 fine, 1 warning, 2 error or critical, 3 unreadable."
        ),
        discussion: HelpText.said(
            """
            多份报告、目录、压缩包或网址列表，每份输出一行，最后汇总；\
            --format html 和 docx 合成一份文件。
            """,
            """
            Of several reports, of a directory, a ZIP archive or a list of addresses, one line each is printed, and what all come \
            to; --format html and docx make one document of them.
            """
        )
    )

    @Argument(
        help: .said(
            "报告：文件、网址，或以 - 代表标准输入；目录或 ZIP 压缩包代表其中的文件。",
            "The report: a file, an address, or - for standard input; a directory or a ZIP archive stands for the files in it.",
            valueName: "file-or-url"
        )
    )
    var inputs: [String] = []

    @Option(
        help: .said(
            "网址列表文件，每行一个，# 起为注释，可重复。",
            "A list of addresses, one a line, # before comments. May be repeated.",
            valueName: "file"
        )
    )
    var urls: [String] = []

    @Option(
        help: .said(
            "机关类别；不写则由机关名称推断，且不判断是否按期。",
            "The kind of agency; without it, the agency's name tells, and nothing is said of the due date."
        )
    )
    var agencyKind: AgencyKind?

    @Option(
        help: .said("辖区，如 cn/province/city，适用该地的规定。", "The territory, such as cn/province/city, whose own rules hold.")
    )
    var jurisdiction = "cn"

    @Option(help: .said("报告年度；不写则由标题和正文判断。", "The year that the report is about; without it, title and text tell."))
    var reportYear: Int?

    @Option(help: .said("机关名称；不写则由标题判断。", "The agency's name; without it, the title tells."))
    var agency: String?

    @Option(
        help: .said(
            "同一机关上一年度的报告，用来核对。",
            "The same agency's report on the year before, to hold against it.",
            valueName: "file-or-url"
        )
    )
    var previous: String?

    @Flag(
        help: .said(
            "所给内容有未能判断的，返回码为 3；未判断的内容总会列出。",
            "Exit 3 where something that was given could not be judged; what that is, is printed either way."
        )
    )
    var strict = false

    @Flag(help: .said("一并列出已审核而无误的内容。", "Say as well what was looked at and found right."))
    var explain = false

    @Option(help: .said("内置规则包的名称，或文件路径，可重复。", "A built-in rule pack by name, or the path of a file. May be repeated."))
    var rulePack = RuleFiles().packs

    @Option(help: .said("内置工作日历的名称，或文件路径，可重复。", "A built-in calendar by name, or the path of a file. May be repeated."))
    var calendar = RuleFiles().calendars

    @Option(
        help: .said(
            "输出格式：text、json（多份报告时每行一份）、html 或 docx。",
            "How findings are printed: text, json (one document a line for several reports), html or docx."
        )
    )
    var format = ReviewFormat.text

    @Option(help: .said("要写入的文件；不写则直接输出。", "The file to write; without it everything is printed."))
    var output: String?

    @Flag(help: .said("文件已存在时予以替换。", "Replace the file where there is one."))
    var force = false

    @Flag(help: .hidden)
    var posted = false

    @OptionGroup var language: LanguageOption

    func validate() throws {
        if inputs.isEmpty, urls.isEmpty, !posted {
            throw ValidationError(
                "请写明报告：文件、目录、ZIP 压缩包、网址，或用 --urls 指明列表文件。",
                "Name a report: a file, a directory, a ZIP archive, an address, or --urls FILE."
            )
        }
        guard Jurisdiction.isPath(jurisdiction) else {
            throw ValidationError(
                "“\(jurisdiction)”不是辖区，应写作 cn/province/city。",
                "\(jurisdiction) is no territory; write it as cn/province/city."
            )
        }
        if previous != nil, inputs.count + urls.count > 1 {
            throw ValidationError("--previous 只用于一份报告。", "--previous goes with one report.")
        }
        if format == .docx, output == nil {
            throw ValidationError("Word 文件须用 --output 指明文件。", "A Word document needs --output FILE.")
        }
    }

    func run() async throws {
        if posted { return try await PostedCheck.run(by: RuleFiles(packs: rulePack, calendars: calendar)) }
        if let output { try OutputBytes.check(output, replaces: force, in: language.language) }
        let book = try loadRuleBook(rulePack, calendars: calendar)
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
        sheet.passed = inputs.passed
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
