package import Supervision

/// Everything that the configuration files say, as values.
package struct MonitorConfiguration: Equatable, Sendable {
    /// Of alert messages and pages.
    package var language: Language
    /// The zone in which days begin and end.
    package var civilTime: CivilTime
    /// Where state is kept; absolute, or as seen from the working directory where the file was named so.
    package var stateDirectory: String
    /// The path of the status file; a relative one is seen from the state directory.
    package var statusFile: String
    /// Where the status endpoint listens, if it does.
    package var listen: ListenSetting
    /// Names under which the endpoint is reached, beside those of loopback and the address it listens on; without port.
    package var listenHosts: [String]
    /// The path under which a proxy serves the endpoint, such as `/monitor`; empty at the root.
    package var listenPrefix = ""
    /// What whoever wants to say something on the pages has to know; nil: nobody can say anything there.
    package var listenToken: SecretFile?
    /// The rule packs by name or path, as written.
    package var rulePacks: [String]
    /// Where the rule packs and calendars lie.
    package var ruleFiles: RuleFiles
    /// Obligations are judged from this report year on; nil: the year whose report falls due next, and the one before.
    package var firstReportYear: Int?
    /// How politely, how often and how far pages are fetched.
    package var fetch: FetchSettings
    /// What the program may take of the machine.
    package var limits: LimitSettings
    /// How, how soon and how often people are told.
    package var alerts: AlertSettings
    /// Who is watched: the agencies and their pages, of every included file.
    package var watchlist: Watchlist
    /// The rule packs and calendars, read and fitted together.
    package var ruleBook: RuleBook
    /// How lists are had that only scripts draw, of every file that is named.
    package var siteFamilies: [SiteFamily]
    /// The files of site families, as they are named.
    package var siteFamilyFiles: [String]
    /// What is allowed and probably not meant, sorted by file and line.
    package var warnings: [ConfigurationProblem]

    /// Reads the file at `path` and everything that it includes and names.
    ///
    /// - Parameter isRowPath: Whether the reader of pages takes a text for an expression for rows.
    /// - Throws: every problem of every file; then nothing of the configuration holds.
    package static func load(
        from path: String,
        isRowPath: @escaping (String) -> Bool = { _ in true }
    ) throws(ConfigurationProblems) -> MonitorConfiguration {
        let loader = ConfigurationLoader(path: path, isRowPath: isRowPath)
        return try loader.load()
    }
}

/// Where the status endpoint listens.
package enum ListenSetting: Hashable, Sendable {
    /// A numeric address or host name, IPv6 without brackets, and a port; port 0 takes any that is free.
    case tcp(host: String, port: Int)
    /// The path of a Unix domain socket.
    case unix(path: String)
    /// No endpoint.
    case none
}

/// How pages are fetched.
package struct FetchSettings: Hashable, Sendable {
    /// How often a source is checked.
    package var interval: Duration = .seconds(SupervisionPolicy().checkInterval)
    /// How long one request may take as a whole.
    package var timeout: Duration = .seconds(30)
    /// The largest body that is read, in bytes, after decompression.
    package var maximumBody = 10 << 20
    /// Requests at the same time.
    package var concurrency = 64
    /// Requests at the same time to one host.
    package var perHostConcurrency = 1
    /// The least time between two requests to one host.
    package var perHostDelay: Duration = .seconds(1)
    /// Whether loopback, private and link-local addresses may be fetched.
    package var allowsPrivateAddresses = false
    /// The `User-Agent` header; nil: the program's own.
    package var userAgent: String?
    /// The path of a file of certificate authorities in PEM that are trusted in place of the system's; nil: the system's.
    package var authorityFile: String?
    /// Whether what hosts say in `robots.txt` is obeyed, where a page does not say it of itself.
    package var robots = RobotsConduct.obey
    /// Addresses that always answer, by which the monitor knows whether it is cut off itself.
    package var canaries: [WebAddress] = []
    /// The names of hosts that may speak old TLS, in lower case.
    package var legacyTLSHosts: [String] = []

    package init() {}
}

/// What the program may take of the machine.
package struct LimitSettings: Hashable, Sendable {
    /// Memory of the process, in bytes. A quarter of it is for the bodies of pages and files, from the moment at which
    /// they are asked for until they are read; the rest is for what is read and remembered.
    package var memory = 512 << 20
    /// How long what is known of a page is kept after the page left the list.
    package var keepRemoved: Duration = .seconds(SupervisionPolicy().keepRemoved)

    package init() {}

    /// The part of `memory` that is for bodies, in bytes.
    package var bodyMemory: Int { memory / 4 }
}

/// How people are told.
package struct AlertSettings: Hashable, Sendable {
    /// Where alert lines go.
    package var target: Target = .standardError
    /// How an alert line is written.
    package var format: Format = .json
    /// Who is told beside the log, each at its own pace.
    package var sinks: [SinkSettings] = []
    /// Who of them is told of what, and when; empty: each of everything at once.
    package var routes = RouteTree()
    /// How many evaluations in a row must see a finding before someone is told, and miss it before it is over.
    package var confirmFailures = SupervisionPolicy().confirmFailures
    /// How many evaluations in a row must miss a finding before its alert is over.
    package var confirmSuccesses = SupervisionPolicy().confirmSuccesses
    /// How long a firing alert stays quiet before it is told again.
    package var remindEvery: Duration = .seconds(SupervisionPolicy().remindEvery)
    /// How long what happened to alerts is kept.
    package var history: Duration = .seconds(1095 * 86_400)

    package init() {}

    /// Where alert lines go.
    package enum Target: Hashable, Sendable {
        case standardError
        /// A path; a relative one is resolved against the state directory.
        case file(String)
    }

    /// How an alert line is written: one JSON object, or `key=value` pairs.
    package enum Format: String, Hashable, Sendable, CaseIterable {
        case json, logfmt
    }
}
