import FoundationEssentials
import Supervision

extension MonitorConfiguration {
    /// The value of a setting as a person would write it; different values have different texts.
    func text(of key: SettingKey) -> LocalizedText {
        switch key {
        case .language: .plain(language.rawValue)
        case .timezone: .plain(civilTime == .china ? "Asia/Shanghai" : civilTime.zone.identifier)
        case .stateDirectory: .plain(stateDirectory)
        case .statusFile: .plain(statusFile)
        case .listen: endpointText
        case .rulePacks: .list(rulePacks)
        case .calendars: .list(ruleBook.calendars.map(\.id))
        case .siteFamilies: .list(siteFamilyFiles)
        case .firstReportYear: firstReportYear.map { .plain("\($0)") } ?? .chosenByRules
        case .checkInterval: .plain(Entry.text(of: fetch.interval))
        case .timeout: .plain(Entry.text(of: fetch.timeout))
        case .maximumBody: .plain(Entry.text(ofSize: fetch.maximumBody))
        case .concurrency: .plain("\(fetch.concurrency)")
        case .perHostConcurrency: .plain("\(fetch.perHostConcurrency)")
        case .perHostDelay: .plain(Entry.text(of: fetch.perHostDelay))
        case .allowsPrivateAddresses: .plain("\(fetch.allowsPrivateAddresses)")
        case .userAgent: fetch.userAgent.map { .plain($0) } ?? .notSet
        case .authorityFile: fetch.authorityFile.map { .plain($0) } ?? .notSet
        case .robots: .plain(fetch.robots.rawValue)
        case .canaries: fetch.canaries.isEmpty ? .notSet : .list(fetch.canaries.map(\.text))
        case .legacyTLSHosts: fetch.legacyTLSHosts.isEmpty ? .notSet : .list(fetch.legacyTLSHosts)
        case .memory: .plain(Entry.text(ofSize: limits.memory))
        case .keepRemoved: .plain(Entry.text(of: limits.keepRemoved))
        case .alertLogTarget: .plain("\(alerts.target)")
        case .alertLogFormat: .plain(alerts.format.rawValue)
        case .alertSinks: alerts.sinks.isEmpty ? .notSet : .list(alerts.sinks.map(\.description))
        case .alertRoutes: alerts.routes.routes.isEmpty ? .notSet : .plain(alerts.routes.summary)
        case .confirmFailures: .plain("\(alerts.confirmFailures)")
        case .confirmSuccesses: .plain("\(alerts.confirmSuccesses)")
        case .remindEvery: .plain(Entry.text(of: alerts.remindEvery))
        case .alertHistory: .plain(Entry.text(of: alerts.history))
        }
    }

    private var endpointText: LocalizedText {
        let rest = listenHosts + [listenPrefix].filter { !$0.isEmpty } + (listenToken.map { [$0.path] } ?? [])
        return rest.isEmpty ? .plain("\(listen)") : .list(["\(listen)"] + rest)
    }

    /// Whether what a setting names has changed though its name has not.
    func hasOtherContent(of key: SettingKey, than other: MonitorConfiguration) -> Bool {
        switch key {
        case .rulePacks: ruleBook.revision != other.ruleBook.revision
        case .calendars: ruleBook.calendars != other.ruleBook.calendars
        case .siteFamilies: siteFamilies != other.siteFamilies
        default: false
        }
    }

    /// Takes over where an outlet leads in `other`.
    mutating func keep(_ outlet: Outlet, of other: MonitorConfiguration) {
        switch outlet {
        case .alertLogTarget: alerts.target = other.alerts.target
        case .statusFile: statusFile = other.statusFile
        case .listen:
            (listen, listenHosts) = (other.listen, other.listenHosts)
            (listenPrefix, listenToken) = (other.listenPrefix, other.listenToken)
        }
    }

    /// The same configuration with another state directory, and with it whatever lies in there.
    func moved(to directory: String) -> MonitorConfiguration {
        var moved = self
        moved.stateDirectory = directory
        moved.statusFile = path(statusFile, movedTo: directory)
        if case .file(let path) = alerts.target { moved.alerts.target = .file(self.path(path, movedTo: directory)) }
        for index in alerts.sinks.indices {
            guard case .file(let path, let format) = alerts.sinks[index].target else { continue }
            moved.alerts.sinks[index].target = .file(path: self.path(path, movedTo: directory), format: format)
        }
        return moved
    }

    private func path(_ path: String, movedTo directory: String) -> String {
        let folder = SettingsReader.path("", in: stateDirectory)
        return path.hasPrefix(folder) ? SettingsReader.path(String(path.dropFirst(folder.count)), in: directory) : path
    }
}

extension ListenSetting: CustomStringConvertible {
    /// The address as the configuration writes it.
    package var description: String {
        switch self {
        case .tcp(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        case .unix(let path): "unix:\(path)"
        case .none: "none"
        }
    }
}

extension AlertSettings.Target: CustomStringConvertible {
    /// The target as the configuration writes it.
    package var description: String {
        switch self {
        case .standardError: "stderr"
        case .file(let path): path
        }
    }
}

extension SinkSettings: CustomStringConvertible {
    /// The sink as a person would name it: `ledger (file /var/log/ledger, json)`. What else it has is in its revision.
    package var description: String {
        switch target {
        case .file(let path, let format): "\(name) (\(kind.rawValue) \(path), \(format.rawValue))"
        case .receiver(let receiver): "\(name) (\(kind.rawValue) \(receiver.target), \(revision.prefix(8)))"
        }
    }
}

extension RouteTree {
    /// How many branches it begins with, and what else it has in short: two that differ have different ones.
    fileprivate var summary: String {
        let revision = StableHash.hexadecimal(StableHash.of("\(routes)")).prefix(8)
        return "\(routes.count) (\(revision))"
    }
}

extension LocalizedText {
    fileprivate static let notSet = LocalizedText("（未设置）", "(not set)")
    fileprivate static let chosenByRules = LocalizedText("（由规则推定）", "(by the rules)")

    fileprivate static func plain(_ text: String) -> LocalizedText { LocalizedText(text, text) }

    fileprivate static func list(_ words: [String]) -> LocalizedText {
        LocalizedText(Listing.chinese(words), Listing.english(words))
    }
}
