import FoundationEssentials
import Supervision

/// Reads the keys of the main file that are single settings.
struct SettingsReader {
    static let keys = [
        "version", "language", "timezone", "state_directory", "status_file", "listen", "rule_packs", "calendars",
        "site_families",
        "report_years", "fetch", "limits", "alerts", "include", "agencies",
    ]

    let section: Section

    func checkVersion() {
        guard let entry = section.required("version"), let version = entry.wholeNumber(in: 0...Int.max) else { return }
        if version != 1 {
            entry.report(.unsupportedVersion(version))
        }
    }

    var language: Language {
        section.value("language", default: .chinese) { $0.choice(of: Language.self) }
    }

    var civilTime: CivilTime {
        section.value("timezone", default: .china) { entry in
            guard let name = entry.text() else { return nil }
            guard let time = CivilTime(zoneNamed: name) else {
                entry.report(.unknownTimeZone(name))
                return nil
            }
            return time
        }
    }

    /// A relative path is seen from the folder of the configuration file, not from wherever the program was started.
    var stateDirectory: String {
        section.value("state_directory", default: "/var/lib/disclosure-monitor") { entry in
            entry.filePath().map { ConfigurationFile.path($0, from: entry.file) }
        }
    }

    func statusFile(in stateDirectory: String) -> String {
        let path = section.value("status_file", default: "status.json") { entry in
            guard let path = entry.filePath() else { return nil }
            guard !path.hasSuffix("/") else {
                entry.report(.directoryNotFile)
                return nil
            }
            return path
        }
        return Self.path(path, in: stateDirectory)
    }

    /// An address, or a mapping with it and how it is reached.
    var listen: EndpointSettings {
        section.optional("listen").map(EndpointSettings.init(reading:)) ?? EndpointSettings()
    }

    var firstReportYear: Int? {
        guard let entry = section.optional("report_years"), let years = Section(entry, keys: ["first"]) else {
            return nil
        }
        return years.required("first")?.wholeNumber(in: 2000...2200)
    }

    var fetch: FetchSettings {
        section.value("fetch", default: FetchSettings(), FetchSettings.init(reading:))
    }

    func limits(for fetch: FetchSettings) -> LimitSettings {
        section.value("limits", default: LimitSettings(for: fetch)) { LimitSettings(reading: $0, for: fetch) }
    }

    func alerts(stateDirectory: String) -> AlertSettings {
        section.value("alerts", default: AlertSettings()) { AlertSettings(reading: $0, stateDirectory: stateDirectory) }
    }

    /// `path` as seen from `folder`.
    static func path(_ path: String, in folder: String) -> String {
        if path.hasPrefix("/") {
            return path
        }
        return folder.hasSuffix("/") ? folder + path : folder + "/" + path
    }
}

extension Entry {
    /// The path of a file or folder.
    func filePath() -> String? {
        guard let text = text(limit: 4000) else { return nil }
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            report(.controlCharacter)
            return nil
        }
        return text
    }
}

extension CivilTime {
    private static let chineseZones: Set<String> = [
        "Asia/Shanghai", "Asia/Chongqing", "Asia/Chungking", "Asia/Harbin", "PRC", "UTC+08:00", "+08:00",
    ]

    /// The zone of an IANA name. China's is a fixed offset, so that it holds on a machine without a zone database.
    init?(zoneNamed name: String) {
        if Self.chineseZones.contains(name) {
            self = .china
        } else if name == "UTC" {
            self.init(zone: .gmt)
        } else if name.contains("/"), let zone = TimeZone(identifier: name) {
            self.init(zone: zone)
        } else {
            return nil
        }
    }
}
