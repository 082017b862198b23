import FoundationEssentials
import Supervision

/// Sends lines by mail: all of them to those who get all, and each agency's to its officer.
final class MailCourier: Courier {
    let cancel: @Sendable () -> Void
    private let receiver: MailReceiver
    private let context: DeliveryContext
    private let curl = CurlDelivery()
    /// The mails of a batch that failed in its midst: nobody gets one twice because another was not taken.
    private var sent: Set<String> = []

    init(_ receiver: MailReceiver, _ context: DeliveryContext) {
        self.receiver = receiver
        self.context = context
        cancel = { [curl] in curl.cancel() }
    }

    func send(_ lines: [AlertLine]) throws -> LocalizedText {
        let mails = letters(for: lines)
        for (recipients, lines) in mails {
            let message = MailMessage(
                lines,
                from: receiver.from,
                to: recipients,
                at: context.now(),
                in: context.language,
                civilTime: context.civilTime
            )
            guard !sent.contains(message.id) else { continue }
            try receiver.send(message, to: recipients, by: curl)
            sent.insert(message.id)
        }
        sent = []
        return LocalizedText(chinese: "\(mails.count) 封邮件", english: "\(mails.count) mails")
    }

    private func letters(for lines: [AlertLine]) -> [(recipients: [String], lines: [AlertLine])] {
        let all = receiver.to.isEmpty ? [] : [(receiver.to, lines)]
        let ofOfficers = Dictionary(grouping: lines) { line in
            line.finding.agency.flatMap { receiver.officers[$0.rawValue] }
        }
        return all
            + ofOfficers.compactMap { officer, lines in officer.map { ([$0], lines) } }.sorted { $0.0[0] < $1.0[0] }
    }
}

extension MailReceiver {
    /// Hands a mail to the server.
    func send(_ message: MailMessage, to recipients: [String], by curl: CurlDelivery) throws(DeliveryFailure) {
        let envelope = CurlDelivery.Envelope(
            from: from,
            recipients: recipients,
            user: server.user,
            password: try server.password?.value(),
            requiresTLS: server.requiresTLS
        )
        try curl.mail(
            message.bytes,
            to: "\(server.isImplicitTLS ? "smtps" : "smtp")://\(server.host):\(server.port)",
            envelope,
            CurlDelivery.Conduct(authorityFile: server.authorityFile, timeoutSeconds: 25)
        )
    }
}
