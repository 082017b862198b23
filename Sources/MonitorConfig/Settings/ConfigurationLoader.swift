import Supervision

/// Reads a configuration from its main file on, collecting every problem on the way.
struct ConfigurationLoader {
    let path: String
    private let isRowPath: (String) -> Bool
    /// Whether the examples of rule packs are tried: for whoever writes them, not when the daemon starts.
    private let triesExamples: Bool
    private let log = ProblemLog()

    init(path: String, triesExamples: Bool = false, isRowPath: @escaping (String) -> Bool) {
        self.path = path
        self.triesExamples = triesExamples
        self.isRowPath = isRowPath
    }

    func load() throws(ConfigurationProblems) -> MonitorConfiguration {
        guard let root = Document.root(ofFile: path, log: log),
            let section = Section(root, keys: SettingsReader.keys, allowsExtensions: true)
        else { throw log.problems(language: .chinese) }
        let settings = SettingsReader(section: section)
        settings.checkVersion()
        let language = settings.language
        return try log.checked(configuration(of: settings, language: language), language: language)
    }

    private func configuration(of settings: SettingsReader, language: Language) -> MonitorConfiguration {
        let section = settings.section
        let stateDirectory = settings.stateDirectory
        let civilTime = settings.civilTime
        let fetch = settings.fetch
        let books = RuleBookReader(log: log, triesExamples: triesExamples)
        let packs = books.packNames(section.optional("rule_packs"))
        let reader = WatchlistReader(allowsPrivateAddresses: fetch.allowsPrivateAddresses, isRowPath: isRowPath)
        let familyFiles = NamedFile.files(
            section.optional("site_families"),
            default: SiteFamilyReader.defaultName,
            allowsEmpty: true
        )
        let families = SiteFamilyReader(log: log).families(in: familyFiles)
        let errors = log.errors.count
        let calendars = books.calendarNames(section.optional("calendars"))
        let ruleBook = books.ruleBook(packs: packs, calendars: calendars, civilTime: civilTime)
        let isBookRight = log.errors.count == errors
        // Read once: a problem in it is reported once.
        let listen = settings.listen
        var result = MonitorConfiguration(
            language: language,
            civilTime: civilTime,
            stateDirectory: stateDirectory,
            statusFile: settings.statusFile(in: stateDirectory),
            listen: listen.address,
            listenHosts: listen.hosts,
            listenPrefix: listen.prefix,
            listenToken: listen.token,
            rulePacks: packs.map(\.name),
            ruleFiles: RuleFiles(packs: packs.map(\.location), calendars: calendars.map(\.location)),
            firstReportYear: settings.firstReportYear,
            fetch: fetch,
            limits: settings.limits(for: fetch),
            alerts: settings.alerts(stateDirectory: stateDirectory),
            watchlist: reader.watchlist(),
            ruleBook: ruleBook,
            siteFamilies: families,
            siteFamilyFiles: familyFiles.map(\.name),
            warnings: []
        )
        let before = log.errors.count
        result.watchlist = watchlist(of: section, by: reader)
        let isListRight = log.errors.count == before
        // Where a pack could not be read, the duty may be its own: one cause, one problem.
        if isBookRight {
            reader.checkDuties(in: ruleBook)
            reader.checkClasses(in: ruleBook)
        }
        if let alerts = section.optional("alerts") {
            AlertNames(
                watchlist: isListRight ? result.watchlist : nil,
                ruleBook: isBookRight ? ruleBook : nil
            ).check(alerts)
        }
        result.warnings = log.warnings.sorted()
        return result
    }

    private func watchlist(of section: Section, by reader: WatchlistReader) -> Watchlist {
        if let agencies = section.optional("agencies") {
            reader.readAgencies(agencies)
        }
        if let include = section.optional("include") {
            var includes = IncludeReader(mainFile: path, log: log, watchlist: reader)
            includes.read(include)
        }
        let watchlist = reader.watchlist()
        if watchlist.agencies.isEmpty, log.errors.isEmpty {
            section.entry.warn(.noAgencies)
        }
        return watchlist
    }
}
