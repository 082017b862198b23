import Supervision

/// JSON as servers write it (RFC 8259): with quotes of either kind or none around keys, control characters in texts, commas
/// too many, or inside the call of a function. Nothing is run.
indirect enum LooseJSON: Equatable, Sendable {
    case object([Pair])
    case list([LooseJSON])
    /// A text without its escapes.
    case text(String)
    /// A number, `true`, `false` or `null` as it is written.
    case bare(String)

    struct Pair: Equatable, Sendable {
        let name: String
        let value: LooseJSON
    }

    /// Why a text was not read.
    enum Failure: Error, Equatable {
        case notJSON
        case tooDeep
        case tooLarge
    }

    /// Reads `text`, the call of a function around it left out.
    init(_ text: [UInt8]) throws(Failure) {
        var reader = LooseJSONReader(text)
        self = try reader.document()
    }

    /// What stands at a path of keys, `data.results`; a text on the way that is JSON itself is gone into.
    subscript(path: String) -> LooseJSON? {
        var value = self
        for key in path.split(separator: ".") {
            guard case .object(let pairs) = value.opened, let pair = pairs.first(where: { $0.name == key }) else {
                return nil
            }
            value = pair.value
        }
        return value
    }

    /// The items of a list; nil where it is none.
    var items: [LooseJSON]? {
        guard case .list(let items) = opened else { return nil }
        return items
    }

    /// A text or a number as it is printed; nil for anything else, `null` and the text "null".
    var printed: String? {
        switch self {
        case .text(let text), .bare(let text): text == "null" || text == "undefined" ? nil : text
        case .object, .list: nil
        }
    }

    var number: Int? { printed.flatMap { Int($0) } }

    /// What a text holds that is JSON itself.
    private var opened: LooseJSON {
        guard case .text(let text) = self, let first = text.utf8.first(where: { $0 > ASCII.space }),
            first == 0x7B || first == 0x5B, let inner = try? LooseJSON(Array(text.utf8))
        else { return self }
        return inner
    }
}
