import Supervision

extension SiteFamily.Request {
    init?(reading entry: Entry, values: [SiteFamily.Value], paging: SiteFamily.Paging) {
        let keys = ["method", "address", "spread", "query", "query_from_second", "form", "json", "referer"]
        guard let section = Section(entry, keys: keys) else { return nil }
        let known = Self.pageNames + values.map(\.name)
        let method = section.value("method", default: SiteFamily.Method.get) { $0.choice(of: SiteFamily.Method.self) }
        let address = section.required("address").flatMap { Self.template($0, known) }
        if let address, Self.hasForeignScheme(address) { section.optional("address")?.report(.foreignScheme(address)) }
        if let address, FamilyTemplate(address).hasLooseBrace {
            section.optional("address")?.report(.looseBrace(address, known: known))
        }
        let spread = section.optional("spread").flatMap { item -> String? in
            guard let name = item.text() else { return nil }
            if !values.contains(where: { $0.name == name && $0.form == .object }) {
                item.report(.unknownVariable(name, known: values.filter { $0.form == .object }.map(\.name)))
            }
            return name
        }
        let query = Self.fields(section.optional("query"), known)
        let later = Self.fields(section.optional("query_from_second"), known, fromPage: 2)
        let form = Self.fields(section.optional("form"), known)
        let json = section.optional("json").flatMap { Self.template($0, known) }
        guard let address else { return nil }
        self.init(
            method: method,
            address: address,
            query: query + later,
            spread: spread,
            form: form,
            json: json,
            sendsReferer: section.value("referer", default: true) { $0.truthValue() }
        )
        for key in ["form", "json"] where method == .get { section.optional(key)?.report(.postedByGet(key)) }
        if json != nil { section.optional("form")?.report(.twoBodies) }
        let texts = [address, json ?? ""] + (query + later + form).map(\.value)
        let turns = texts.contains { text in ["{page}", "{start}", "{end}"].contains { text.contains($0) } }
        // The same request for every page would bring the same rows for ever.
        if paging.first != nil, !turns { entry.report(.pagesWithoutNumber) }
    }

    private static let pageNames = ["page", "size", "start", "end"]

    private static func template(_ entry: Entry, _ known: [String]) -> String? {
        guard let text = entry.text() else { return nil }
        check(text, at: entry, known)
        return text
    }

    private static func fields(_ entry: Entry?, _ known: [String], fromPage page: Int = 1) -> [SiteFamily.Field] {
        guard let entry, let pairs = Section.named(entry) else { return [] }
        return pairs.compactMap { pair in
            guard let value = pair.value.scalar else {
                pair.value.reportType(expected: .text)
                return nil
            }
            check(value, at: pair.value, known)
            return SiteFamily.Field(pair.name, value, fromPage: page)
        }
    }

    /// Reports names in braces that no value has.
    private static func check(_ template: String, at entry: Entry, _ known: [String]) {
        for name in FamilyTemplate(template).names where !known.contains(name) {
            entry.report(.unknownVariable(name, known: known))
        }
    }

    private static func hasForeignScheme(_ address: String) -> Bool {
        guard let colon = address.firstIndex(of: ":") else { return false }
        let scheme = address[..<colon].lowercased()
        return scheme.allSatisfy { $0.isLetter } && !["http", "https"].contains(scheme)
    }
}

extension SiteFamily.Answer {
    init?(reading entry: Entry, values: [SiteFamily.Value]) {
        let keys = [
            "rows", "markup", "title", "link", "link_template", "date", "text", "total", "size", "total_behind",
            "pages_behind", "size_behind", "success", "echo", "empty_words",
        ]
        guard let section = Section(entry, keys: keys) else { return nil }
        let rows = section.optional("rows")?.wordOrWords()
        let markup = section.optional("markup")?.text(limit: 200)
        if rows == nil, markup == nil { entry.report(.missingKey("rows")) }
        let title = section.words("title")
        // Rows without a title are nobody's.
        if rows != nil, title.isEmpty { entry.report(.missingKey("title")) }
        let success = section.optional("success")?.list(of: SiteFamily.Condition.init(reading:)) ?? []
        let echo = section.optional("echo")?.list { SiteFamily.Echo(reading: $0, values: values) } ?? []
        self.init(
            rows: (rows ?? []).map(Self.path),
            markup: markup.map(Self.path),
            title: title,
            link: section.words("link"),
            linkTemplate: section.optional("link_template")?.text(limit: 300),
            date: section.words("date"),
            text: section.words("text"),
            total: section.optional("total")?.text(limit: 200),
            size: section.optional("size")?.text(limit: 200),
            totalBehind: section.words("total_behind"),
            pagesBehind: section.words("pages_behind"),
            sizeBehind: section.words("size_behind"),
            success: success,
            echo: echo,
            emptyWords: section.words("empty_words")
        )
    }

    /// The answer itself stands at no key.
    private static func path(_ text: String) -> String { text == "answer" ? "" : text }
}

extension SiteFamily.Condition {
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["key", "is"]) else { return nil }
        let key = section.required("key")?.text(limit: 200)
        let values = section.required("is")?.list { $0.scalar }
        guard let key, let values else { return nil }
        self.init(key: key, values: values)
    }
}

extension SiteFamily.Echo {
    init?(reading entry: Entry, values: [SiteFamily.Value]) {
        guard let section = Section(entry, keys: ["key", "value", "required"]) else { return nil }
        let key = section.required("key")?.text(limit: 200)
        let value = section.required("value")?.text(limit: 100)
        if let value, !values.contains(where: { $0.name == value }) {
            section.optional("value")?.report(.unknownVariable(value, known: values.map(\.name)))
        }
        guard let key, let value else { return nil }
        self.init(key: key, value: value, isRequired: section.value("required", default: true) { $0.truthValue() })
    }
}

extension Entry {
    /// One text, or several; nil, reported, where it is neither.
    func wordOrWords() -> [String]? {
        if case .sequence = node.content { return words() }
        return text(limit: 200).map { [$0] }
    }
}
