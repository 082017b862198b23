import AlertDelivery
import ArgumentParser
import DocumentWriting
import FoundationEssentials
import MonitorConfig
import StatusReporting
import Supervision

/// The notice of a case as a mail to the officers of its agencies.
///
/// It is sent before anything is noted: an agency whose term counts was told of it.
struct CaseMailing {
    private let desk: CaseDesk
    private let sink: String
    private let receiver: MailReceiver
    private let recipients: [String]
    /// The case as it will be when the agency is notified: its letter names the day by which it is due then.
    let record: CaseRecord

    /// Says why where there is nobody to send it to, or nobody to send it by.
    init(_ record: CaseRecord, to sink: String, of desk: CaseDesk) throws {
        self.desk = desk
        self.sink = sink
        guard record.case.state.isOpen else {
            throw desk.placement.refusal(desk.placement.report.words(.caseEnded), ExitCodes.unknown)
        }
        receiver = try Self.receiver(sink, desk)
        recipients = try Self.recipients(record.case, receiver, sink, desk)
        var promised = record
        if record.case.notifiedAt == nil {
            let calendar = desk.placement.configuration?.ruleBook.calendar
            promised.case.due = desk.law.term(for: record.case.severity, after: desk.today, by: calendar).end
        }
        self.record = promised
    }

    /// What is to be otherwise in the case when it was sent.
    var change: CaseChange { CaseChange(id: record.case.id, state: .notified, due: record.case.due) }

    /// Sends it; what is noted of that.
    func send(issuer: String?, note: String) throws -> String {
        let letter = desk.letter(on: record, issuer: issuer)
        let document = try WordLetter.bytes(of: letter)
        let mailing = LetterMailing(receiver, in: desk.language)
        do {
            let id = try mailing.send(letter, on: record.case.id, document: document, to: recipients, at: Date())
            let people = recipients.prefix(3).joined(separator: ", ") + (recipients.count > 3 ? " …" : "")
            let sent = desk.language.pick("已由 \(sink) 邮寄 \(people)，\(id)", "mailed by \(sink) to \(people), \(id)")
            Console.error(sent)
            return FieldText.bounded(
                [note, sent].filter { !$0.isEmpty }.joined(separator: " "),
                limit: OrderLimits.note
            )
        } catch {
            let cause = LocalizedText(of: error)[desk.language]
            let words = desk.language.pick("邮件未发出，未作登记：\(cause)", "not mailed, and nothing is noted: \(cause)")
            throw desk.placement.refusal(words, ExitCodes.critical)
        }
    }

    private static func receiver(_ name: String, _ desk: CaseDesk) throws -> MailReceiver {
        guard let sinks = desk.placement.configuration?.alerts.sinks else {
            throw desk.placement.refusal(
                desk.language.pick("--mail 须与 --config 同用：输出写在配置中", "--mail needs --config, which has the sinks"),
                ExitCodes.usage
            )
        }
        if case .receiver(.mail(let mail)) = sinks.first(where: { $0.name == name })?.target { return mail }
        let mails = sinks.filter { $0.kind == .mail }.map(\.name).joined(separator: ", ")
        throw desk.placement.refusal(
            desk.language.pick(
                "“\(name)”不是邮件输出；邮件输出有：\(mails.isEmpty ? "无" : mails)",
                "\(name) is no sink of type mail; there are: \(mails.isEmpty ? "none" : mails)"
            ),
            ExitCodes.usage
        )
    }

    private static func recipients(
        _ one: RectificationCase,
        _ receiver: MailReceiver,
        _ sink: String,
        _ desk: CaseDesk
    ) throws -> [String] {
        let silent = one.agencies.filter { receiver.officers[$0.rawValue] == nil }
        guard silent.isEmpty, !one.agencies.isEmpty else {
            let names = silent.map(\.rawValue).joined(separator: ", ")
            throw desk.placement.refusal(
                desk.language.pick(
                    "没有收件地址：\(names)；请在输出“\(sink)”的 per_agency 中写明",
                    "no address is known of: \(names); give it in per_agency of the sink \(sink)"
                ),
                ExitCodes.usage
            )
        }
        var known: Set<String> = []
        return one.agencies.compactMap { receiver.officers[$0.rawValue] }.filter { known.insert($0).inserted }
    }
}
