import ArgumentParser
import FoundationEssentials
import StateStorage
import StatusReporting
import Supervision

/// `silence list`: the silences that hold.
struct SilenceListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: HelpText.said(
            "列出生效和待生效的静默：编号、期限、何人、范围、缘由。",
            "List the silences that hold or wait: number, until when, who, which alerts, why."
        )
    )

    @Flag(help: .said("包括已了结的。", "Those that are over as well."))
    var all = false

    @OptionGroup var options: OrderOptions

    func run() throws {
        let placement = try OrderPlacement("silence list", options, isReadOnly: true)
        let silences = try OrderPlacement.answering(placement.command) {
            try placement.desk.silences(withEnded: all)
        }
        Console.print(placement.report.list(silences, at: Date()))
    }
}
