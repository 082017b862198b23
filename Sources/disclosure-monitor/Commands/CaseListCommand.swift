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
        abstract: "List the open cases: id, state, due day, severity, whose, what is wrong."
    )

    @Option(
        help: "new, notified, in_progress, rectified, closed or false_alarm; may be repeated. Default: the open ones."
    )
    var state: [CaseState] = []

    @Option(help: "The id of an agency; may be repeated.")
    var agency: [String] = []

    @Flag(help: "Those alone that a reading after the due day has shown to stand.")
    var overdue = false

    @Flag(help: "Those that are over as well.")
    var all = false

    @Option(help: "text or json.")
    var format: CaseFormat = .text

    @OptionGroup var options: OrderOptions

    func run() throws {
        let desk = try CaseDesk("case list", options, isReadOnly: true)
        let today = desk.today
        let records = try desk.cases().filter { record in
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
        abstract: "Show a case: what was found, by what law, by when it is due, and who did what when."
    )

    @Argument(help: "The id of the case, such as 2026-0007.")
    var id: String

    @Option(help: "text or json.")
    var format: CaseFormat = .text

    @OptionGroup var options: OrderOptions

    func run() throws {
        let desk = try CaseDesk("case show", options, isReadOnly: true)
        let record = try desk.record(id)
        Console.print(format == .json ? desk.report.json([record]) : desk.report.show(record))
    }
}
