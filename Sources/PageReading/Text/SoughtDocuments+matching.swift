import Supervision

extension SoughtDocuments {
    /// Whether one of the documents is named in the text.
    func areNamed(in text: Span<UInt8>) -> Bool { marks.contains { text.contains($0) } }

    /// Whether one of the documents is named in the text.
    func areNamed(in text: String) -> Bool { areNamed(in: Array(text.utf8).span) }

    /// Whether one of the documents is named in the text, or what may stand in its place.
    func mayBeNamed(in text: Span<UInt8>) -> Bool { wideMarks.contains { text.contains($0) } }

    /// Whether the text is the name of a document and nothing else.
    func isName(_ text: Span<UInt8>) -> Bool { nameBytes.contains { $0.count == text.count && text.has($0, at: 0) } }

    /// Whether a name that begins with 年 stands at `index`, so that 年 is not the unit of a year before it.
    func isYearlyName(in text: Span<UInt8>, at index: Int) -> Bool {
        text.has("年", at: index) && nameBytes.contains { text.has($0, at: index) }
    }

    /// Whether the text is what a column of such documents is called: a subject and a name, or the name alone.
    func isColumnName(_ text: String) -> Bool {
        guard text.count <= Self.longestColumnName else { return false }
        return ([""] + subjects + ["公开"]).contains { subject in
            guard text.hasPrefix(subject) else { return false }
            let rest = text.dropFirst(subject.count)
            return names.contains { rest == $0 || rest.hasPrefix("工作") && rest.dropFirst(2) == $0 }
        }
    }

    /// Whether the text ends with the name of a document.
    func endWithName(_ text: String) -> Bool { names.contains { text.hasSuffix($0) } }

    private static let longestColumnName = 24
}
