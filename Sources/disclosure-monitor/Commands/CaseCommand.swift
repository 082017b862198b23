import ArgumentParser
import Supervision

/// `case`: what is done about alerts until they are mended.
struct CaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case",
        abstract: HelpText.said(
            "跟踪整改：列表、通知、复查、销号，以及整改台账。",
            "Follow what was found until it is mended: list, notify, re-check, close, and the ledger of all cases."
        ),
        subcommands: [
            CaseListCommand.self, CaseShowCommand.self, CaseNoteCommand.self, CaseNotifyCommand.self,
            CaseNoticeCommand.self, CaseCloseCommand.self, CaseReopenCommand.self, CaseRecheckCommand.self,
            CaseExportCommand.self, CaseImportCommand.self,
        ]
    )
}

extension CaseState: ExpressibleByArgument {}
