/// What a node of a page is: an element by its name, or text, a comment, the content of a script.
///
/// Elements whose name makes no difference to reading are `other`.
enum HTMLTag: String, CaseIterable, Sendable {
    case other = "*"
    case text = "#text"
    case comment = "#comment"
    case code = "#code"
    case a, address, article, aside, b, base, blockquote, body, br, button, caption, center, dd, div, dl, dt, em, embed
    case fieldset, figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hr, html, i
    case iframe, img, input, li, link, main, meta, nav, noscript, object, ol, option, p, pre, record, script, section
    case select, span, strong, style, table, tbody, td, textarea, tfoot, th, thead, title, tr, ul
    case ucapContent = "ucapcontent"

    private static let names = NameTable(allCases.map { (name: $0.rawValue, value: $0) })

    static func named(_ name: Span<UInt8>) -> HTMLTag { names[name] ?? .other }

    /// Whether a browser begins a new line before and after it.
    var isBlock: Bool {
        switch self {
        case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .div, .dl, .dt, .fieldset, .figure,
            .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hr, .html, .li, .main, .nav, .ol, .p, .pre, .record,
            .section, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul, .ucapContent, .title, .option:
            true
        default: false
        }
    }

    var isHeading: Bool {
        switch self {
        case .h1, .h2, .h3, .h4, .h5, .h6: true
        default: false
        }
    }

    var isBold: Bool { self == .b || self == .strong || self == .th || isHeading }

    var isElement: Bool {
        switch self {
        case .text, .comment, .code: false
        default: true
        }
    }

    /// Whether what stands in it is no text for a reader.
    var isSilent: Bool {
        switch self {
        case .script, .style, .noscript, .select, .option, .textarea, .button, .iframe, .object, .title, .code,
            .comment:
            true
        default: false
        }
    }

    /// Whether it can hold a list or an article.
    var isContainer: Bool {
        switch self {
        case .div, .td, .article, .section, .main, .body, .center, .form, .span, .ucapContent, .dd, .li, .p, .font,
            .other:
            true
        default: false
        }
    }
}
