import ArgumentParser
import Supervision

/// `silence`: alerts that are not told for a time.
struct SilenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "silence",
        abstract: HelpText.said("一段时间内不告知某些告警；告警仍然可见。", "Let alerts not be told for a time; they stay visible."),
        subcommands: [SilenceAddCommand.self, SilenceListCommand.self, SilenceExpireCommand.self]
    )
}
