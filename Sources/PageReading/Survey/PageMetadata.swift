/// The `meta` elements of a page: the labels of government sites (国办发〔2017〕47号, annex) and others.
struct PageMetadata: Sendable {
    /// By lower-cased name; where a name stands twice, the first value that is not empty.
    private(set) var values: [String: String] = [:]
    /// Whether an address is given to which the page sends the reader at once.
    private(set) var refresh: String?

    init(_ survey: PageSurvey) {
        for meta in survey.metas { add(meta, survey.document) }
    }

    private mutating func add(_ meta: Int, _ document: HTMLDocument) {
        guard let content = document.value(.content, of: meta) else { return }
        let text = PlainMarkup.line(document.bytes.span.extracting(content)).string
        guard let name = document.string(.name, of: meta) ?? document.string(.property, of: meta) else {
            if document.string(.httpEquiv, of: meta)?.lowercased() == "refresh" { refresh = text }
            return
        }
        let key = name.lowercased()
        let isEmpty = text.isEmpty || text == "null"
        if isEmpty {
            values[key] = values[key] ?? ""
        } else if values[key]?.isEmpty ?? true {
            values[key] = text
        }
    }

    /// The value, where it is not empty.
    subscript(_ name: String) -> String? {
        guard let value = values[name], !value.isEmpty else { return nil }
        return value
    }

    var articleTitle: String? { self["articletitle"] }
    var columnName: String? { self["columnname"] }
    var siteName: String? { self["sitename"] }

    /// Whether the labels are those of a column and not of a document.
    var isColumn: Bool { columnName != nil && articleTitle == nil && self["pubdate"] == nil }
}
