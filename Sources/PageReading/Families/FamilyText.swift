import Supervision

/// A part of a page in which texts are looked for, case aside.
struct FamilyText {
    private let bytes: [UInt8]
    /// With small letters: as long as `bytes`.
    private let folded: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        folded = bytes.map(ASCII.lowercased)
    }

    /// Where `text` begins from `start` on.
    func index(of text: String, from start: Int = 0) -> Int? {
        let pattern = text.utf8.map(ASCII.lowercased)
        guard let first = pattern.first else { return nil }
        var index = start
        while let found = folded.span.firstIndex(ofByte: first, from: index) {
            if folded.span.has(pattern, at: found) { return found }
            index = found + 1
        }
        return nil
    }

    func contains(_ text: String) -> Bool { index(of: text) != nil }

    /// The blocks of that kind, those first that hold most of what is preferred.
    func blocks(_ block: SiteFamily.Block) -> [FamilyText] {
        var found: [(weight: Int, text: FamilyText)] = []
        var start = 0
        while found.count < Self.mostBlocks, let opening = index(of: block.opening, from: start),
            let closing = index(of: block.closing, from: opening + block.opening.utf8.count)
        {
            let text = FamilyText(Array(bytes[opening..<closing]))
            start = closing
            guard text.contains(block.holding) else { continue }
            let weight = block.preferring.enumerated().reduce(0) { sum, word in
                sum + (text.contains(word.element) ? 1 << (block.preferring.count - word.offset) : 0)
            }
            found.append((weight, text))
        }
        // A sort that keeps the order of the page where nothing else decides.
        return found.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .map(\.element.text)
    }

    private static let mostBlocks = 50

    // MARK: Values

    /// What stands behind `name`, where that is a name of its own: quoted, or up to the next separator.
    func values(behind name: String) -> [String] {
        var found: [String] = []
        var start = 0
        for _ in 0..<Self.mostPlaces {
            guard found.count < 8, let index = index(of: name, from: start) else { break }
            start = index + max(name.utf8.count, 1)
            guard isApart(name, at: index) else { continue }
            let isMarked = name.utf8.last.map { !ASCII.isNameByte($0) } ?? false
            if let value = value(at: start, isMarked: isMarked) { found.append(value) }
        }
        return found
    }

    /// Whether `name`, which stands at `index`, is no part of a longer one: `count` of `pagecount`, `url` of `urls`.
    private func isApart(_ name: String, at index: Int) -> Bool {
        let end = index + name.utf8.count
        if let first = name.utf8.first, ASCII.isNameByte(first), index > 0, ASCII.isNameByte(bytes[index - 1]) {
            return false
        }
        guard let last = name.utf8.last, ASCII.isNameByte(last), end < bytes.count else { return true }
        return !ASCII.isNameByte(bytes[end])
    }

    /// - Parameter isMarked: Whether what separates a name from its value was there already: `index.html` gives `index` none.
    private func value(at start: Int, isMarked: Bool) -> String? {
        var index = skippingSpaces(from: start)
        // The quote that ends a quoted key.
        if index < bytes.count, isQuote(bytes[index]), index + 1 < bytes.count {
            let next = skippingSpaces(from: index + 1)
            if next < bytes.count, bytes[next] == ASCII.colon || bytes[next] == 0x5D { index = next }
        }
        var isMarked = isMarked
        while index < bytes.count, [ASCII.colon, ASCII.equals, 0x28, ASCII.space].contains(bytes[index]) {
            if bytes[index] != ASCII.space { isMarked = true }
            index += 1
        }
        guard isMarked, index < bytes.count else { return nil }
        if isQuote(bytes[index]) {
            let quote = bytes[index]
            let limit = min(bytes.count, index + 1 + Self.longestValue)
            guard let end = (index + 1..<max(index + 1, limit)).first(where: { bytes[$0] == quote }) else { return nil }
            return String(decoding: bytes[index + 1..<end], as: UTF8.self)
        }
        let separators: [UInt8] = [0x2C, 0x3B, 0x7D, 0x29, 0x5D, ASCII.lessThan, ASCII.greaterThan, 0x26]
        let limit = min(bytes.count, index + 300)
        let end =
            (index..<limit).first { bytes[$0] <= ASCII.space || isQuote(bytes[$0]) || separators.contains(bytes[$0]) }
            ?? limit
        return end > index ? String(decoding: bytes[index..<end], as: UTF8.self) : nil
    }

    /// The quoted texts that end so, a query behind it left aside.
    func values(endingWith ending: String) -> [String] {
        var found: [String] = []
        var start = 0
        for _ in 0..<Self.mostPlaces {
            guard found.count < 8, let index = index(of: ending, from: start) else { break }
            let end = index + ending.utf8.count
            start = end
            guard end < bytes.count, isQuote(bytes[end]) || bytes[end] == 0x3F,
                let close = (end..<min(bytes.count, end + 200)).first(where: { isQuote(bytes[$0]) })
            else { continue }
            let first = max(0, end - 300)
            guard let quote = (first..<index).last(where: { isQuote(bytes[$0]) }) else { continue }
            found.append(String(decoding: bytes[quote + 1..<close], as: UTF8.self))
        }
        return found
    }

    /// The number behind the first of `texts` that has one.
    func number(behind texts: [String]) -> Int? {
        for text in texts {
            var start = 0
            for _ in 0..<Self.mostPlaces {
                guard let index = index(of: text, from: start) else { break }
                start = index + max(text.utf8.count, 1)
                guard isApart(text, at: index) else { continue }
                let run = Numerals.run(in: bytes.span, at: skippingSpaces(from: start))
                if let run, run.digits <= 8 { return run.value }
            }
        }
        return nil
    }

    private func skippingSpaces(from start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] <= ASCII.space { index += 1 }
        return index
    }

    private func isQuote(_ byte: UInt8) -> Bool { byte == ASCII.quote || byte == ASCII.apostrophe }

    private static let longestValue = 4_000
    /// A name that stands in more places is none of a setting.
    private static let mostPlaces = 200
}
