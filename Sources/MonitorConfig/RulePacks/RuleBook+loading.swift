package import Supervision

extension RuleBook {
    /// Reads rule packs and calendars, built in by name or files by path, without a configuration.
    ///
    /// The pack `source-health` is always there besides those named.
    package static func load(
        packs: [String] = ["cn-annual-report"],
        calendars: [String] = ["cn"],
        civilTime: CivilTime = .china
    ) throws(ConfigurationProblems) -> RuleBook {
        let log = ProblemLog()
        let book = RuleBookReader(log: log).ruleBook(
            packs: packs.map { RuleBookReader.Name(name: $0) },
            calendars: calendars.map { RuleBookReader.Name(name: $0) },
            civilTime: civilTime
        )
        return try log.checked(book)
    }
}

extension RulePack {
    /// Reads the text of a rule pack; `name` is what problems call the file.
    package static func read(_ text: String, named name: String) throws(ConfigurationProblems) -> RulePack {
        let log = ProblemLog()
        return try log.checked(Document.root(of: text, named: name, log: log).flatMap(RulePack.init(reading:)))
    }
}

extension WorkingCalendar {
    /// Reads the text of a calendar; `name` is what problems call the file.
    package static func read(_ text: String, named name: String) throws(ConfigurationProblems) -> WorkingCalendar {
        let log = ProblemLog()
        return try log.checked(Document.root(of: text, named: name, log: log).flatMap(WorkingCalendar.init(reading:)))
    }
}
