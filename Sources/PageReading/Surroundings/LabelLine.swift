import Supervision

/// Labels with their values in one printed line: `索引号：X　发布机构：Y`.
struct LabelLine {
    /// Stands between two texts of different elements.
    static let seam: Character = "\u{1F}"
    private static let separators: Set<Character> = ["|", "｜", ";", "；", "【", "[", "［", "丨", "·", "•"]

    private let characters: [Character]
    /// For each character, whether it stands in a link.
    private let isLinked: [Bool]

    /// - Parameter texts: The line's texts, each with whether it stands in a link.
    init(_ texts: [(text: String, isLinked: Bool)]) {
        var characters: [Character] = []
        var isLinked: [Bool] = []
        for (index, text) in texts.enumerated() {
            if index > 0 {
                characters.append(Self.seam)
                isLinked.append(false)
            }
            characters += Array(text.text)
            isLinked += repeatElement(text.isLinked, count: text.text.count)
        }
        self.characters = characters
        self.isLinked = isLinked
    }

    func labels() -> [PageLabel] {
        let marks = characters.indices.compactMap(mark)
        return marks.indices.map { index in
            let end = index + 1 < marks.count ? marks[index + 1].range.lowerBound : characters.count
            return PageLabel(
                name: marks[index].name,
                value: value(in: marks[index].range.upperBound..<max(marks[index].range.upperBound, end))
            )
        }
    }

    /// The label that ends with the colon at `colon`.
    private func mark(_ colon: Int) -> (name: String, range: Range<Int>)? {
        guard LabelName.isColon(characters[colon]), colon > 0, !isLinked[colon - 1] else { return nil }
        if colon + 1 < characters.count, characters[colon] == ":", characters[colon + 1] == "/" { return nil }
        var end = skippingSpaces(before: colon)
        if end > 0, LabelName.closing.contains(characters[end - 1]) { end -= 1 }
        // The longest that begins where a label can: what stands before it may be the end of another's value.
        for (name, first) in names(before: end).reversed() where LabelName.lengths.contains(name.count) {
            var start = first
            if start > 0, LabelName.opening.contains(characters[start - 1]) { start -= 1 }
            if start == 0 || begins(behind: characters[start - 1]) { return (String(name), start..<colon + 1) }
        }
        return nil
    }

    private func begins(behind character: Character) -> Bool {
        LabelName.isSpace(character) || character == Self.seam || Self.separators.contains(character)
    }

    /// The names that end before `end`, shortest first, each with its first character: single ideographs of one may
    /// stand apart, as in `索 引 号`.
    private func names(before end: Int) -> [(name: [Character], start: Int)] {
        var name = run(before: end)
        guard !name.isEmpty else { return [] }
        var names = [(name: name, start: end - name.count)]
        while name.count < LabelName.lengths.upperBound, let last = names.last {
            let gap = skippingSpaces(before: last.start)
            let part = run(before: gap)
            // `主 题词`, `标　　题`, `公开日 期`: a part of one, or what stands before a part of one.
            let joins = part.count == 1 || name.count == 1 && (1...3).contains(part.count)
            guard gap < last.start, joins else { break }
            name = part + name
            names.append((name, gap - part.count))
        }
        return names
    }

    /// The ideographs directly before `end`.
    private func run(before end: Int) -> [Character] {
        var start = end
        while start > 0, LabelName.isIdeograph(characters[start - 1]) { start -= 1 }
        return Array(characters[start..<end])
    }

    private func skippingSpaces(before end: Int) -> Int {
        var index = end
        while index > 0, LabelName.isSpace(characters[index - 1]) || characters[index - 1] == Self.seam { index -= 1 }
        return index
    }

    private func value(in range: Range<Int>) -> String {
        var value: [Character] = []
        for index in range {
            let character = characters[index]
            guard character == Self.seam else {
                value.append(character)
                continue
            }
            let isBetweenLetters =
                value.last?.isASCII == true && index + 1 < range.upperBound && characters[index + 1].isASCII
            if isBetweenLetters { value.append(" ") }
        }
        while let last = value.last, LabelName.isSpace(last) || Self.separators.contains(last) { value.removeLast() }
        return String(value.drop { LabelName.isSpace($0) })
    }
}
