package import Supervision

extension Receiver {
    /// Where it is, as a person would name it, without anything that is secret.
    package var target: String {
        switch self {
        case .web(let web):
            switch web.address {
            case .plain(let address): address.site
            case .secret(let file): file.path
            }
        case .syslog(let syslog):
            switch syslog.transport {
            case .unix(let path): "unix:\(path)"
            case .udp(let host, let port): "udp://\(host):\(port)"
            case .tcp(let host, let port): "tcp://\(host):\(port)"
            case .tls(let host, let port): "tls://\(host):\(port)"
            }
        case .journal(let path): path
        case .mail(let mail):
            "\(mail.server.isImplicitTLS ? "smtps" : "smtp")://\(mail.server.host):\(mail.server.port)"
        case .command(let command): command.arguments[0]
        }
    }
}

extension SinkSettings {
    /// What of the settings stands in no name: two that differ have different ones.
    var revision: String { StableHash.hexadecimal(StableHash.of("\(target)")) }
}
