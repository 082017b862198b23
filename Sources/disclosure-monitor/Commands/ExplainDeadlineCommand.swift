import ArgumentParser
import MonitorConfig
import Supervision

/// `explain-deadline`: the due date, the article it rests on, and each day that was skipped.
struct ExplainDeadlineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain-deadline",
        abstract: "Say when a report is due, and why then."
    )

    @Option(help: "A built-in rule pack by name, or the path of a file.")
    var rulePack = "cn-annual-report"

    @Option(help: "The kind of agency: \(AgencyKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var agencyKind: AgencyKind

    @Option(help: "The year that the report is about.")
    var reportYear: Int

    @Option(help: "The territory, such as cn/province/city.")
    var jurisdiction = "cn"

    @OptionGroup var language: LanguageOption

    func run() throws {
        let book = try loadRuleBook(rulePack)
        guard let (pack, duty) = book.duties.first else {
            Console.error("\(rulePack): the rule pack describes no yearly duty.")
            throw ExitCodes.unknown
        }
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

/// Loads one rule pack and the calendar, or says everything that is wrong with it and ends with exit code 78.
func loadRuleBook(_ pack: String) throws -> RuleBook {
    do {
        return try RuleBook.load(packs: [pack])
    } catch {
        Console.error("\(error)")
        throw ExitCodes.configuration
    }
}
