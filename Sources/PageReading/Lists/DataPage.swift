import Supervision

/// A body that is data and no page: an answer in JSON, a feed, the records of a hanweb list.
struct DataPage {
    /// What of it is a list, which may hold nothing.
    let list: HiddenList.Found

    /// Nil where the text is no data that holds a list. Whoever asks has asked for its `danger` before.
    init?(_ text: Span<UInt8>, limits: ReadingLimits) {
        let start = text.skippingSpaces(from: 0)
        guard start < text.count else { return nil }
        let body = text.extracting(start..<min(text.count, start + limits.bytes))
        switch body[0] {
        case 0x7B, 0x5B: self.init(json: body, limits: limits)
        case ASCII.lessThan where Self.isXML(body): self.init(xml: body, limits: limits)
        default:
            // Some servers answer with the call of a function: callback({…}).
            guard Self.isCall(body) else { return nil }
            self.init(json: body, limits: limits)
        }
    }

    private init?(json body: Span<UInt8>, limits: ReadingLimits) {
        let found = RecordScanner.list(in: body, limits: limits)
        guard found != nil || body[0] != 0x7B && body[0] != 0x5B || Self.looksLikeJSON(body) else { return nil }
        list = HiddenList.Found(found ?? RecordScanner.Found())
    }

    private init?(xml body: Span<UInt8>, limits: ReadingLimits) {
        if var store = HiddenList.datastore(body) {
            store.part = "data without a count"
            list = store
            return
        }
        guard let records = FeedDocument.records(in: body, limit: limits.rows + 1) else { return nil }
        let named = records.filter { !$0.title.isEmpty && !$0.address.isEmpty }
        list = HiddenList.Found(matter: .records(named), part: "a feed shows the newest")
    }

    /// Why a body that is XML is not read; nil where it is read, or is something else.
    static func danger(in text: Span<UInt8>, limits: ReadingLimits) -> XMLShape.Danger? {
        let start = text.skippingSpaces(from: 0)
        guard start < text.count, text[start] == ASCII.lessThan else { return nil }
        let body = text.extracting(start..<min(text.count, start + limits.bytes))
        return isXML(body) ? XMLShape.danger(in: body) : nil
    }

    private static func isXML(_ body: Span<UInt8>) -> Bool {
        let head = body.extracting(0..<min(body.count, 2048))
        let isHTML = head.containsIgnoringCase("<html") || head.containsIgnoringCase("<!doctype html")
        let roots: [StaticString] = ["<rss", "<feed", "<rdf:rdf", "<datastore"]
        return !isHTML && roots.contains { head.containsIgnoringCase($0) }
    }

    private static func looksLikeJSON(_ body: Span<UInt8>) -> Bool {
        let next = body.skippingSpaces(from: 1)
        guard next < body.count else { return false }
        return [ASCII.quote, 0x7B, 0x7D, 0x5D].contains(body[next])
    }

    private static func isCall(_ body: Span<UInt8>) -> Bool {
        var index = 0
        while index < min(body.count, 64), ASCII.isNameByte(body[index]) || body[index] == 0x2E || body[index] == 0x24 {
            index += 1
        }
        guard index > 0, index + 1 < body.count, body[index] == 0x28 else { return false }
        let next = body.skippingSpaces(from: index + 1)
        return next < body.count && (body[next] == 0x7B || body[next] == 0x5B)
    }
}
