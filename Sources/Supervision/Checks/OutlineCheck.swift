/// Whether a report has the parts that its outline demands.
package struct OutlineCheck: Sendable {
    let outline: Outline

    package init(outline: Outline) {
        self.outline = outline
    }

    /// The parts that a report lacks, in the outline's order.
    package func missingParts(of report: Report) -> [Outline.Part] {
        switch outline.form {
        case .sections: missingSections(of: report)
        case .topics: missingTopics(of: report)
        }
    }

    // MARK: Sections

    private func missingSections(of report: Report) -> [Outline.Part] {
        let present = Set(report.sections.compactMap(\.id))
        let absent = outline.parts.filter { !present.contains($0.id) }
        guard !absent.isEmpty else { return [] }
        let text = FoldedText.bare(report.text + report.tableText)
        let copies =
            outline.parts.filter { present.contains($0.id) && $0.title.count >= Self.leastTitle }
            .map { printed($0, in: text) }.min() ?? 0
        return absent.filter { part in
            // A heading that ran into the text around it is printed all the same, unless a table of contents alone names it.
            standIn(for: part, in: report) == nil && !Self.holdsTable(of: part, text)
                && printed(part, in: text) < max(copies, 1)
        }
    }

    /// How often the title of a part stands in bare text, to the letter and behind its number: `三收到和处理…`.
    private func printed(_ part: Outline.Part, in text: String) -> Int {
        guard let place = outline.parts.firstIndex(where: { $0.id == part.id }),
            let numeral = NumeralSign.heading(place + 1)
        else { return 0 }
        return Set([part.title] + part.variants).map { FoldedText.bare($0) }.filter { $0.count >= Self.leastTitle }
            .map { text.ranges(of: numeral + $0).count }.max() ?? 0
    }

    /// A shorter title is words of any sentence.
    private static let leastTitle = 6

    /// The section that is `part` by its number and text, or by a word of its title, though it does not bear its title.
    package func standIn(for part: Outline.Part, in report: Report) -> ReportSection? {
        let number = outline.parts.firstIndex { $0.id == part.id }.map { $0 + 1 }
        return report.sections.first { section in
            guard section.id == nil else { return false }
            let title = FoldedText.fold(section.title)
            if part.titleWords.contains(where: { title.holds($0) }) { return true }
            guard section.number == number else { return false }
            let text = FoldedText.fold(section.text)
            return part.textWords.contains { text.holds($0) }
        }
    }

    /// Whether labels of the part's table stand in the bare text.
    private static func holdsTable(of part: Outline.Part, _ text: String) -> Bool {
        !part.tableLabels.isEmpty && text.holdsOne(ofEach: part.tableLabels)
    }

    // MARK: Topics

    private func missingTopics(of report: Report) -> [Outline.Part] {
        let sentences = Self.sentences(of: report).filter { !isListing($0) }
        let attachments = report.attachmentTitles.map { FoldedText.fold($0) }
        let missing = outline.parts.filter { part in
            !sentences.contains { Self.speaks($0, of: part) }
                && !part.attachments.contains { word in attachments.contains { $0.holds(word) } }
        }
        // A text that speaks of nothing is a cover or an introduction; the report stands elsewhere.
        let found = outline.parts.count { $0.severity == nil && !missing.contains($0) }
        return found == 0 ? [] : missing
    }

    private static func speaks(_ sentence: String, of part: Outline.Part) -> Bool {
        let sets = [part.keywords] + part.alternatives
        guard sets.contains(where: { sentence.holdsOne(ofEach: $0) }) else { return false }
        // Cut out only where it matters: most sentences speak of nothing.
        let rest = part.ignored.reduce(sentence) { $0.holds($1) ? $0.replacing($1, with: " ") : $0 }
        return rest == sentence || sets.contains { rest.holdsOne(ofEach: $0) }
    }

    private func isListing(_ sentence: String) -> Bool {
        guard let listing = outline.listing, listing.words.contains(where: { sentence.holds($0) }),
            !listing.unless.contains(where: { sentence.holds($0) })
        else { return false }
        return outline.parts.count { Self.speaks(sentence, of: $0) } >= listing.parts
    }

    /// Headings, sentences and rows of tables, folded: a topic is there where one of them speaks of it.
    private static func sentences(of report: Report) -> [String] {
        let text = FoldedText.foldKeepingLines(report.title + "\n" + report.text + "\n" + report.tableText)
        return text.split { $0 == "。" || $0 == ";" || $0 == "\n" }.map(String.init)
    }
}
