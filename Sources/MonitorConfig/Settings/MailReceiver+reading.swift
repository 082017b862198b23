import Supervision

extension MailReceiver {
    init?(reading section: Section) {
        let officers = section.optional("per_agency").map { Self.officers(reading: $0) } ?? [:]
        let to = section.optional("to").map { $0.list { Self.address(reading: $0) } ?? [] } ?? []
        let digest = section.value("digest", default: Digest.none) { $0.choice(of: Digest.self) }
        if section.optional("to") == nil, section.optional("per_agency") == nil { section.entry.report(.nobodyToMail) }
        let server = section.required("server").flatMap { Server(reading: $0, in: section) }
        let from = section.required("from").flatMap { Self.address(reading: $0) }
        guard let server, let from else { return nil }
        self.init(server: server, from: from, to: to, officers: officers, digest: digest)
    }

    private static func officers(reading entry: Entry) -> [String: String] {
        let pairs = Section.named(entry) ?? []
        return Dictionary(
            pairs.compactMap { pair in address(reading: pair.value).map { (pair.name, $0) } }
        ) { first, _ in first }
    }

    private static func address(reading entry: Entry) -> String? {
        guard let text = entry.text(limit: 254) else { return nil }
        guard isAddress(text) else {
            entry.report(.notMailAddress(text))
            return nil
        }
        return text
    }
}

extension MailReceiver.Server {
    fileprivate init?(reading entry: Entry, in section: Section) {
        guard let text = entry.text(limit: 300) else { return nil }
        // RFC 6409 and RFC 8314: the ports for the submission of mail.
        guard let address = ServerAddress(text, ports: ["smtp": 587, "smtps": 465]) else {
            entry.report(.notMailServer(text))
            return nil
        }
        self.init(
            host: address.hostText,
            port: address.port,
            isImplicitTLS: address.scheme == "smtps",
            requiresTLS: section.value("starttls", default: true) {
                $0.choice(of: StartTLS.self).map { $0 == .required }
            }
        )
        user = section.optional("user").flatMap { $0.text(limit: 254) }
        password = section.optional("password_file").flatMap { SecretFile(reading: $0) }
        authorityFile = section.optional("ca_file").flatMap { FetchSettings.authorityFile(reading: $0) }
        guard let entry = section.optional("password_file") else { return }
        if user == nil { entry.report(.passwordWithoutUser) }
        // Whoever sits in between takes the offer of TLS away.
        let isSafe = isImplicitTLS || requiresTLS || WebReceiver.isLoopback(host)
        if !isSafe { entry.report(.passwordInTheClear) }
    }

    private enum StartTLS: String, CaseIterable { case required, optional }
}
