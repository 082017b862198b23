/// An attribute that reading asks for; the others are not kept.
struct HTMLAttribute: Sendable {
    enum Name: String, CaseIterable, Sendable {
        case charset, `class`, colspan, content, href, id, name, onclick, property, role, rowspan, src, title, type,
            value
        case dateValue = "date-value"
        case dataDate = "data-date"
        case dataTime = "data-time"
        case dataHref = "data-href"
        case dataLink = "data-link"
        case dataURL = "data-url"
        case httpEquiv = "http-equiv"
        /// The attribute `r` by which a challenge's own elements are marked.
        case mark = "r"
        case style
        case data, datetime, rel
        /// Kept only where a page is read for its surroundings.
        case action, alt, placeholder

        var isForSurroundings: Bool { self == .action || self == .alt || self == .placeholder }

        private static let table = NameTable(allCases.map { (name: $0.rawValue, value: $0) })

        static func named(_ name: Span<UInt8>) -> Name? { table[name] }
    }

    let name: Name
    /// Where its value stands in the document's bytes.
    let value: Range<Int32>
}
