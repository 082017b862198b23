import FoundationEssentials

/// Damage that happens to pages on their way from a template to a reader.
package enum PageMutation: String, CaseIterable, Sendable {
    case endTagsDropped = "end tags dropped", upperCase = "upper case", unquoted
    case otherEncoding = "other encoding", wrongHeader = "wrong header"
    case wrapped, nested, doubled
    case blockInComment = "block in comment", truncated, bytesInserted = "bytes inserted"

    /// Whether a careful person still sees all that the truth says.
    package var leavesTruth: Bool {
        switch self {
        case .blockInComment, .truncated, .bytesInserted: false
        default: true
        }
    }

    /// The damaged page; its truth stays, although the damage may hide some of it.
    package func apply(to page: GeneratedPage, _ dice: inout Dice) -> GeneratedPage {
        var page = page
        switch self {
        case .endTagsDropped: page.body = TagDamage.droppingEndTags(page.body, &dice)
        case .upperCase: page.body = TagDamage.rewritten(page.body, MarkupDialect(isUpperCase: true))
        case .unquoted: page.body = TagDamage.rewritten(page.body, MarkupDialect(isUnquoted: true))
        case .otherEncoding:
            // The declarations stay what they were.
            if let text = String(validating: page.body, as: UTF8.self) { page.body = NationalText.encoded(text) }
        case .wrongHeader:
            page.contentType =
                String(validating: page.body, as: UTF8.self) == nil
                ? "text/html; charset=UTF-8" : "text/html; charset=GBK"
        case .wrapped: page.body = TreeDamage.wrapped(page.body, &dice)
        case .nested: page.body = TreeDamage.nested(page.body, &dice)
        case .doubled: page.body += page.body
        case .blockInComment: page.body = TreeDamage.withBlockInComment(page.body, &dice)
        case .truncated: page.body = page.body.prefix(dice.number(0...max(page.body.count - 1, 0)))
        case .bytesInserted: page.body = ByteDamage.withBytesInserted(page.body, &dice)
        }
        return page
    }
}
