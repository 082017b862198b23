import ArgumentParser
import FoundationEssentials
import StateStorage
import StatusReporting
import Supervision

/// `sink dead-letters`: the lines that a receiver refused.
struct SinkDeadLettersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dead-letters",
        abstract: "List the lines that a sink's receiver refused even alone: seq, when, why, and what they say."
    )

    @Argument(help: "The name of the sink.")
    var name: String

    @Flag(help: "Those that were sent again as well.")
    var all = false

    @OptionGroup var options: SinkOptions

    func run() throws {
        let scene = try SinkScene("sink dead-letters", options)
        let desk = try scene.desk(isReadOnly: true)
        let letters = try OrderPlacement.answering(scene.command) { try desk.letters(of: name, withResent: all) }
        Console.print(scene.report.list(letters, of: name))
    }
}

/// `sink resend`: the same lines once more.
struct SinkResendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resend",
        abstract: "Send the lines again that a sink's receiver refused, the oldest first, until it refuses one.",
        discussion: """
            They are sent under the same keys as before. Exit 0; 2 where one was not taken; 3 where the store cannot be \
            read or written; 64 for a name that no sink has; 78 for a wrong configuration.
            """
    )

    @Argument(help: "The name of the sink.")
    var name: String

    @OptionGroup var options: SinkOptions

    func run() async throws {
        let scene = try SinkScene("sink resend", options)
        let settings = try scene.settings(of: name)
        let desk = try scene.desk(isReadOnly: false)
        let letters = try OrderPlacement.answering(scene.command) { try desk.letters(of: name) }
        var count = 0
        for (id, letter) in letters {
            do {
                _ = try await scene.send([letter.line], to: settings)
            } catch {
                Console.error(scene.report.resent(count, of: letters.count, to: name, error: "\(error)"))
                throw ExitCodes.critical
            }
            try OrderPlacement.answering(scene.command) { try desk.noteResent(id, at: Date()) }
            count += 1
        }
        Console.print(scene.report.resent(count, of: letters.count, to: name, error: nil))
    }
}
