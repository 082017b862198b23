package import Supervision

extension BulletinTemplate {
    static let defaultName = "cn"

    /// The template of that name that is built in, or the file at a path.
    ///
    /// - Parameter name: A name with a slash or a file's ending is a path; nil: the built-in one.
    package static func load(_ name: String? = nil) throws(ConfigurationProblems) -> BulletinTemplate {
        let log = ProblemLog()
        let file = NamedFile(name: name ?? defaultName)
        let root = file.root(builtIn: BuiltInFile.bulletin(file.name), log: log) {
            .unknownBulletin($0, builtIn: BuiltInFile.bulletinNames)
        }
        return try log.checked(root.flatMap(BulletinTemplate.init(reading:)))
    }

    /// Reads the text of a template; `name` is what problems call the file.
    package static func read(_ text: String, named name: String) throws(ConfigurationProblems) -> BulletinTemplate {
        let log = ProblemLog()
        return try log.checked(Document.root(of: text, named: name, log: log).flatMap(BulletinTemplate.init(reading:)))
    }

    init?(reading root: Entry) {
        let keys = [
            "schema", "id", "title", "least_severity", "serious_severity", "early_days", "sight", "scoring", "sections",
            "page_kinds", "terms",
        ]
        guard let section = Section(root, keys: keys) else { return nil }
        section.requireSchema(Self.schemaName)
        let id = section.required("id")?.identifier()
        let title = section.required("title").flatMap(BulletinText.init(reading:))
        let least = section.required("least_severity")?.choice(of: Severity.self)
        let serious = section.required("serious_severity")?.choice(of: Severity.self)
        let early = section.required("early_days")?.wholeNumber(in: 0...366)
        let sight = section.required("sight").flatMap(Sight.init(reading:))
        let scoring = section.required("scoring").flatMap(BulletinScoring.init(reading:))
        let sections = section.required("sections").map(Self.sections) ?? []
        let kinds = section.required("page_kinds").map { Self.words(reading: $0, of: SourceKind.self) } ?? [:]
        let terms = section.required("terms").map { Self.words(reading: $0, of: BulletinTerm.self) } ?? [:]
        guard let id, let title, let least, let serious, let early, let sight, let scoring else { return nil }
        self.init(
            id: id,
            title: title,
            sections: sections,
            leastSeverity: least,
            seriousSeverity: serious,
            earlyDays: early,
            scoring: scoring,
            unreadRules: sight.unread,
            undecidedRules: sight.undecided,
            terms: terms,
            pageKinds: kinds
        )
    }

    /// The sections, each part once; those that keep a bulletin honest are there.
    private static func sections(reading entry: Entry) -> [BulletinTemplate.Chapter] {
        var first: [Part: Entry] = [:]
        let sections = entry.list { item -> BulletinTemplate.Chapter? in
            guard let section = BulletinTemplate.Chapter(reading: item) else { return nil }
            if let other = first.updateValue(item, forKey: section.part) {
                item.report(.repeated(section.part.rawValue, first: other.location))
                return nil
            }
            return section
        }
        // Where a section could not be read, it may be this one: one cause, one problem.
        guard let sections, sections.count == entry.items()?.count else { return sections ?? [] }
        for part in Part.indispensable where first[part] == nil { entry.report(.missingSection(part.rawValue)) }
        return sections
    }

    /// A text for every word of a closed set.
    private static func words<Word: RawRepresentable & CaseIterable & Hashable>(
        reading entry: Entry,
        of type: Word.Type
    ) -> [Word: LocalizedText] where Word.RawValue == String {
        guard let section = Section(entry, keys: type.allCases.map(\.rawValue)) else { return [:] }
        let pairs = type.allCases.compactMap { word in
            section.required(word.rawValue).flatMap(LocalizedText.init(reading:)).map { (word, $0) }
        }
        return Dictionary(pairs) { first, _ in first }
    }
}

/// The rules that only say what could not be seen. They may stand in any pack, loaded or not.
private struct Sight {
    let unread: Set<Rule.ID>
    let undecided: Set<Rule.ID>

    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["unread", "undecided"]) else { return nil }
        unread = Set(section.list("unread") { $0.identifier().map { Rule.ID($0) } })
        undecided = Set(section.list("undecided") { $0.identifier().map { Rule.ID($0) } })
    }
}

extension BulletinTemplate.Chapter {
    fileprivate init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["part", "title", "paragraphs"]) else { return nil }
        let part = section.required("part")?.choice(of: BulletinTemplate.Part.self)
        let title = section.required("title").flatMap(BulletinText.init(reading:))
        let paragraphs = section.required("paragraphs")?.list(
            allowsEmpty: true,
            of: BulletinTemplate.Paragraph.init(reading:)
        )
        guard let part, let title, let paragraphs else { return nil }
        self.init(part: part, title: title, paragraphs: paragraphs)
    }
}

extension BulletinTemplate.Paragraph {
    fileprivate init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["if", "unless", "text"]) else { return nil }
        let condition = section.optional("if")?.choice(of: BulletinVariable.self)
        let exception = section.optional("unless")?.choice(of: BulletinVariable.self)
        guard let text = section.required("text").flatMap(BulletinText.init(reading:)) else { return nil }
        self.init(text, if: condition, unless: exception)
    }
}

extension BulletinText {
    /// Reads a text in both languages; a variable that nothing stands for is reported where it is written.
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: Language.written.map(\.rawValue)) else { return nil }
        let texts = Language.written.compactMap { language -> (Language, String)? in
            guard let value = section.required(language.rawValue), let text = value.text(limit: 1000) else {
                return nil
            }
            for name in BulletinText(LocalizedText(chinese: text, english: text)).unknownVariables(in: language) {
                value.report(.unknownVariable(name, known: BulletinVariable.allCases.map(\.rawValue)))
            }
            return (language, text)
        }
        let byLanguage = Dictionary(texts) { first, _ in first }
        guard let chinese = byLanguage[.chinese], let english = byLanguage[.english] else { return nil }
        self.init(LocalizedText(chinese: chinese, english: english))
        if !isAlikeInBothLanguages { entry.warn(.variablesDiffer) }
    }
}
