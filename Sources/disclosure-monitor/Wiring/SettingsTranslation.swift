import FoundationEssentials
import MonitorConfig
import PageFetching
import StateStorage
import StatusReporting
import Supervision

// What the configuration says, in the words of each adapter. Only this target knows both sides.

extension FetchPolicy {
    /// The pause between requests to one host belongs to the run's clock; time limits are real time.
    init(_ settings: FetchSettings, limits: LimitSettings = LimitSettings(), clockRate: Double = 1) {
        self.init(
            timeout: settings.timeout,
            maxBodyBytes: settings.maximumBody,
            concurrency: settings.concurrency,
            perHostConcurrency: settings.perHostConcurrency,
            perHostDelay: settings.perHostDelay / clockRate,
            userAgent: settings.userAgent ?? FetchPolicy.userAgent(version: ProgramVersion.current, contact: nil),
            addresses: AddressPolicy(allowsPrivateAddresses: settings.allowsPrivateAddresses),
            authorityFile: settings.authorityFile
        )
        legacyTLSHosts = Set(settings.legacyTLSHosts)
        bodyMemoryBytes = limits.bodyMemory
    }
}

extension MonitorConfiguration {
    var databasePath: String { stateDirectory + "/" + SQLiteStore.fileName }
}

extension AlertLineFormat {
    init(_ format: AlertSettings.Format) {
        switch format {
        case .json: self = .json
        case .logfmt: self = .logfmt
        }
    }
}

extension AlertLog.Settings {
    init(_ configuration: MonitorConfiguration) {
        let destination: AlertLog.Destination =
            switch configuration.alerts.target {
            case .standardError: .standardError(journal: JournalStream.isConnected())
            case .file(let path): .file(path: path)
            }
        self.init(
            to: destination,
            format: AlertLineFormat(configuration.alerts.format),
            language: configuration.language
        )
    }
}

extension ListenSetting {
    /// The same address in the words of the endpoint; nil where there is none.
    var endpoint: StatusReporting.ListenAddress? {
        switch self {
        case .tcp(let host, let port): .tcp(host: host, port: port)
        case .unix(let path): .unix(path: path)
        case .none: nil
        }
    }
}
