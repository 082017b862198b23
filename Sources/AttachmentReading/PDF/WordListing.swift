import Supervision

/// Reads the pages and words that `pdftotext -bbox` prints, one element on each line.
struct WordListing {
    private(set) var pages: [PDFPage] = []
    private(set) var isCut = false

    init(_ output: [UInt8], limits: AttachmentLimits) {
        var words = 0
        for line in output.span.lines {
            if let word = Self.word(output[line]) {
                guard words < limits.words else {
                    isCut = true
                    return
                }
                guard !pages.isEmpty else { continue }
                pages[pages.count - 1].words.append(word)
                words += 1
            } else if let page = Self.page(output[line]) {
                pages.append(page)
            }
        }
    }

    // MARK: Elements

    private static func page(_ line: ArraySlice<UInt8>) -> PDFPage? {
        var element = Element(line)
        guard element.take("<page "), let width = element.number("width"), let height = element.number("height"),
            width > 0, height > 0
        else { return nil }
        return PDFPage(width: width, height: height)
    }

    private static func word(_ line: ArraySlice<UInt8>) -> PDFWord? {
        var element = Element(line)
        guard element.take("<word "), let left = element.number("xMin"), let top = element.number("yMin"),
            let right = element.number("xMax"), let bottom = element.number("yMax"), element.take(">")
        else { return nil }
        let box = PageBox(left: left, top: top, right: right, bottom: bottom)
        guard left <= right, top <= bottom else { return nil }
        let text = element.text()
        return text.isEmpty ? nil : PDFWord(text: text, box: box)
    }

    /// A reading position in one line.
    private struct Element {
        private var rest: ArraySlice<UInt8>

        init(_ line: ArraySlice<UInt8>) {
            rest = line.drop { $0 == 0x20 }
        }

        mutating func take(_ word: StaticString) -> Bool {
            let isThere = word.withUTF8Buffer { rest.starts(with: $0) }
            if isThere { rest = rest.dropFirst(word.utf8CodeUnitCount) }
            return isThere
        }

        /// The value of an attribute; a number that no page has is none.
        mutating func number(_ name: StaticString) -> Double? {
            guard take(name), take("=\""), let end = rest.firstIndex(of: 0x22), end - rest.startIndex < 32 else {
                return nil
            }
            let value = Double(String(decoding: rest[..<end], as: UTF8.self))
            rest = rest[(end + 1)...].drop { $0 == 0x20 }
            return value.flatMap { abs($0) < 1_000_000 ? $0 : nil }
        }

        /// The text up to the next tag, entities resolved, invisible characters and white space left out.
        mutating func text() -> String {
            let raw = rest.prefix { $0 != 0x3C }
            var text = String(decoding: raw, as: UTF8.self)
            if raw.contains(0x26) {
                for (entity, character) in Self.entities where text.contains(entity) {
                    text = text.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
                }
            }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: text.unicodeScalars.lazy.filter { !InvisibleText.holds($0) })
            return String(view)
        }

        private static let entities = [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&amp;", "&"),
        ]
    }
}

extension Span<UInt8> {
    /// The places of the lines, line ends left out.
    var lines: [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for index in indices where self[index] == 0x0A {
            lines.append(start..<index)
            start = index + 1
        }
        if start < count { lines.append(start..<count) }
        return lines
    }
}
