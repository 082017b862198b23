import ArgumentParser
import Supervision

/// `alert`: the life of one alert, and what a person says of it.
struct AlertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alert",
        abstract: HelpText.said("处理告警，或查看其经过。", "Say something of an alert, or tell its life."),
        subcommands: [
            AlertAcknowledgeCommand.self, AlertFalseAlarmCommand.self, AlertHistoryCommand.self,
            AlertExplainCommand.self,
        ]
    )
}

/// `alert history`: what happened to an alert, from the store.
struct AlertHistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: HelpText.said(
            "查看告警的经过、各人所作的处理，以及何时解除。",
            "Tell what happened to an alert, who said what of it, and what would end it."
        )
    )

    @OptionGroup var life: ExplainAlertCommand

    func run() throws { try life.run() }
}

/// `alert explain`: the same as `explain-alert`.
struct AlertExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: HelpText.said("与 explain-alert 相同。", "The same as explain-alert.")
    )

    @OptionGroup var life: ExplainAlertCommand

    func run() throws { try life.run() }
}
