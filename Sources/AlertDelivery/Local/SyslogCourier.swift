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

    func send(_ lines: [AlertLine]) throws -> String {
        let messages = lines.map { SyslogMessage($0, facility: receiver.facility, in: context.language).bytes }
        switch receiver.transport {
        case .unix(let path):
            try send(messages, of: lines, by: try DatagramSocket(path: path))
        case .udp(let host, let port):
            try send(messages, of: lines, by: try DatagramSocket(host: host, port: port))
        case .tcp(let host, let port): try stream(messages, to: "http://\(host):\(port)")
        case .tls(let host, let port): try stream(messages, to: "https://\(host):\(port)")
        }
        return "\(messages.count) messages"
    }

    private func send(
        _ messages: [[UInt8]],
        of lines: [AlertLine],
        by socket: DatagramSocket
    ) throws(DeliveryFailure) {
        var through: Int?
        for (message, line) in zip(messages, lines) {
            do throws(DeliveryFailure) {
                try socket.send(message)
            } catch {
                var failure = error
                failure.deliveredThrough = through
                throw failure
            }
            through = line.sequence
        }
    }

    /// libcurl makes the connection, and is told nothing of HTTP: the scheme says whether there is TLS.
    private func stream(_ messages: [[UInt8]], to address: String) throws(DeliveryFailure) {
        let counted = messages.flatMap { Array("\($0.count) ".utf8) + $0 }
        let conduct = CurlDelivery.Conduct(authorityFile: receiver.authorityFile, timeoutSeconds: 20)
        try curl.stream(counted, to: address, conduct)
    }
}
