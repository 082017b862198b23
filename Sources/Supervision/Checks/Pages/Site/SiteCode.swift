/// The identification code of a government site (网站标识码) as a page shows it.
package struct SiteCode: Equatable, Sendable {
    /// The label in the head: SiteIDCode.
    package var label: String
    /// In the foot; the first group is the code.
    package var footerPatterns: [TextPattern]
    /// How findings call the foot.
    package var footerPlace: String
    /// What programs write where they have no value.
    package var blank: [String]

    package init(label: String, footerPatterns: [TextPattern], footerPlace: String, blank: [String]) {
        self.label = label
        self.footerPatterns = footerPatterns
        self.footerPlace = footerPlace
        self.blank = blank
    }

    /// A code, and where it stands.
    struct Shown: Equatable {
        let code: String
        let place: String
        let evidence: String
    }

    func shown(on subject: PageCase) -> [Shown] {
        let page = subject.page
        let written = page.metadata[label.lowercased()].flatMap { $0.saysNothing(blank) ? nil : $0 }
        let inHead = written.map { Shown(code: FoldedText.bare($0).lowercased(), place: label, evidence: $0) }
        return [inHead, footerCode(page.surroundings?.footer ?? "")].compactMap(\.self)
    }

    private func footerCode(_ footer: String) -> Shown? {
        for line in footer.split(separator: "\n") {
            let folded = FoldedText.fold(line)
            for pattern in footerPatterns {
                guard let groups = pattern.firstMatch(in: folded), groups.count > 1, let code = groups[1] else {
                    continue
                }
                let sentence = ReportSentence(part: nil, text: String(line))
                return Shown(code: code.lowercased(), place: footerPlace, evidence: Excerpt.of(sentence, around: code))
            }
        }
        return nil
    }
}
