import Supervision

extension AgencyTableWords {
    /// Reads the file of words; nil, reported, where it is wrong.
    init?(reading root: Entry) {
        let keys = ["schema", "headings", "prefixes", "ignored", "kinds", "classes", "duties"]
        guard let section = Section(root, keys: keys, allowsExtensions: true) else { return nil }
        section.requireSchema("disclosure-monitor/agency-table/v1")
        headings = WordMeanings(section.required("headings"), ids: Field.allCases.map(\.rawValue), idsAreWords: false)
        prefixes = WordMeanings(
            section.required("prefixes"),
            ids: [Self.columnPrefix, Self.dutyPrefix],
            idsAreWords: false
        )
        ignored = section.words("ignored").map { FoldedText.fold($0).lowercased() }
        kinds = WordMeanings(section.required("kinds"), ids: AgencyKind.allCases.map(\.rawValue))
        classes = WordMeanings(section.required("classes"))
        duties = WordMeanings(section.required("duties"))
    }
}

extension WordMeanings {
    /// - Parameters:
    ///   - ids: What the words may stand for; nil: any identifier.
    ///   - idsAreWords: Whether an id stands for itself beside its words.
    fileprivate init(_ entry: Entry?, ids known: [String]? = nil, idsAreWords: Bool = true) {
        guard let entry, let pairs = Section.named(entry) else { return }
        for (key, id, value) in pairs {
            if known?.contains(id) == false { key.report(.unknownKey(id, known: known ?? [])) }
            for word in value.items() ?? [] {
                guard let text = word.text(limit: 100) else { continue }
                if !add(text, for: id) { word.report(.repeated(text, first: entry.location)) }
            }
            if idsAreWords, !add(id, for: id) { key.report(.repeated(id, first: entry.location)) }
        }
    }
}
