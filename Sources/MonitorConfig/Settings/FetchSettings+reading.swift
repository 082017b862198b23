import Supervision

extension FetchSettings {
    init?(reading entry: Entry) {
        let keys = [
            "interval", "timeout", "max_body", "concurrency", "per_host", "allow_private_addresses", "user_agent",
            "ca_file", "robots", "canaries", "legacy_tls",
        ]
        guard let section = Section(entry, keys: keys) else { return nil }
        self.init()
        interval = section.value("interval", default: interval) {
            $0.duration(in: .seconds(1) ... .seconds(30 * 86_400))
        }
        timeout = section.value("timeout", default: timeout) { $0.duration(in: .milliseconds(100) ... .seconds(600)) }
        maximumBody = section.value("max_body", default: maximumBody) { $0.size(in: (1 << 10)...(256 << 20)) }
        concurrency = section.value("concurrency", default: concurrency) { $0.wholeNumber(in: 1...1024) }
        allowsPrivateAddresses = section.value("allow_private_addresses", default: allowsPrivateAddresses) {
            $0.truthValue()
        }
        userAgent = section.optional("user_agent").flatMap(Self.userAgent(reading:))
        authorityFile = section.optional("ca_file").flatMap(Self.authorityFile(reading:))
        robots = section.value("robots", default: robots) { $0.choice(of: RobotsConduct.self) }
        canaries = section.optional("canaries").map { canaries(reading: $0) } ?? []
        legacyTLSHosts = section.value("legacy_tls", default: []) { $0.list(allowsEmpty: true) { $0.hostName() } }
        guard let perHost = section.optional("per_host") else { return }
        guard let host = Section(perHost, keys: ["concurrency", "delay"]) else { return }
        perHostConcurrency = host.value("concurrency", default: perHostConcurrency) { $0.wholeNumber(in: 1...64) }
        perHostDelay = host.value("delay", default: perHostDelay) { $0.duration(in: .zero ... .seconds(3600)) }
    }

    private func canaries(reading entry: Entry) -> [WebAddress] {
        let items = entry.items() ?? []
        if items.count > Self.mostCanaries {
            entry.report(.tooManyCanaries(items.count, limit: Self.mostCanaries))
        }
        return items.prefix(Self.mostCanaries).compactMap { item in
            let address = WebAddress(reading: item)
            if let address, !allowsPrivateAddresses, PrivateHost.contains(address.host) {
                item.warn(.privateAddress(address.host))
            }
            return address
        }
    }

    /// Each is asked once a minute while pages fail.
    private static let mostCanaries = 10

    /// A PEM bundle (RFC 7468), as seen from the configuration file. It must be readable now: a wrong one would make
    /// every page look broken.
    static func authorityFile(reading entry: Entry) -> String? {
        guard let name = entry.filePath() else { return nil }
        let path = ConfigurationFile.path(name, from: entry.file)
        do throws(FileError) {
            let bytes = try ConfigurationFile.bytes(at: path, limit: ConfigurationFile.sizeLimit)
            guard String(decoding: bytes, as: UTF8.self).contains("-----BEGIN CERTIFICATE-----") else {
                throw FileError(.holdsNoCertificate)
            }
            return path
        } catch {
            entry.report(.namedFile(path, error.fault))
            return nil
        }
    }

    /// A header value of visible ASCII characters and spaces (RFC 9110, section 5.5).
    private static func userAgent(reading entry: Entry) -> String? {
        guard let text = entry.text(limit: 256) else { return nil }
        guard text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
            entry.report(.notHeaderValue)
            return nil
        }
        return text
    }
}

extension AlertSettings {
    init?(reading entry: Entry, stateDirectory: String) {
        guard let section = Section(entry, keys: ["log", "sinks", "routes", "confirm", "remind_every", "history"])
        else {
            return nil
        }
        self.init()
        remindEvery = section.value("remind_every", default: remindEvery) {
            $0.duration(in: .seconds(1) ... .seconds(366 * 86_400))
        }
        history = section.value("history", default: history) {
            $0.duration(in: .seconds(86_400) ... .seconds(3660 * 86_400))
        }
        var logFile: (path: String, entry: Entry)?
        if let log = section.optional("log"), let keys = Section(log, keys: ["to", "format"]) {
            target = keys.value("to", default: target) { Self.target(reading: $0, stateDirectory: stateDirectory) }
            format = keys.value("format", default: format) { $0.choice(of: Format.self) }
            if case .file(let path) = target, let entry = keys.optional("to") { logFile = (path, entry) }
        }
        var reader = SinkReader(stateDirectory: stateDirectory, log: logFile)
        sinks = section.optional("sinks").map { reader.read($0) } ?? []
        let routeReader = RouteReader(sinks: sinks.map(\.name))
        routes = section.optional("routes").map { routeReader.read($0) } ?? RouteTree()
        if let confirm = section.optional("confirm"), let keys = Section(confirm, keys: ["failures", "successes"]) {
            confirmFailures = keys.value("failures", default: confirmFailures) { $0.wholeNumber(in: 1...100) }
            confirmSuccesses = keys.value("successes", default: confirmSuccesses) { $0.wholeNumber(in: 1...100) }
        }
    }

    /// A file's path must hold a slash, so that a misspelt `stderr` does not become a file of that name.
    private static func target(reading entry: Entry, stateDirectory: String) -> Target? {
        guard let path = entry.filePath() else { return nil }
        if path == "stderr" {
            return .standardError
        }
        guard path.contains("/"), !path.hasSuffix("/") else {
            entry.report(.notLogTarget(path))
            return nil
        }
        return .file(SettingsReader.path(path, in: stateDirectory))
    }
}
