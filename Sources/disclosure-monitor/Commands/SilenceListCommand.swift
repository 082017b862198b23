import ArgumentParser
import FoundationEssentials
import StateStorage
import StatusReporting

/// `silence list`: the silences that hold.
struct SilenceListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the silences that hold or wait: number, until when, who, which alerts, why."
    )

    @Flag(help: "Those that are over as well.")
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
