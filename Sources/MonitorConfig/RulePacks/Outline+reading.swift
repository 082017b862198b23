import Supervision

extension Outline {
    init?(reading entry: Entry, in context: RulePackContext) {
        guard let section = Section(entry, keys: ["id", "form", "rule", "listing", "parts"]) else { return nil }
        let id = section.required("id")?.identifier()
        let form = section.required("form")?.choice(among: [.sections, .topics] as [Form])
        let rule = section.rule("rule", names: context.names)
        if let id, let entry = section.optional("id") {
            context.names.define(id, as: .outline, at: entry)
        }
        var first: [String: Entry] = [:]
        let parts = section.required("parts")?.list { entry in
            let part = Part(reading: entry, rule: rule.flatMap { context.rules[$0] }, in: context)
            if let id = part?.id { context.names.mention(id, as: .part, at: entry) }
            if let id = part?.id, let other = first.updateValue(entry, forKey: id) {
                entry.report(.repeated(id, first: other.location))
            }
            return part
        }
        guard let id, let form, let rule, let parts else { return nil }
        let listing = section.optional("listing").flatMap(Listing.init(reading:))
        self.init(id: id, form: form, parts: parts, rule: rule, listing: listing)
    }
}

extension Outline.Listing {
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["words", "parts", "unless"]) else { return nil }
        let words = section.required("words")?.words()
        let parts = section.required("parts")?.wholeNumber(in: 2...20)
        guard let words, let parts else { return nil }
        self.init(words: words, parts: parts, unless: section.optional("unless")?.words() ?? [])
    }
}

extension Outline.Part {
    init?(reading entry: Entry, rule: Rule?, in context: RulePackContext) {
        let keys = [
            "id", "title", "variants", "keywords", "alternatives", "ignored", "table_labels", "title_words",
            "text_words", "attachments", "severity", "legal_source",
        ]
        guard let section = Section(entry, keys: keys) else { return nil }
        let id = section.required("id")?.identifier()
        let title = section.required("title")?.text()
        let variants = section.optional("variants")?.words(allowsEmpty: true) ?? []
        let keywords = section.required("keywords")?.list { $0.words() }
        let alternatives = section.optional("alternatives")?.list { $0.list { $0.words() } }
        let severity = section.optional("severity")?.choice(of: Severity.self)
        let source = section.optional("legal_source").flatMap { context.names.use($0, as: .legalSource) }
        if severity != nil || source != nil, let effective = severity ?? rule?.severity,
            let resting = source ?? rule?.legalSource
        {
            (section.optional("severity") ?? entry).check(effective, restingOn: resting, of: context.sources)
        }
        guard let id, let title, let keywords else { return nil }
        self.init(
            id: id,
            title: title,
            variants: variants,
            keywords: keywords,
            alternatives: alternatives ?? [],
            ignored: section.optional("ignored")?.words() ?? [],
            tableLabels: section.optional("table_labels")?.list { $0.words() } ?? [],
            titleWords: section.optional("title_words")?.words() ?? [],
            textWords: section.optional("text_words")?.words() ?? [],
            attachments: section.optional("attachments")?.words() ?? [],
            severity: severity,
            legalSource: source
        )
    }
}

extension Entry {
    /// A list of texts.
    func words(allowsEmpty: Bool = false) -> [String]? {
        list(allowsEmpty: allowsEmpty) { $0.text() }
    }
}
