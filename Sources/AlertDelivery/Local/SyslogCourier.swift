import FoundationEssentials
import Supervision

/// Sends lines to a collector of syslog messages.
///
/// Nobody confirms there what was taken: a line counts as told when the system has taken it, over TCP and TLS when the other
/// side was still there afterwards.
final class SyslogCourier: Courier {
    let cancel: @Sendable () -> Void
    private let receiver: SyslogReceiver
    private let context: DeliveryContext
    private let curl = CurlDelivery()

    init(_ receiver: SyslogReceiver, _ context: DeliveryContext) {
        self.receiver = receiver
        self.context = context
        cancel = { [curl] in curl.cancel() }
    }

    func send(_ lines: [AlertLine]) throws -> LocalizedText {
        switch receiver.transport {
        case .unix(let path): try send(lines, by: try DatagramSocket(path: path))
        case .udp(let host, let port): try send(lines, by: try DatagramSocket(host: host, port: port))
        case .tcp(let host, let port): try stream(lines, to: "http://\(host):\(port)")
        case .tls(let host, let port): try stream(lines, to: "https://\(host):\(port)")
        }
        return LocalizedText(chinese: "\(lines.count) 条消息", english: "\(lines.count) messages")
    }

    private func message(of line: AlertLine) -> [UInt8] {
        SyslogMessage(line, facility: receiver.facility, in: context.language).bytes
    }

    private func send(_ lines: [AlertLine], by socket: DatagramSocket) throws(DeliveryFailure) {
        try takeInOrder(lines, through: \.sequence) { line throws(DeliveryFailure) in
            try socket.send(message(of: line))
        }
    }

    /// libcurl makes the connection, and is told nothing of HTTP: the scheme says whether there is TLS.
    private func stream(_ lines: [AlertLine], to address: String) throws(DeliveryFailure) {
        let counted = lines.map(message).flatMap { Array("\($0.count) ".utf8) + $0 }
        let conduct = CurlDelivery.Conduct(authorityFile: receiver.authorityFile, timeoutSeconds: 20)
        try curl.stream(counted, to: address, conduct)
    }
}
