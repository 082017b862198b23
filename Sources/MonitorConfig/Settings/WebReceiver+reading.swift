import Supervision

extension WebReceiver {
    init?(reading section: Section, _ form: Form) {
        let allowsPlainHTTP = section.value("allow_plain_http", default: false) { $0.truthValue() }
        let secret = section.optional("secret_file").flatMap { SecretFile(reading: $0) }
        let authorityFile = section.optional("ca_file").flatMap { FetchSettings.authorityFile(reading: $0) }
        let timeout = section.value("timeout", default: 15) { $0.deliverySeconds() }
        guard let address = Self.address(in: section, form, allowsPlainHTTP: allowsPlainHTTP) else { return nil }
        self.init(
            form: form,
            address: address,
            authorityFile: authorityFile,
            secret: secret,
            timeoutSeconds: timeout,
            allowsPlainHTTP: allowsPlainHTTP
        )
    }

    /// Where both keys are allowed, one of them stands there.
    private static func address(in section: Section, _ form: Form, allowsPlainHTTP: Bool) -> Address? {
        if let file = section.optional("url_file") {
            if let url = section.optional("url") { url.report(.addressTwice) }
            return SecretFile(reading: file).map { .secret($0) }
        }
        guard form == .webhook || form == .alertmanager else {
            section.entry.report(.addressIsSecret)
            return nil
        }
        guard let entry = section.required("url"), let address = WebAddress(reading: entry) else { return nil }
        guard allowsPlainHTTP || address.text.lowercased().hasPrefix("https:") || isLoopback(address.host) else {
            entry.report(.plainHTTP)
            return nil
        }
        return .plain(form == .alertmanager ? alertsAddress(address) ?? address : address)
    }

    /// Alertmanager is named by its own address; where alerts go there is a part of its API.
    private static func alertsAddress(_ address: WebAddress) -> WebAddress? {
        var base = address.withoutFragment
        guard !base.hasSuffix("/api/v2/alerts") else { return address }
        while base.hasSuffix("/") { base.removeLast() }
        return WebAddress("\(base)/api/v2/alerts")
    }
}
