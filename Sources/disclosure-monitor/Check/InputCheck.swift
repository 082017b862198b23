import MonitorConfig
import Supervision

/// Checks inputs of the command line, and says in words why one of them cannot be checked.
struct InputCheck {
    private let check: SelfCheck
    /// The documents whose lists are told apart from other pages.
    let sought: SoughtDocuments
    /// Whether the question was asked in a form, and not with the options of a command.
    private let isOfForm: Bool

    /// - Throws: `InputProblem` where the rules describe no report that is read, `ConfigurationProblems` where the table of
    ///   kinds is wrong.
    init(book: RuleBook, question: SelfCheck.Question, isOfForm: Bool = false) throws {
        guard let check = SelfCheck(book: book, kinds: try AgencyKinds.builtIn(), question: question) else {
            throw InputProblem(
                "--rule-pack",
                "规则包没有规定要读取内容的年度报告。",
                "the rule pack describes no yearly duty whose reports are read."
            )
        }
        self.check = check
        self.isOfForm = isOfForm
        sought = book.sought
    }

    /// A page, and what it was called where it was given.
    struct Input {
        let name: String
        let page: ReadPage
    }

    /// - Throws: `InputProblem` where the page holds no readable report, or its year cannot be told.
    func report(in input: Input, after previous: Input?) throws -> CheckedReport {
        for input in [input, previous].compactMap(\.self) { try Self.refuseUnreadable(input) }
        do {
            return try check.check(input.page, after: previous?.page)
        } catch {
            throw problem(error, input.name, previous: previous?.name ?? input.name)
        }
    }

    /// What a draft comes to, held against what a monitor remembers.
    ///
    /// - Throws: As `report(in:after:)`.
    func report(in input: Input, against memory: ReportMemory) throws -> CheckedReport {
        try Self.refuseUnreadable(input)
        do {
            return try check.check(input.page, against: memory)
        } catch {
            throw problem(error, input.name, previous: input.name)
        }
    }

    private func problem(_ problem: SelfCheck.Problem, _ name: String, previous: String) -> InputProblem {
        switch problem {
        case .noReport(let isPrevious):
            InputProblem(
                isPrevious ? previous : name,
                "没有可审核的内容：既没有规定的部分，也没有统计表，文字也太少。",
                "there is nothing to check: neither sections nor tables, and too little text."
            )
        case .otherDocument(let title, let isPrevious):
            Self.otherDocument(isPrevious ? previous : name, title)
        case .yearUnclear(isPrevious: false):
            InputProblem(
                name,
                "标题和正文都不能表明报告年度，请\(isOfForm ? "在“报告年度”栏填写" : "指明年度（--report-year）")。",
                "neither title nor text tells the report year; \(isOfForm ? "fill in the field Report year" : "name it with --report-year")."
            )
        case .yearUnclear(isPrevious: true):
            InputProblem(
                previous,
                "标题和正文都不能表明上一年度报告的年度。",
                "neither title nor text tells the report year of the earlier report."
            )
        case .notCovered(let year, let kind):
            Self.notCovered(name, year, kind)
        }
    }

    private static func otherDocument(_ name: String, _ title: String?) -> InputProblem {
        InputProblem(
            name,
            "这不是政府信息公开工作年度报告\(title.map { "（标题为“\($0)”）" } ?? "")：标题不是，也没有规定的部分或统计表。",
            "this is no annual report on disclosure\(title.map { " (its title is “\($0)”)" } ?? ""): neither by its title, nor by sections or tables."
        )
    }

    private static func notCovered(_ name: String, _ year: Int, _ kind: AgencyKind?) -> InputProblem {
        guard let kind else {
            return InputProblem(name, "没有适用于\(year)年度报告的规则。", "no rule covers reports on \(year).")
        }
        return InputProblem(
            name,
            "没有适用于\(kind.rawValue)类机关\(year)年度报告的规则。",
            "no rule covers reports of \(kind.rawValue) on \(year)."
        )
    }

    private static func refuseUnreadable(_ input: Input) throws {
        if let sign = input.page.signs.first(where: { $0.name == .notText }) {
            throw InputProblem(
                input.name,
                "无法读取（\(reason(in: sign.evidence))），请提供网页、DOCX、PDF 或其文字。",
                "it cannot be read (\(sign.evidence)); give the page, a DOCX, a PDF or its text."
            )
        }
        guard !input.page.kind.showsNothing else {
            let kind = Reason.shows(input.page.kind)
            throw InputProblem(
                input.name,
                "这不是报告：\(kind.name(in: .chinese))。",
                "this is no report but \(kind.name(in: .english))."
            )
        }
    }

    /// Why a file has no text, by the word that stands before what is said of it.
    private static func reason(in evidence: String) -> String {
        let word = evidence.prefix { $0 != ":" }
        return AttachmentProblem.Reason(rawValue: String(word)).map { Reason.file($0).name(in: .chinese) } ?? "不是文字"
    }
}
