import Supervision

extension SyslogReceiver {
    init?(reading section: Section) {
        let authorityFile = section.optional("ca_file").flatMap { FetchSettings.authorityFile(reading: $0) }
        let facility = section.value("facility", default: 3) { $0.wholeNumber(in: 0...23) }
        guard let entry = section.required("to"), let text = entry.text(limit: 300) else { return nil }
        guard let transport = Self.transport(text) else {
            entry.report(.notSyslogTarget(text))
            return nil
        }
        self.init(transport, authorityFile: authorityFile, facility: facility)
    }

    private static func transport(_ text: String) -> Transport? {
        if text.hasPrefix("unix:/") { return .unix(path: String(text.dropFirst(5))) }
        // RFC 5426, RFC 5425; for TCP there is no port of its own (RFC 6587).
        guard let address = ServerAddress(text, ports: ["udp": 514, "tcp": 514, "tls": 6514]) else { return nil }
        switch address.scheme {
        case "udp": return .udp(host: address.host, port: address.port)
        case "tcp": return .tcp(host: address.hostText, port: address.port)
        default: return .tls(host: address.hostText, port: address.port)
        }
    }
}
