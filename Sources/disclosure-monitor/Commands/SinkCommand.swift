import ArgumentParser

/// `sink`: how those stand who are told beside the log, and whether they can be reached.
struct SinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sink",
        abstract: "Who is told of alerts: how far they are, and whether they can be reached.",
        subcommands: [
            SinkListCommand.self, SinkTestCommand.self, SinkDeadLettersCommand.self, SinkResendCommand.self,
        ]
    )
}
