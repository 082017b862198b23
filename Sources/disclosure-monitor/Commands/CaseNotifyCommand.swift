import ArgumentParser
import DocumentWriting
import FoundationEssentials
import StatusReporting
import Supervision

/// Where the letter to an agency goes.
struct NoticeOptions: ParsableArguments {
    @Option(
        help: .said(
            "要写入的文件，按后缀为文本（.txt）或 Word（.docx）；不写则直接输出。",
            "The file to write, by its ending text (.txt) or Word (.docx); without it the text is printed."
        )
    )
    var out: String?

    @Option(help: .said("落款单位；不写则留空。", "Who writes it, for the signature; without it room is left."))
    var issuer: String?

    @Flag(help: .said("文件已存在时予以替换。", "Replace the file where there is one."))
    var force = false

    func validate() throws {
        guard let out, !out.lowercased().hasSuffix(".txt"), !out.lowercased().hasSuffix(".docx") else { return }
        throw ValidationError("--out 须以 .txt 或 .docx 结尾，\(out) 不是。", "--out ends in .txt or .docx; \(out) does not.")
    }

    /// Writes the letter, or says why it cannot be.
    func write(_ record: CaseRecord, of desk: CaseDesk) throws {
        let letter = desk.letter(on: record, issuer: issuer)
        guard let out else { return Console.write(letter.text, to: 1) }
        let bytes = out.lowercased().hasSuffix(".docx") ? try WordLetter.bytes(of: letter) : Array(letter.text.utf8)
        try OutputBytes.write(bytes, to: out, replaces: force, in: desk.language)
        Console.error(desk.language.pick("已写入 \(out)。", "Written to \(out)."))
    }
}

/// `case notify`: the agency was notified; its letter is written.
struct CaseNotifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notify",
        abstract: HelpText.said(
            "登记已通知机关（期限由此起算），并写出整改通知。",
            "Note that the agency is notified, from which day its term counts, and write the notice to rectify."
        ),
        discussion: HelpText.said(
            """
            使用 --mail 时，通知寄给该输出 per_agency 所列的机关经办人，并附 Word 文件。\
            邮件服务器收下后才作登记，日期即通知所写日期；未收下则不作登记，返回码为 2。
            """,
            """
            With --mail the notice is sent to the agency's officer, as per_agency of the sink names them, with the letter \
            as a Word document. It is noted when the server has taken it, with the day that the letter names; where it has \
            not, nothing is noted, and the exit is 2.
            """
        )
    )

    @OptionGroup var speaker: CaseSpeaker

    @Option(help: .said("如何送达，或其他说明。", "How it was sent, or what else is to be known."))
    var note: String = ""

    @Option(
        help: .said(
            "用来把通知寄给机关经办人的邮件输出。",
            "The sink of type mail by which the notice is sent to the agency's officer.",
            valueName: "sink"
        )
    )
    var mail: String?

    @OptionGroup var notice: NoticeOptions

    @OptionGroup var options: OrderOptions

    func run() throws {
        let desk = try CaseDesk("case notify", options)
        if let out = notice.out { try OutputBytes.check(out, replaces: notice.force, in: desk.language) }
        if let mail { return try send(by: mail, of: desk) }
        guard try desk.say(.caseNotify, of: speaker.id, by: speaker.by, note: note) else {
            // The day by which it is due is known when the monitor has taken it.
            return Console.error(
                desk.language.pick(
                    "监测程序处理后，请用 case notice \(speaker.id) 生成通知。",
                    "When the monitor has taken it, case notice \(speaker.id) writes the letter."
                )
            )
        }
        try notice.write(try desk.record(speaker.id), of: desk)
    }

    private func send(by sink: String, of desk: CaseDesk) throws {
        let mailing = try CaseMailing(desk.record(speaker.id), to: sink, of: desk)
        // Whoever may not say it later must not send it now.
        let order = PersonOrder(.caseNotify, target: speaker.id, by: speaker.by, note: note, givenAt: Date())
        if let fault = order.fault(at: Date()) {
            throw desk.placement.refusal(desk.placement.report.words(fault), ExitCodes.usage)
        }
        let said = try mailing.send(issuer: notice.issuer, note: note)
        try desk.say(.caseNotify, of: speaker.id, by: speaker.by, note: said, mailing.change)
        if notice.out != nil { try notice.write(mailing.record, of: desk) }
    }
}

/// `case notice`: the letter to the agency as the case stands, and nothing else.
struct CaseNoticeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notice",
        abstract: HelpText.said("按现状写出整改通知，不作登记。", "Write the notice to rectify as the case stands; nothing is noted.")
    )

    @Argument(help: .said("整改编号，如 2026-0007。", "The id of the case, such as 2026-0007."))
    var id: String

    @OptionGroup var notice: NoticeOptions

    @OptionGroup var options: OrderOptions

    func run() throws {
        let desk = try CaseDesk("case notice", options, isReadOnly: true)
        try notice.write(try desk.record(id), of: desk)
    }
}
