/// Takes a report's prose apart into clauses, and tells by which number each is known in a sketch.
struct ClauseReader {
    private let words: ComparedWords
    private let eraser: NameEraser

    init(agencyNames: [String], forms: ReportForms?) {
        eraser = NameEraser(names: agencyNames, rules: forms?.titles)
        words = ComparedWords(forms: forms, eraser: eraser)
    }

    /// A piece of a sentence, up to and with its punctuation.
    struct Clause {
        let text: Substring
        /// Its number in a sketch; nil for what means nothing in a comparison.
        let key: UInt32?
    }

    /// The clauses of the report's lines in their order; headings and lines of tables are left out.
    func clauses(of report: Report) -> [Clause] {
        let titles = Set(([report.title] + report.sections.map(\.title)).map { FoldedText.bare($0) })
        return report.text.split(separator: "\n").flatMap { line -> [Clause] in
            isProse(line, titles: titles) ? Self.pieces(of: line).map { Clause(text: $0, key: key(of: $0)) } : []
        }
    }

    private func isProse(_ line: Substring, titles: Set<String>) -> Bool {
        let text = String(line)
        let mark = HeadingMark(text)
        if titles.contains(FoldedText.bare(mark?.rest ?? text)) || titles.contains(FoldedText.bare(text)) {
            return false
        }
        let hasStop = line.unicodeScalars.contains { Self.stops.contains($0) }
        return mark == nil || hasStop || line.unicodeScalars.count > Self.longestHeading
    }

    private static let stops: Set<Unicode.Scalar> = ["。", "；", ";", "，", ",", "！", "？"]
    private static let longestHeading = 30

    // MARK: Pieces

    /// Not at 、: the items of an enumeration are too short to mean anything.
    private static let separators: Set<Unicode.Scalar> = [
        "，", ",", "；", ";", "：", ":", "。", "！", "!", "？", "?", "．",
    ]

    private static func pieces(of line: Substring) -> [Substring] {
        var pieces: [Substring] = []
        var start = line.startIndex
        var isBehindDigit = false
        var index = line.startIndex
        while index < line.endIndex {
            let scalar = line.unicodeScalars[index]
            let next = line.unicodeScalars.index(after: index)
            // `1,234` and `10:30` are whole.
            let isInNumber = isBehindDigit && next < line.endIndex && line.unicodeScalars[next].isASCIIDigit
            if separators.contains(scalar), !isInNumber {
                pieces.append(line[start..<next])
                start = next
            }
            isBehindDigit = scalar.isASCIIDigit
            index = next
        }
        return start < line.endIndex ? pieces + [line[start...]] : pieces
    }

    // MARK: Numbers

    /// Shorter ones stand in every report.
    private static let leastCharacters = 6

    private func key(of piece: Substring) -> UInt32? {
        let bare = FoldedText.bare(piece)
        guard !bare.isEmpty, !words.isStock(bare), !words.isTable(bare) else { return nil }
        let neutral = eraser.neutral(bare)
        guard neutral.count >= Self.leastCharacters, !words.isLabel(neutral) else { return nil }
        var hash = StableHash()
        hash.combine(String(String.UnicodeScalarView(neutral)))
        // FNV mixes its low bits best; the multiplication carries them up.
        let mixed = UInt32(truncatingIfNeeded: ((hash.value ^ (hash.value >> 32)) &* 0x9E37_79B9_7F4A_7C15) >> 32)
        return mixed & 0xFFFF_FF00 | UInt32(min(neutral.count, 0xFF))
    }
}
