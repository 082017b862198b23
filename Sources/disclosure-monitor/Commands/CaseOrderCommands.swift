import ArgumentParser
import FoundationEssentials
import Supervision

/// Which case is meant, and who speaks of it.
struct CaseSpeaker: ParsableArguments {
    @Argument(help: "The id of the case, such as 2026-0007.")
    var id: String

    @Option(help: "Who says so.")
    var by: String
}

/// `case note`: something is said of a case.
struct CaseNoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "Say something of a case, and where it stands, who sees to it, or by when it is due."
    )

    @OptionGroup var speaker: CaseSpeaker

    @Option(help: "What is said.")
    var note: String

    @Option(help: "Where it stands from now on: in_progress, or rectified, which has its pages looked at again.")
    var state: CaseState?

    @Option(help: "Who sees to it from now on.")
    var responsible: String?

    @Option(help: "The day by which it is due from now on, YYYY-MM-DD.")
    var due: CivilDate?

    @OptionGroup var options: OrderOptions

    func validate() throws {
        if let state, ![.inProgress, .rectified].contains(state) {
            throw ValidationError("--state is in_progress or rectified; case notify, close and reopen say the rest.")
        }
    }

    func run() throws {
        let change = CaseChange(
            id: RectificationCase.ID(speaker.id),
            state: state,
            responsible: responsible,
            due: due
        )
        try CaseDesk("case note", options).say(.caseNote, of: speaker.id, by: speaker.by, note: note, change)
    }
}

/// `case close`: a case is struck off the list.
struct CaseCloseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Strike a case off the list, whatever its page shows; the same found anew is another case."
    )

    @OptionGroup var speaker: CaseSpeaker

    @Option(help: "Why.")
    var note: String

    @OptionGroup var options: OrderOptions

    func run() throws {
        try CaseDesk("case close", options).say(.caseClose, of: speaker.id, by: speaker.by, note: note)
    }
}

/// `case reopen`: a case is on the list again.
struct CaseReopenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: "Put a case on the list again; its term begins anew."
    )

    @OptionGroup var speaker: CaseSpeaker

    @Option(help: "Why.")
    var note: String

    @OptionGroup var options: OrderOptions

    func run() throws {
        try CaseDesk("case reopen", options).say(.caseReopen, of: speaker.id, by: speaker.by, note: note)
    }
}

/// `case recheck`: the pages of a case are looked at once more.
struct CaseRecheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recheck",
        abstract: "Have the pages of a case looked at now: a full reading closes it, or says that it still stands."
    )

    @OptionGroup var speaker: CaseSpeaker

    @Option(help: "Why.")
    var note: String = ""

    @OptionGroup var options: OrderOptions

    func run() throws {
        try CaseDesk("case recheck", options).say(.caseRecheck, of: speaker.id, by: speaker.by, note: note)
    }
}
