import Supervision

/// What a short script beside a label prints of a date, as far as its text says so: nothing is run.
struct PrintingScript {
    /// The code without comments; texts without escapes, those that are joined by `+` in one.
    private let code: [UInt8]
    /// The texts among it, without markup.
    private let texts: [TextLine]

    init(_ source: Span<UInt8>) {
        var code: [UInt8] = []
        var texts: [TextLine] = []
        var index = 0
        while index < source.count {
            let byte = source[index]
            if byte == ASCII.quote || byte == ASCII.apostrophe {
                let (text, end) = Self.text(in: source, from: index)
                code.append(byte)
                code += text
                code.append(byte)
                texts.append(PlainMarkup.line(text.span))
                index = end
            } else if let end = Self.commentEnd(in: source, at: index) {
                index = end
            } else {
                code.append(byte)
                index += 1
            }
        }
        self.code = code
        self.texts = texts
    }

    /// Whether it can print anything: it calls something.
    var calls: Bool { code.span.contains("(") }

    /// The one day that it names, as it is written; nil where it names none, or several.
    var date: [UInt8]? {
        guard let first = DateScanner.next(in: code.span, from: 0) else { return partedDate ?? machineDate }
        var next = DateScanner.next(in: code.span, from: first.range.upperBound)
        while let other = next {
            guard other.date == first.date else { return nil }
            next = DateScanner.next(in: code.span, from: other.range.upperBound)
        }
        return Array(code[first.range])
    }

    /// Labels with their dates that stand in a text which is written to the page.
    var labelledDates: [[UInt8]] {
        guard code.span.first(of: ["write(", "writeln(", "innerHTML", ".html(", ".text(", ".append("]) != nil else {
            return []
        }
        return texts.flatMap { text in LabelledDate.all(in: text.bytes.span).map { Array($0.evidence.utf8) } }
    }

    /// The name of a variable that is the argument of a call: `document.write(pubdata)`.
    var argument: [UInt8]? {
        var search = 0
        while let open = code.span.firstIndex(ofByte: 0x28, from: search) {
            search = open + 1
            let start = code.span.skippingSpaces(from: open + 1)
            var end = start
            while end < code.count, ASCII.isNameByte(code[end]) { end += 1 }
            let next = code.span.skippingSpaces(from: end)
            guard end > start, !ASCII.isDigit(code[start]), next < code.count, ").,".utf8.contains(code[next]) else {
                continue
            }
            return Array(code[start..<end])
        }
        return nil
    }

    /// The days that it gives to variables: `var pubdata = '2021-01-20'`.
    var assignments: [(name: [UInt8], date: [UInt8])] {
        var found: [(name: [UInt8], date: [UInt8])] = []
        var next = DateScanner.next(in: code.span, from: 0)
        while let date = next {
            if let name = Self.variable(before: date.range.lowerBound, in: code.span) {
                found.append((name, Array(code[date.range])))
            }
            next = DateScanner.next(in: code.span, from: date.range.upperBound)
        }
        return found
    }

    /// Year, month and day in three texts of their own, in this order and without any other number.
    private var partedDate: [UInt8]? {
        let numbers = texts.map(\.string).filter { !$0.isEmpty && $0.utf8.allSatisfy(ASCII.isDigit) }
        guard numbers.count == 3, numbers[0].count == 4, let year = Int(numbers[0]), let month = Int(numbers[1]),
            let day = Int(numbers[2]), DateScanner.years.contains(year)
        else { return nil }
        return CivilDate(year: year, month: month, day: day).map { Array($0.description.utf8) }
    }

    /// A moment as programs write it: in English, or in seconds.
    private var machineDate: [UInt8]? {
        let english = texts.compactMap { EnglishDate.read($0.string)?.date }
        let days = Set(english + texts.compactMap { Self.epochDay($0.bytes) } + argumentDays)
        return days.count == 1 ? days.first.map { Array($0.description.utf8) } : nil
    }

    /// The days of arguments that are seconds, or milliseconds, since 1970.
    private var argumentDays: [CivilDate] {
        code.split { $0 == 0x28 || $0 == 0x29 || $0 == 0x2C || ASCII.isSpace($0) }.compactMap {
            Self.epochDay(Array($0))
        }
    }

    private static func epochDay(_ digits: [UInt8]) -> CivilDate? {
        guard digits.count == 10 || digits.count == 13, digits.allSatisfy(ASCII.isDigit) else { return nil }
        return DataDate.day(String(decoding: digits, as: UTF8.self))
    }

    /// The text that begins at `start` with those that are joined to it, and where the code goes on.
    private static func text(in source: Span<UInt8>, from start: Int) -> (text: [UInt8], end: Int) {
        var text: [UInt8] = []
        var index = start
        while true {
            var end = index + 1
            while end < source.count, source[end] != source[index], source[end] != ASCII.lineFeed {
                end += source[end] == 0x5C ? 2 : 1
            }
            end = min(end, source.count)
            text += Array(
                EntityResidue.decoded(JSONText.decoded(source.extracting(index + 1..<max(index + 1, end)))).utf8
            )
            let sign = source.skippingSpaces(from: min(end + 1, source.count))
            guard sign < source.count, source[sign] == 0x2B else { return (text, end + 1) }
            let next = source.skippingSpaces(from: sign + 1)
            guard next < source.count, source[next] == ASCII.quote || source[next] == ASCII.apostrophe else {
                return (text, end + 1)
            }
            index = next
        }
    }

    private static func commentEnd(in source: Span<UInt8>, at index: Int) -> Int? {
        if source.has("//", at: index) { return source.firstIndex(ofByte: ASCII.lineFeed, from: index) ?? source.count }
        guard source.has("/*", at: index) else { return nil }
        return source.firstIndex(of: "*/", from: index + 2).map { $0 + 2 } ?? source.count
    }

    /// The name to which the text that begins before `start` is given.
    private static func variable(before start: Int, in code: Span<UInt8>) -> [UInt8]? {
        func skippingSpacesBack(_ end: Int) -> Int {
            var end = end
            while end > 0, ASCII.isSpace(code[end - 1]) { end -= 1 }
            return end
        }
        guard start > 0, code[start - 1] == ASCII.quote || code[start - 1] == ASCII.apostrophe else { return nil }
        let sign = skippingSpacesBack(start - 1)
        guard sign > 0, code[sign - 1] == ASCII.equals else { return nil }
        let end = skippingSpacesBack(sign - 1)
        var begin = end
        while begin > 0, ASCII.isNameByte(code[begin - 1]) { begin -= 1 }
        return begin < end ? (begin..<end).map { code[$0] } : nil
    }
}
