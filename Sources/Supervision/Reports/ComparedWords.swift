/// What says nothing about a report when it stands in another one as well: stock sentences and the words of the form.
struct ComparedWords {
    /// Bare; a clause that holds one does not count.
    private let stock: [String]
    /// Labels of the tables as the eraser leaves them.
    private let labels: Set<[Unicode.Scalar]>
    private let fingerprints: [[[String]]]

    init(duty: YearlyDuty?, eraser: NameEraser) {
        let all = duty?.comparisons.flatMap(\.test.stock) ?? []
        stock = Set(all.map { FoldedText.bare($0) }).sorted()
        let forms = duty?.tableForms ?? []
        let texts = Set(
            forms.flatMap { form in form.rows.flatMap { [$0.label] + $0.words } + form.columns.map(\.label) }
        )
        labels = Set(texts.map { eraser.neutral(FoldedText.bare($0)) })
        fingerprints = forms.map(\.fingerprint)
    }

    /// Whether a line is a table that lost its cells.
    func isTable(_ line: String) -> Bool {
        let bare = FoldedText.bare(line)
        return fingerprints.contains { bare.holdsOne(ofEach: $0) }
    }

    func isStock(_ bare: String) -> Bool { stock.contains { bare.holds($0) } }

    func isLabel(_ neutral: [Unicode.Scalar]) -> Bool { labels.contains(neutral) }
}
