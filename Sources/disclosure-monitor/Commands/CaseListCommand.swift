import ArgumentParser
import StatusReporting
import Supervision

/// How cases are printed.
enum CaseFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

/// `case list`: the cases that are open, or those that are asked for.
struct CaseListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: HelpText.said(
            "列出未销号的整改事项：编号、状态、期限、程度、机关、问题。",
            "List the open cases: id, state, due day, severity, whose, what is wrong."
        )
    )

    @Option(
        help: .said(
            "状态：new、notified、in_progress、rectified、closed 或 false_alarm，可重复。默认为未销号的。",
            "new, notified, in_progress, rectified, closed or false_alarm; may be repeated. Default: the open ones."
        )
    )
    var state: [CaseState] = []

    @Option(help: .said("机关标识，可重复。", "The id of an agency; may be repeated."))
    var agency: [String] = []

    @Flag(help: .said("只列期限之后的读取证实仍存在的。", "Those alone that a reading after the due day has shown to stand."))
    var overdue = false

    @Flag(help: .said("包括已了结的。", "Those that are over as well."))
    var all = false

    @Option(help: .said("格式：text 或 json。", "text or json."))
    var format: CaseFormat = .text

    @OptionGroup var options: OrderOptions

    func run() throws {
        let desk = try CaseDesk("case list", options, isReadOnly: true)
        let today = desk.today
        let cases = try desk.cases()
        for id in agency { try desk.check(Agency.ID(id), among: cases) }
        let records = cases.filter { record in
            let one = record.case
            return (state.isEmpty ? all || one.state.isOpen : state.contains(one.state))
                && (agency.isEmpty || one.agencies.contains { agency.contains($0.rawValue) })
                && (!overdue || one.isOverdue(on: today))
        }
        Console.print(format == .json ? desk.report.json(records) : desk.report.list(records))
    }
}

/// `case show`: one case with everything that happened to it.
struct CaseShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: HelpText.said(
            "查看一件整改事项：问题、依据、期限，以及何人何时作了什么。",
            "Show a case: what was found, by what law, by when it is due, and who did what when."
        )
    )

    @Argument(help: .said("整改编号，如 2026-0007。", "The id of the case, such as 2026-0007."))
    var id: String

    @Option(help: .said("格式：text 或 json。", "text or json."))
    var format: CaseFormat = .text

    @OptionGroup var options: OrderOptions

    func run() throws {
        let desk = try CaseDesk("case show", options, isReadOnly: true)
        let record = try desk.record(id)
        Console.print(format == .json ? desk.report.json([record]) : desk.report.show(record))
    }
}
