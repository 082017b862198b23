import Supervision

extension SiteFamily {
    static let schemaName = "disclosure-monitor/site-families/v1"

    init?(reading entry: Entry) {
        let keys = [
            "id", "title", "confidence", "source", "signs", "block", "values", "requests", "paging", "answer",
            "examples",
        ]
        guard let section = Section(entry, keys: keys) else { return nil }
        let id = section.required("id")?.identifier()
        let title = section.required("title").flatMap(LocalizedText.init(reading:))
        let confidence = section.required("confidence")?.choice(among: [LegalSource.Confidence.high, .medium, .low])
        let source = section.required("source")?.text()
        let signs = section.required("signs")?.list { $0.wordOrWords() }
        let block = section.optional("block").flatMap(Block.init(reading:))
        let values = section.optional("values")?.list(allowsEmpty: true, of: Value.init(reading:)) ?? []
        let paging = section.value("paging", default: Paging(), Paging.init(reading:))
        let requests = section.required("requests")?.list { Request(reading: $0, values: values, paging: paging) }
        let answer = section.required("answer").flatMap { Answer(reading: $0, values: values) }
        let examples = section.optional("examples")?.list(of: Example.init(reading:)) ?? []
        guard let id, let title, let confidence, let source, let signs, let requests, let answer else { return nil }
        self.init(
            id: id,
            title: title,
            confidence: confidence,
            source: source,
            signs: signs,
            block: block,
            values: values,
            requests: requests,
            paging: paging,
            answer: answer,
            examples: examples
        )
    }
}

extension SiteFamily.Block {
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["opening", "closing", "holding", "preferring"]) else { return nil }
        let opening = section.required("opening")?.text(limit: 100)
        let closing = section.required("closing")?.text(limit: 100)
        let holding = section.required("holding")?.text(limit: 100)
        guard let opening, let closing, let holding else { return nil }
        self.init(opening: opening, closing: closing, holding: holding, preferring: section.words("preferring"))
    }
}

extension SiteFamily.Value {
    init?(reading entry: Entry) {
        let keys = ["name", "at", "form", "holding", "only", "required"]
        guard let section = Section(entry, keys: keys) else { return nil }
        let name = section.required("name")?.identifier()
        let places = section.required("at")?.list(of: SiteFamily.Place.init(reading:))
        let form = section.value("form", default: SiteFamily.Form.text) { $0.choice(of: SiteFamily.Form.self) }
        guard let name, let places else { return nil }
        self.init(
            name,
            at: places,
            form: form,
            holding: section.optional("holding")?.text(limit: 100),
            isOnly: section.value("only", default: false) { $0.truthValue() },
            isRequired: section.value("required", default: true) { $0.truthValue() }
        )
    }
}

extension SiteFamily.Place {
    init?(reading entry: Entry) {
        let keys = ["behind", "meta", "parameter", "fragment", "path_before", "ending", "constant", "file"]
        guard let section = Section(entry, keys: keys) else { return nil }
        let texts: [(String, (String) -> SiteFamily.Place)] = [
            ("behind", { .behind($0) }), ("meta", { .meta($0) }), ("parameter", { .parameter($0) }),
            ("path_before", { .pathBefore($0) }), ("ending", { .ending($0) }), ("constant", { .constant($0) }),
        ]
        for (key, place) in texts {
            guard let text = section.optional(key) else { continue }
            guard let text = text.text(limit: 300) else { return nil }
            self = place(text)
            return
        }
        if let fragment = section.optional("fragment") {
            guard fragment.truthValue() == true else { return nil }
            self = .fragment
            return
        }
        guard let file = section.optional("file").flatMap({ Section($0, keys: ["path", "behind"]) }) else {
            entry.report(.empty)
            return nil
        }
        let path = file.required("path")?.text(limit: 300)
        let behind = file.required("behind")?.text(limit: 300)
        guard let path, let behind else { return nil }
        self = .file(path: path, behind: behind)
    }
}

extension SiteFamily.Paging {
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["first", "size"]) else { return nil }
        self.init(
            first: section.optional("first")?.wholeNumber(in: 0...1),
            size: section.optional("size")?.wholeNumber(in: 1...1_000)
        )
    }
}

extension SiteFamily.Example {
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["address", "page", "request", "answer", "titles", "total"]) else {
            return nil
        }
        let address = section.required("address").flatMap { item in item.text().flatMap { WebAddress($0) } }
        let page = section.required("page")?.text(limit: 20_000)
        let request = section.required("request")?.text()
        let answer = section.required("answer")?.text(limit: 20_000)
        let titles = section.required("titles")?.words(allowsEmpty: true)
        guard let address, let page, let request, let answer, let titles else { return nil }
        self.init(
            address: address,
            page: page,
            request: request,
            answer: answer,
            titles: titles,
            total: section.optional("total")?.wholeNumber(in: 0...10_000_000)
        )
    }
}
