import Supervision

/// Reads one text of JSON, in one walk and within bounds.
struct LooseJSONReader {
    /// Nothing that is a list goes deeper.
    private static let deepest = 64
    private static let mostNodes = 400_000

    private let text: [UInt8]
    private var index = 0
    private var nodes = 0

    init(_ text: [UInt8]) {
        self.text = text
    }

    mutating func document() throws(LooseJSON.Failure) -> LooseJSON {
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        skipSpaces()
        skipCall()
        guard index < text.count, text[index] == 0x7B || text[index] == 0x5B else { throw .notJSON }
        return try value(depth: 0)
    }

    /// The name and the bracket of `callback({…})`.
    private mutating func skipCall() {
        let start = index
        while index < min(text.count, start + 100),
            ASCII.isNameByte(text[index]) || text[index] == 0x2E || text[index] == 0x24
        {
            index += 1
        }
        guard index > start, index < text.count, text[index] == 0x28 else {
            index = start
            return
        }
        index += 1
        skipSpaces()
    }

    private mutating func skipSpaces() {
        while index < text.count, text[index] <= ASCII.space { index += 1 }
    }

    private mutating func skipSeparators() {
        while index < text.count, text[index] <= ASCII.space || text[index] == 0x2C { index += 1 }
    }

    private mutating func value(depth: Int) throws(LooseJSON.Failure) -> LooseJSON {
        guard depth < Self.deepest else { throw .tooDeep }
        nodes += 1
        guard nodes <= Self.mostNodes else { throw .tooLarge }
        skipSpaces()
        guard index < text.count else { throw .notJSON }
        switch text[index] {
        case 0x7B: return .object(try pairs(depth: depth + 1))
        case 0x5B: return .list(try items(depth: depth + 1))
        case ASCII.quote, ASCII.apostrophe: return .text(try quoted())
        default: return .bare(try bare())
        }
    }

    private mutating func pairs(depth: Int) throws(LooseJSON.Failure) -> [LooseJSON.Pair] {
        var pairs: [LooseJSON.Pair] = []
        index += 1
        while true {
            skipSeparators()
            guard index < text.count else { throw .notJSON }
            if text[index] == 0x7D { break }
            let name = text[index] == ASCII.quote || text[index] == ASCII.apostrophe ? try quoted() : try bare()
            skipSpaces()
            guard index < text.count, text[index] == ASCII.colon else { throw .notJSON }
            index += 1
            pairs.append(LooseJSON.Pair(name: name, value: try value(depth: depth)))
        }
        index += 1
        return pairs
    }

    private mutating func items(depth: Int) throws(LooseJSON.Failure) -> [LooseJSON] {
        var items: [LooseJSON] = []
        index += 1
        while true {
            skipSeparators()
            guard index < text.count else { throw .notJSON }
            if text[index] == 0x5D { break }
            items.append(try value(depth: depth))
        }
        index += 1
        return items
    }

    private mutating func quoted() throws(LooseJSON.Failure) -> String {
        let start = index + 1
        guard let end = JSONText.end(ofTextAt: index, in: text.span) else { throw .notJSON }
        index = end + 1
        return JSONText.decoded(text.span.extracting(start..<end))
    }

    /// A number or a word: it ends before what separates values, and holds nothing that is code.
    private mutating func bare() throws(LooseJSON.Failure) -> String {
        let start = index
        while index < text.count, ASCII.isNameByte(text[index]) || [0x2B, 0x2D, 0x2E, 0x24].contains(text[index]) {
            index += 1
        }
        guard index > start, index - start <= 200 else { throw .notJSON }
        return text.span.string(start..<index)
    }
}
