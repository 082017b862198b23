/// Puts sentences together that divide one total: a list of parts may begin a sentence or a paragraph of its own.
struct PartitionPassages {
    /// What parts begin with: 其中.
    let markers: [String]

    /// No list goes on over more paragraphs.
    private static let mostLines = 20

    func passages(of sentences: [ReportSentence]) -> [ReportSentence] {
        var passages: [ReportSentence] = []
        var lines = 0
        for sentence in sentences {
            if let last = passages.last, last.part == sentence.part, lines < Self.mostLines,
                beginsParts(sentence) || isOpen(last, inList: lines > 0)
            {
                passages[passages.count - 1] = Self.joined(last, sentence)
                lines += 1
            } else {
                passages.append(sentence)
                lines = 0
            }
        }
        return passages
    }

    private func beginsParts(_ sentence: ReportSentence) -> Bool {
        markers.contains { sentence.folded.hasPrefix($0) }
    }

    /// Whether `passage` ends where its parts begin (其中：), or, in a list already, where the next one must follow.
    private func isOpen(_ passage: ReportSentence, inList: Bool) -> Bool {
        let folded = passage.folded
        guard folded.hasSuffix(":") else { return inList && folded.hasSuffix(";") }
        let head = folded.dropLast()
        return markers.contains { head.hasSuffix($0) }
    }

    private static func joined(_ first: ReportSentence, _ second: ReportSentence) -> ReportSentence {
        let isOpen = [":", ";", ","].contains { first.folded.hasSuffix($0) }
        return ReportSentence(
            part: first.part,
            text: first.text + (isOpen ? "" : "，") + second.text,
            isContinued: first.isContinued
        )
    }
}
