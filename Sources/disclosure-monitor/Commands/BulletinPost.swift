import AlertDelivery
import ArgumentParser
import DocumentWriting
import FoundationEssentials
import MonitorConfig
import Supervision

/// Bulletins that go out by mail, each of them once.
struct BulletinPost {
    private static let fileName = "bulletins-sent"
    /// Beyond them what was sent is forgotten, the oldest first: a century of months.
    private static let mostRemembered = 1200

    let configuration: MonitorConfiguration
    let language: Language
    private let sink: String
    private let receiver: MailReceiver

    /// Says why where there is no such sink.
    init(_ sink: String, _ configuration: MonitorConfiguration, language: Language) throws {
        (self.configuration, self.language, self.sink) = (configuration, language, sink)
        guard case .receiver(.mail(let mail)) = configuration.alerts.sinks.first(where: { $0.name == sink })?.target,
            !mail.to.isEmpty
        else {
            Console.error(
                language.pick(
                    "bulletin：“\(sink)”不是有收件人（to）的邮件输出。",
                    "bulletin: \(sink) is no sink of type mail with people to write to (to)."
                )
            )
            throw ExitCodes.usage
        }
        receiver = mail
    }

    /// Whether the bulletin was sent by this sink already.
    func hasSent(_ period: BulletinPeriod, in territory: String?) -> Bool {
        sent.contains(key(period, territory))
    }

    /// Sends it and remembers that; says why where the server does not take it.
    func send(_ bulletin: BulletinDocument, of period: BulletinPeriod, in territory: String?) throws {
        do {
            let document = try WordBulletin.bytes(of: bulletin)
            let id = try BulletinMailing(receiver)
                .send(bulletin, on: "\(period.from).\(period.to)", document: document, at: Date())
            Console.error(language.pick("已由 \(sink) 邮寄，\(id)", "mailed by \(sink), \(id)"))
        } catch {
            let cause = LocalizedText(of: error)[language]
            Console.error(language.pick("bulletin：通报未能寄出：\(cause)", "bulletin: not mailed: \(cause)"))
            throw ExitCodes.critical
        }
        let all = (sent + [key(period, territory)]).suffix(Self.mostRemembered)
        try OutputBytes.write(
            Array((all.joined(separator: "\n") + "\n").utf8),
            to: path,
            replaces: true,
            in: language
        )
    }

    private func key(_ period: BulletinPeriod, _ territory: String?) -> String {
        "\(period.from) \(period.to) \(territory ?? "*") \(sink)"
    }

    private var path: String { configuration.stateDirectory + "/" + Self.fileName }

    private var sent: [String] {
        let text = (try? Data(contentsOf: URL(filePath: path))).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return text.split(separator: "\n").map(String.init)
    }
}
