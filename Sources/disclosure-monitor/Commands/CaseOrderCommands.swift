import ArgumentParser
import FoundationEssentials
import Supervision

/// Which case is meant, and who speaks of it.
struct CaseSpeaker: ParsableArguments {
    @Argument(help: .said("整改编号，如 2026-0007。", "The id of the case, such as 2026-0007."))
    var id: String

    @Option(help: .said("认定人或登记人。", "Who says so."))
    var by: String
}

/// `case note`: something is said of a case.
struct CaseNoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: HelpText.said(
            "登记整改情况，也可改其状态、责任人或期限。",
            "Say something of a case, and where it stands, who sees to it, or by when it is due."
        )
    )

    @OptionGroup var speaker: CaseSpeaker

    @Option(help: .said("说明。", "What is said."))
    var note: String

    @Option(
        help: .said(
            "改为何种状态：in_progress（整改中），或 rectified（已整改，随即复查）。",
            "Where it stands from now on: in_progress, or rectified, which has its pages looked at again."
        )
    )
    var state: CaseState?

    @Option(help: .said("此后的责任人。", "Who sees to it from now on."))
    var responsible: String?

    @Option(help: .said("此后的期限，格式 YYYY-MM-DD。", "The day by which it is due from now on, YYYY-MM-DD."))
    var due: CivilDate?

    @OptionGroup var options: OrderOptions

    func validate() throws {
        if let state, ![.inProgress, .rectified].contains(state) {
            throw ValidationError(
                "--state 只能是 in_progress 或 rectified；其他状态用 case notify、close、reopen。",
                "--state is in_progress or rectified; case notify, close and reopen say the rest."
            )
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
        abstract: HelpText.said(
            "销号，不论页面所示如何；以后再发现同样问题另行立项。",
            "Strike a case off the list, whatever its page shows; the same found anew is another case."
        )
    )

    @OptionGroup var speaker: CaseSpeaker

    @Option(help: .said("缘由。", "Why."))
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
        abstract: HelpText.said("重新列入整改，期限重新起算。", "Put a case on the list again; its term begins anew.")
    )

    @OptionGroup var speaker: CaseSpeaker

    @Option(help: .said("缘由。", "Why."))
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
        abstract: HelpText.said(
            "立即复查：完整读取后或予销号，或注明问题仍在。",
            "Have the pages of a case looked at now: a full reading closes it, or says that it still stands."
        )
    )

    @OptionGroup var speaker: CaseSpeaker

    @Option(help: .said("缘由。", "Why."))
    var note: String = ""

    @OptionGroup var options: OrderOptions

    func run() throws {
        try CaseDesk("case recheck", options).say(.caseRecheck, of: speaker.id, by: speaker.by, note: note)
    }
}
