/// The title by which a report goes, and what it says.
struct TitleChoice {
    let title: String
    let reading: ReportTitle
    /// The label that says otherwise, where neither counts.
    let contraryLabel: String?

    init(title: String, reading: ReportTitle, contraryLabel: String? = nil) {
        self.title = title
        self.reading = reading
        self.contraryLabel = contraryLabel
    }

    /// The texts that tell the year: where the title does not count, neither does its print.
    func tellingTexts(of texts: [String]) -> [String] {
        contraryLabel == nil ? texts : Self.without(title, texts)
    }

    /// The texts that do not print the title, whatever its punctuation, in whole or in part.
    static func without(_ title: String, _ texts: [String]) -> [String] {
        let bare = FoldedText.bare(title)
        return texts.filter { text in
            let own = FoldedText.bare(text)
            return !own.holds(bare) && (own.isEmpty || !bare.holds(own))
        }
    }

    init(between label: String, and shown: String, by contest: TitleContest) {
        switch contest.verdict {
        case .label: self.init(title: label, reading: contest.label)
        case .shown: self.init(title: shown, reading: contest.shown)
        case .neither: self.init(title: shown, reading: contest.shown.withoutName, contraryLabel: label)
        }
    }
}
