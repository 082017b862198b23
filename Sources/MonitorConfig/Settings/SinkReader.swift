import Supervision

/// Reads `alerts.sinks`: a list of sinks, whose `type` says which keys belong to each.
struct SinkReader {
    /// Each costs a mark, a file and series of metrics.
    static let mostSinks = 16

    let stateDirectory: String
    /// Where each name and each file was seen first.
    private var names: [String: LocalizedText] = [:]
    private var files: [String: (name: String, place: LocalizedText)] = [:]

    /// - Parameter log: The file of the alert log, where it is one.
    init(stateDirectory: String, log: (path: String, entry: Entry)?) {
        self.stateDirectory = stateDirectory
        if let log { files[FilePath.plain(log.path)] = (NamedSink.logName, log.entry.location) }
    }

    mutating func read(_ list: Entry) -> [SinkSettings] {
        guard let items = list.items() else { return [] }
        guard items.count <= Self.mostSinks else {
            list.report(.tooManySinks(items.count, limit: Self.mostSinks))
            return []
        }
        return items.compactMap { sink($0) }
    }

    private mutating func sink(_ item: Entry) -> SinkSettings? {
        // Without a type nobody knows which keys are wrong.
        guard case .mapping = item.node.content, let type = item.value(of: "type") else {
            if let section = Section(item, keys: ["name", "type"] + Self.allKeys) { _ = section.required("type") }
            return nil
        }
        // The alert log is no item of the list.
        let types = SinkKind.allCases.filter { $0 != .log }
        guard let kind = type.choice(among: types),
            let section = Section(item, keys: ["name", "type"] + Self.keys(of: kind))
        else { return nil }
        let name = name(in: section)
        if kind == .file { return file(section, named: name) }
        guard let receiver = Receiver(reading: section, of: kind), let name else { return nil }
        return SinkSettings(name: name, target: .receiver(receiver))
    }

    private static func keys(of kind: SinkKind) -> [String] {
        switch kind {
        case .log, .file: ["to", "format"]
        case .webhook: ["url", "url_file", "secret_file", "ca_file", "timeout", "allow_plain_http"]
        case .wecom, .slack: ["url_file", "ca_file", "timeout"]
        case .dingtalk, .feishu: ["url_file", "secret_file", "ca_file", "timeout"]
        case .alertmanager: ["url", "ca_file", "timeout", "allow_plain_http"]
        case .syslog: ["to", "ca_file", "facility"]
        case .journal: ["to"]
        case .mail:
            ["server", "from", "to", "per_agency", "user", "password_file", "starttls", "ca_file", "digest"]
        case .command: ["run", "timeout"]
        }
    }

    private static let allKeys = SinkKind.allCases.flatMap(keys)

    private mutating func file(_ section: Section, named name: String?) -> SinkSettings? {
        let format = section.value("format", default: AlertSettings.Format.json) {
            $0.choice(of: AlertSettings.Format.self)
        }
        guard let entry = section.required("to"), let path = path(entry), let name,
            claim(path, for: name, at: entry)
        else { return nil }
        return SinkSettings(name: name, target: .file(path: path, format: format))
    }

    private mutating func name(in section: Section) -> String? {
        guard let entry = section.required("name"), let name = entry.identifier() else { return nil }
        guard name != NamedSink.logName else {
            entry.report(.sinkNamedLog)
            return nil
        }
        if let first = names[name] {
            entry.report(.repeated(name, first: first))
            return nil
        }
        names[name] = entry.location
        return name
    }

    private func path(_ entry: Entry) -> String? {
        guard let path = entry.filePath() else { return nil }
        guard path.contains("/"), !path.hasSuffix("/") else {
            entry.report(.notSinkFile(path))
            return nil
        }
        return SettingsReader.path(path, in: stateDirectory)
    }

    /// Two sinks in one file would take each other's lines for their own.
    private mutating func claim(_ path: String, for name: String, at entry: Entry) -> Bool {
        let plain = FilePath.plain(path)
        if let other = files[plain] {
            entry.report(.sinkFileTaken(by: other.name, at: other.place))
            return false
        }
        files[plain] = (name, entry.location)
        return true
    }
}
