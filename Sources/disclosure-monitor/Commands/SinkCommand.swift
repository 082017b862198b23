import ArgumentParser
import Supervision

/// `sink`: how those stand who are told beside the log, and whether they can be reached.
struct SinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sink",
        abstract: HelpText.said(
            "告警的各个输出：已发到何处，能否送达。",
            "Who is told of alerts: how far they are, and whether they can be reached."
        ),
        subcommands: [
            SinkListCommand.self, SinkTestCommand.self, SinkDeadLettersCommand.self, SinkResendCommand.self,
        ]
    )
}
