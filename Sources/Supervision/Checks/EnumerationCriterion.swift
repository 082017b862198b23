import FoundationEssentials

/// A sentence announces so many points, and another number of them follows: `以下三个方面：一是…二是…四是…`.
package struct EnumerationCriterion: Equatable, Sendable {
    /// In the sentence that announces them: 以下, 如下.
    package var announcements: [String]
    /// What stands behind the announced number: 个方面.
    package var units: [String]
    /// Behind the numeral of a point: 是, 要.
    package var marks: [String]

    package init(announcements: [String], units: [String], marks: [String]) {
        self.announcements = announcements
        self.units = units
        self.marks = marks
    }

    func failures(in subject: ReportCase) -> [CheckFailure] {
        guard !subject.report.isCutShort else { return [] }
        let scanner = NumberScanner(units: units)
        return subject.sentences.indices.compactMap { index in
            let sentence = subject.sentences[index]
            guard sentence.folded.holdsOne(ofEach: [announcements]),
                let declared = declared(in: NumberedSentence(sentence.folded, scanner: scanner))
            else { return nil }
            let points = points(following: declared.range.upperBound, of: index, in: subject.sentences)
            guard let points, Decimal(points) != declared.value else { return nil }
            return CheckFailure(
                found: "\(declared.value)\(declared.unit)",
                expected: "\(points)",
                evidence: sentence.excerpt
            )
        }
    }

    /// The one number that the announcement is followed by; the sentence or clause must end behind it.
    private func declared(in sentence: NumberedSentence) -> StatedNumber? {
        let ends = Set(announcements.flatMap { sentence.places(of: $0) }.map(\.upperBound))
        let announced = sentence.numbers.indices.filter { ends.contains(sentence.numbers[$0].range.lowerBound) }
        guard announced.count == 1, let index = announced.first else { return nil }
        let number = sentence.numbers[index]
        guard number.isExact, number.value >= 2, number.value <= 20 else { return nil }
        let following = sentence.following(index)
        let isLast = following.upperBound == sentence.scalars.count
        return isLast || sentence.scalars[following.upperBound] == ":" ? number : nil
    }

    /// How many sentences behind an announcement may belong to it.
    private static let reach = 60

    /// How many points follow; nil where they are not numbered 一, 二, 三 without a gap from the announcement on.
    private func points(following place: Int, of index: Int, in sentences: [ReportSentence]) -> Int? {
        let own = Array(sentences[index].folded.unicodeScalars.dropFirst(place))
        var texts = [own]
        for sentence in sentences[(index + 1)...].prefix(Self.reach) {
            guard sentence.part == sentences[index].part, !announces(sentence) else { break }
            texts.append(Array(sentence.folded.unicodeScalars))
        }
        // The first point follows at once; further on it may be one of a list inside of another.
        guard !numerals(in: own).isEmpty || texts.dropFirst().first.map({ begins($0) }) == true else { return nil }
        var numbers: [Int] = []
        for text in texts {
            let found = numerals(in: text)
            let restart = numbers.isEmpty ? nil : found.firstIndex(of: 1)
            numbers += found[..<(restart ?? found.count)]
            if restart != nil { break }
        }
        guard numbers.count >= 2, numbers == Array(1...numbers.count) else { return nil }
        let next = Self.otherNumerals(numbers.count + 1)
        let isContinued = texts.contains { text in next.contains { String(String.UnicodeScalarView(text)).holds($0) } }
        return isContinued ? nil : numbers.count
    }

    /// Whether a sentence leads to points of its own.
    private func announces(_ sentence: ReportSentence) -> Bool {
        sentence.folded.holdsOne(ofEach: [announcements])
            && (sentence.folded.holds(":")
                || declared(in: NumberedSentence(sentence.folded, scanner: NumberScanner(units: units))) != nil)
    }

    private func begins(_ text: [Unicode.Scalar]) -> Bool {
        marks.contains { text.starts(with: ("一" + $0).unicodeScalars) }
    }

    /// The numerals that begin points in `text`: `一是`, `二是`, each at the beginning of a clause.
    private func numerals(in text: [Unicode.Scalar]) -> [Int] {
        text.indices.compactMap { place in
            let isStart = place == 0 || NumberedSentence.clauseEnds.contains(text[place - 1])
            guard isStart, ChineseNumeral.isDigit(text[place]) else { return nil }
            let end = text[place...].firstIndex { !ChineseNumeral.isDigit($0) } ?? text.count
            guard end - place <= 3, marks.contains(where: { text[end...].starts(with: $0.unicodeScalars) }) else {
                return nil
            }
            return ChineseNumeral.value(of: text[place..<end])
        }
    }

    /// How the point `number` may be written otherwise.
    private static func otherNumerals(_ number: Int) -> [String] {
        guard number < digits.count else { return [] }
        let digit = digits[number]
        return [
            digit + "、", "第" + digit, "(" + digit + ")", "\(number).", "\(number)、", "(\(number))", digit + "要",
            digit + "是",
        ]
    }

    private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
}
