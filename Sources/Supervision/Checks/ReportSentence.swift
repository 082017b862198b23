/// A sentence of a report, and the section that it stands in.
package struct ReportSentence: Equatable, Sendable {
    /// The part of the outline; nil before the first section, and in sections of no part.
    package var part: String?
    /// As written; what a finding shows as evidence.
    package var text: String
    /// Folded in width, script and white space; what is compared.
    package var folded: String
    /// Whether it stands behind another one in its paragraph.
    package var isContinued: Bool

    package init(part: String?, text: String, isContinued: Bool = false) {
        self.part = part
        self.text = text
        self.isContinued = isContinued
        folded = FoldedText.fold(text)
    }

    /// The sentences of `report` in document order; headings are sentences of their own. Tables are left out.
    static func sentences(of report: Report) -> [ReportSentence] {
        let preface = parts(of: preface(of: report), part: nil)
        return preface + report.sections.flatMap { parts(of: Substring($0.text), part: $0.id) }
    }

    /// What stands before the first section; the whole text where there is none.
    private static func preface(of report: Report) -> Substring {
        guard let first = report.sections.first?.text.split(separator: "\n").first else { return report.text[...] }
        return report.text.range(holding: String(first)).map { report.text[..<$0.lowerBound] } ?? ""
    }

    private static func parts(of text: Substring, part: String?) -> [ReportSentence] {
        text.split(separator: "\n").flatMap { line in
            line.split { $0 == "。" || $0 == "！" || $0 == "？" }.enumerated().map { index, sentence in
                ReportSentence(part: part, text: String(sentence), isContinued: index > 0)
            }
        }
    }
}
