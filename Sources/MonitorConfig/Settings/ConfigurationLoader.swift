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
        let errors = log.errors.count
        let rules = rules(of: section, in: settings.civilTime)
        let isBookRight = log.errors.count == errors
        var result = configuration(of: settings, language: language, by: rules)
        let before = log.errors.count
        let reader = WatchlistReader(
            allowsPrivateAddresses: result.fetch.allowsPrivateAddresses,
            isRowPath: isRowPath
        )
        result.watchlist = watchlist(of: section, by: reader)
        let isListRight = log.errors.count == before
        // Where a pack could not be read, the duty may be its own: one cause, one problem.
        if isBookRight {
            reader.checkDuties(in: rules.book)
            reader.checkClasses(in: rules.book)
        }
        if let alerts = section.optional("alerts") {
            AlertNames(
                watchlist: isListRight ? result.watchlist : nil,
                ruleBook: isBookRight ? rules.book : nil
            ).check(alerts)
        }
        result.warnings = log.warnings.sorted()
        return result
    }

    /// The rule packs and calendars that are named, and what they come to.
    private struct Rules {
        let packs: [NamedFile]
        let calendars: [NamedFile]
        let book: RuleBook
    }

    private func rules(of section: Section, in civilTime: CivilTime) -> Rules {
        let reader = RuleBookReader(log: log, triesExamples: triesExamples)
        let packs = reader.packNames(section.optional("rule_packs"))
        let calendars = reader.calendarNames(section.optional("calendars"))
        let book = reader.ruleBook(packs: packs, calendars: calendars, civilTime: civilTime)
        return Rules(packs: packs, calendars: calendars, book: book)
    }

    /// Everything but who is watched.
    private func configuration(
        of settings: SettingsReader,
        language: Language,
        by rules: Rules
    ) -> MonitorConfiguration {
        let stateDirectory = settings.stateDirectory
        let fetch = settings.fetch
        let families = NamedFile.files(
            settings.section.optional("site_families"),
            default: SiteFamilyReader.defaultName,
            allowsEmpty: true
        )
        // Read once: a problem in it is reported once.
        let listen = settings.listen
        return MonitorConfiguration(
            language: language,
            civilTime: rules.book.civilTime,
            stateDirectory: stateDirectory,
            statusFile: settings.statusFile(in: stateDirectory),
            listen: listen.address,
            listenHosts: listen.hosts,
            listenPrefix: listen.prefix,
            listenToken: listen.token,
            rulePacks: rules.packs.map(\.name),
            ruleFiles: RuleFiles(packs: rules.packs.map(\.location), calendars: rules.calendars.map(\.location)),
            firstReportYear: settings.firstReportYear,
            fetch: fetch,
            limits: settings.limits(for: fetch),
            alerts: settings.alerts(stateDirectory: stateDirectory),
            watchlist: Watchlist(agencies: [], pages: []),
            ruleBook: rules.book,
            siteFamilies: SiteFamilyReader(log: log).families(in: families),
            siteFamilyFiles: families.map(\.name),
            warnings: []
        )
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
