/// Whether a report has the parts that its outline demands.
package struct OutlineCheck: Sendable {
    let outline: Outline

    package init(outline: Outline) {
        self.outline = outline
    }

    /// The parts that a report lacks, in the outline's order.
    package func missingParts(of report: Report) -> [Outline.Part] {
        switch outline.form {
        case .sections:
            let present = Set(report.sections.compactMap(\.id))
            return outline.parts.filter { !present.contains($0.id) }
        case .topics:
            let sentences = Self.sentences(of: report)
            return outline.parts.filter { part in
                !sentences.contains { $0.holdsOne(ofEach: part.keywords) }
            }
        }
    }

    /// Headings and sentences, folded: a topic is there where one of them speaks of it.
    private static func sentences(of report: Report) -> [String] {
        let text = FoldedText.foldKeepingLines(report.title + "\n" + report.text)
        return text.split { $0 == "。" || $0 == ";" || $0 == "\n" }.map(String.init)
    }
}
