package import Supervision

extension RuleBook {
    /// Reads rule packs and calendars, built in by name or files by path, without a configuration.
    ///
    /// The pack `source-health` is always there besides those named.
    ///
    /// - Parameter triesExamples: Whether the examples of the packs must come out as they say.
    package static func load(
        files: RuleFiles,
        civilTime: CivilTime = .china,
        triesExamples: Bool = false
    ) throws(ConfigurationProblems) -> RuleBook {
        let log = ProblemLog()
        let book = RuleBookReader(log: log, triesExamples: triesExamples).ruleBook(
            packs: files.packs.map { NamedFile(name: $0) },
            calendars: files.calendars.map { NamedFile(name: $0) },
            civilTime: civilTime
        )
        return try log.checked(book)
    }

    /// The same, of packs and calendars by themselves.
    package static func load(
        packs: [String] = RuleFiles().packs,
        calendars: [String] = RuleFiles().calendars,
        triesExamples: Bool = false
    ) throws(ConfigurationProblems) -> RuleBook {
        try load(files: RuleFiles(packs: packs, calendars: calendars), triesExamples: triesExamples)
    }
}

extension RulePack {
    /// Reads the text of a rule pack; `name` is what problems call the file.
    package static func read(_ text: String, named name: String) throws(ConfigurationProblems) -> RulePack {
        let log = ProblemLog()
        return try log.checked(Document.root(of: text, named: name, log: log).flatMap(RulePack.init(reading:)))
    }
}

extension RuleExample {
    /// The examples of a rule pack, without trying them; `name` is what problems call the file.
    package static func read(
        _ text: String,
        named name: String,
        of pack: RulePack
    ) throws(ConfigurationProblems) -> [RuleExample] {
        let log = ProblemLog()
        guard let root = Document.root(of: text, named: name, log: log) else {
            throw log.problems(language: .chinese)
        }
        var reader = ExampleReader(pack: pack, calendar: nil, log: log)
        reader.read(root)
        return try log.checked(reader.examples.map(\.example))
    }
}

extension WorkingCalendar {
    /// Reads the text of a calendar; `name` is what problems call the file.
    package static func read(_ text: String, named name: String) throws(ConfigurationProblems) -> WorkingCalendar {
        let log = ProblemLog()
        return try log.checked(Document.root(of: text, named: name, log: log).flatMap(WorkingCalendar.init(reading:)))
    }
}
