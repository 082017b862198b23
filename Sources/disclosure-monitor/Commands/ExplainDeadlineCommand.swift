import ArgumentParser
import MonitorConfig
import StatusReporting
import Supervision

/// `explain-deadline`: the due date, the article it rests on, and each day that was skipped.
struct ExplainDeadlineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain-deadline",
        abstract: HelpText.said(
            "说明报告何时到期，或工作日期限何时届满，以及如何计算。",
            "Say when a report is due, or when a term in working days ends, and why then."
        )
    )

    @Option(help: .said("内置规则包的名称，或文件路径，可重复。", "A built-in rule pack by name, or the path of a file. May be repeated."))
    var rulePack = ["cn-annual-report"]

    @Option(
        help: .said(
            "义务；规则包有多项义务时须写，如 department-budget。",
            "The duty, where the rule packs describe several, such as department-budget."
        )
    )
    var duty: String?

    @Option(
        help: .said(
            "机关类别：\(AgencyKind.allCases.map(\.rawValue).joined(separator: "、"))。",
            "The kind of agency: \(AgencyKind.allCases.map(\.rawValue).joined(separator: ", "))."
        )
    )
    var agencyKind: AgencyKind?

    @Option(help: .said("报告年度，即标题中的年度。", "The year that the report is about: the one in its title."))
    var reportYear: Int?

    @Option(help: .said("辖区，如 cn/province/city。", "The territory, such as cn/province/city."))
    var jurisdiction = "cn"

    @Option(help: .said("改为计算期限：多少个工作日。", "Counts a term instead: how many working days."))
    var workingDays: Int?

    @Option(help: .said("自该日的次日起算，格式 YYYY-MM-DD。", "The day after which the term begins, YYYY-MM-DD."))
    var after: CivilDate?

    @OptionGroup var language: LanguageOption

    func validate() throws {
        switch (workingDays, after, agencyKind, reportYear) {
        case (let days?, .some, nil, nil):
            if !(1...1_000).contains(days) {
                throw ValidationError("--working-days 应为 1 到 1000。", "--working-days goes from 1 to 1000.")
            }
        case (nil, nil, .some, let year?):
            if !(2000...2200).contains(year) {
                throw ValidationError("--report-year 应为 2000 到 2200。", "--report-year goes from 2000 to 2200.")
            }
        default:
            throw ValidationError(
                "请写 --agency-kind 和 --report-year，或写 --working-days 和 --after。",
                "Name --agency-kind and --report-year, or --working-days and --after."
            )
        }
    }

    func run() throws {
        let book = try loadRuleBook(rulePack)
        if let workingDays, let after {
            guard let calendar = book.calendar else { throw ExitCodes.unknown }
            let term = WorkingDayTerm(of: workingDays, after: after, by: calendar)
            Console.print(
                TermExplanation(term: term, workingDays: workingDays, calendar: calendar).text(in: language.language)
            )
        } else if let agencyKind, let reportYear {
            try explain(book, agencyKind, reportYear)
        }
    }

    private func explain(_ book: RuleBook, _ agencyKind: AgencyKind, _ reportYear: Int) throws {
        let (pack, duty) = try duty(in: book)
        let deadline = duty.deadline(
            for: agencyKind,
            in: Jurisdiction(rawValue: jurisdiction),
            reportYear: reportYear,
            calendar: book.calendar
        )
        let explanation = DeadlineExplanation(
            deadline: deadline,
            duty: duty,
            pack: pack,
            agencyKind: agencyKind,
            reportYear: reportYear
        )
        Console.print(explanation.text(in: language.language))
    }
}

extension ExplainDeadlineCommand {
    /// The duty that is named; none need be where there is only one.
    private func duty(in book: RuleBook) throws -> (pack: RulePack, duty: YearlyDuty) {
        let packs = rulePack.joined(separator: ", ")
        let ids = book.duties.map(\.duty.id).joined(separator: ", ")
        let language = language.language
        if let duty {
            if let found = book.duties.first(where: { $0.duty.id == duty }) { return found }
            Console.error(
                language.pick(
                    "\(packs)：没有义务“\(duty)”，可用：\(ids)。",
                    "\(packs): there is no duty \"\(duty)\"; known: \(ids)."
                )
            )
        } else if book.duties.isEmpty {
            Console.error(
                language.pick("\(packs)：规则包没有年度义务。", "\(packs): the rule pack describes no yearly duty.")
            )
        } else if book.duties.count == 1 {
            return book.duties[0]
        } else {
            Console.error(
                language.pick(
                    "\(packs)：有多项义务，请用 --duty 指明：\(ids)。",
                    "\(packs): there are several duties; name one with --duty: \(ids)."
                )
            )
        }
        throw ExitCodes.unknown
    }
}

extension CivilDate: ExpressibleByArgument {
    /// Reads `YYYY-MM-DD`; nil where it is no day of the calendar.
    public init?(argument: String) { self.init(iso: argument) }
}

/// Loads rule packs and the calendar, or says everything that is wrong with them and ends with exit code 78.
func loadRuleBook(_ packs: [String], calendars: [String] = RuleFiles().calendars) throws -> RuleBook {
    do {
        return try RuleBook.load(packs: packs, calendars: calendars)
    } catch {
        Console.error(error.message[.spoken])
        throw ExitCodes.configuration
    }
}
