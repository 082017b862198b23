import Supervision

/// A date without a label that stands between headline and text, alone or beside the source.
enum HeaderDate {
    /// Words that stand in the line of a document's particulars.
    private static let companions: [StaticString] = [
        "来源", "作者", "浏览", "点击", "阅读", "字体", "字号", "访问", "编辑", "稿件", "打印", "分享", "责任",
    ]

    static func find(in survey: PageSurvey, before end: Int?) -> PageDate? {
        let document = survey.document
        for mark in survey.dates where mark.link < 0 {
            guard let end, mark.node < end, let written = mark.written, !survey.isChrome[mark.node],
                !survey.isAside[mark.node]
            else { continue }
            let text = document.bytes.span.extracting(document.textRange(mark.node))
            guard isParticular(text, written.range), DateLabel.first(in: text) == nil else { continue }
            return PageDate(date: written.date, kind: .publication, basis: .shown, evidence: TextLine(text).string)
        }
        return nil
    }

    private static func isParticular(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        if DateScanner.residue(of: text, without: range) == 0 { return true }
        return hasCompanion(text)
    }

    /// Whether source, author or the like stand beside the date.
    static func hasCompanion(_ text: Span<UInt8>) -> Bool { text.first(of: companions) != nil }
}
