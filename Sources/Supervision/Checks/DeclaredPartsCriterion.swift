import FoundationEssentials

/// The report says of itself that it has so many parts, and has another number: 由…等五部分组成.
package struct DeclaredPartsCriterion: Equatable, Sendable {
    /// What the sentence speaks of: 报告, 全文.
    package var subjects: [String]
    /// What it says of it: 组成.
    package var verbs: [String]
    /// What stands behind the number: 个部分.
    package var units: [String]

    package init(subjects: [String], verbs: [String], units: [String]) {
        self.subjects = subjects
        self.verbs = verbs
        self.units = units
    }

    /// A sentence that lists and declares fewer parts may speak of text and tables.
    private static let (leastMarks, leastDeclared) = (3, Decimal(4))
    /// Begins the name of what may be counted among the parts and bears no number: 附表.
    private static let appendix = "附"
    /// Where the report is described, counted in sentences.
    private static let reach = 12

    func failures(in subject: ReportCase) -> [CheckFailure] {
        let sections = subject.report.sections
        // Only where every heading was read for certain.
        guard !subject.report.isCutShort, sections.count > Self.leastMarks,
            sections.map(\.number) == (1...sections.count).map({ $0 }), !isPartMissing(in: subject)
        else { return [] }
        let counts = [sections.count, sections.count { $0.id != nil }].map { Decimal($0) }
        let scanner = NumberScanner(units: units)
        return subject.sentences.prefix(Self.reach).compactMap { sentence in
            guard sentence.folded.holdsOne(ofEach: [subjects, verbs]) else { return nil }
            let plausible = sentence.folded.holds(Self.appendix) ? counts + counts.map { $0 + 1 } : counts
            let marks = sentence.folded.unicodeScalars.count { $0 == "、" }
            let numbers = scanner.numbers(in: Array(sentence.folded.unicodeScalars))
            guard numbers.count == 1, numbers[0].isExact, !plausible.contains(numbers[0].value),
                marks >= Self.leastMarks || numbers[0].value >= Self.leastDeclared
            else { return nil }
            return CheckFailure(
                found: "\(numbers[0].value)\(numbers[0].unit)",
                expected: "\(sections.count)（\(sections.map(\.title).joined(separator: "、"))）",
                evidence: sentence.excerpt
            )
        }
    }

    /// A prescribed part that is missing is told as such.
    private func isPartMissing(in subject: ReportCase) -> Bool {
        guard let outline = subject.outline, outline.form == .sections else { return false }
        return !OutlineCheck(outline: outline).missingParts(of: subject.report).isEmpty
    }
}
