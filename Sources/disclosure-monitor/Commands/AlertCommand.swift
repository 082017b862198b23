import ArgumentParser

/// `alert`: the life of one alert, and what a person says of it.
struct AlertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alert",
        abstract: "Say something of an alert, or tell its life.",
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
        abstract: "Tell what happened to an alert, who said what of it, and what would end it."
    )

    @OptionGroup var life: ExplainAlertCommand

    func run() throws { try life.run() }
}

/// `alert explain`: the same as `explain-alert`.
struct AlertExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "The same as explain-alert."
    )

    @OptionGroup var life: ExplainAlertCommand

    func run() throws { try life.run() }
}
