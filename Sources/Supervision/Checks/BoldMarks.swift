/// Asterisks that some converters leave around words that were bold: `**一、总体情况**`. They are no placeholders.
struct BoldMarks {
    /// Whether the text has words between such marks.
    private let areUsed: Bool

    /// - Parameter words: Tell places, because `**县政府和**市政府` are two masked names.
    init(in text: String, words: AgencyWords) {
        let isPlace: (Unicode.Scalar?) -> Bool = { $0.map { words.levels[$0] != nil } ?? false }
        areUsed = text.split(separator: "\n").contains { line in
            line.contains("**") && Self.hasBold(Array(FoldedText.fold(line).unicodeScalars), isPlace)
        }
    }

    func removed(from text: String) -> String {
        guard areUsed, text.holds("**") else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "*" }))
    }

    private static func hasBold(_ line: [Unicode.Scalar], _ isPlace: (Unicode.Scalar?) -> Bool) -> Bool {
        let marks = marks(in: line)
        guard marks.count.isMultiple(of: 2) else { return false }
        return stride(from: 0, to: marks.count, by: 2).contains { index in
            let (open, close) = (marks[index], marks[index + 1])
            let inner = open.upperBound..<close.lowerBound
            let behind = close.upperBound < line.count ? line[close.upperBound] : nil
            return inner.count > 1 && !(isPlace(line[inner.lowerBound]) && isPlace(behind))
        }
    }

    /// Runs of two or three asterisks.
    private static func marks(in line: [Unicode.Scalar]) -> [Range<Int>] {
        var marks: [Range<Int>] = []
        var position = 0
        while position < line.count {
            var end = position
            while end < line.count, line[end] == "*" { end += 1 }
            if (2...3).contains(end - position) { marks.append(position..<end) }
            position = max(end, position + 1)
        }
        return marks
    }
}
