/// What says nothing about a report when it stands in another one as well: stock sentences and the words of the form.
struct ComparedWords {
    /// Bare; a clause that holds one does not count.
    private let stock: [String]
    /// Labels of the tables as the eraser leaves them.
    private let labels: Set<[Unicode.Scalar]>
    private let fingerprints: [[[String]]]
    /// Words of rows that are long enough to be no common ones.
    private let rowWords: [String]

    init(forms: ReportForms?, eraser: NameEraser) {
        stock = Set((forms?.stockSentences ?? []).map { FoldedText.bare($0) }).sorted()
        let tables = forms?.tableForms ?? []
        let texts = Set(
            tables.flatMap { form in form.rows.flatMap { [$0.label] + $0.words } + form.columns.map(\.label) }
        )
        labels = Set(texts.map { eraser.neutral(FoldedText.bare($0)) })
        fingerprints = tables.map(\.fingerprint)
        let words = Set(tables.flatMap { $0.rows.flatMap(\.words) }.map { FoldedText.bare($0) })
        rowWords = words.filter { $0.unicodeScalars.count >= Self.leastCharacters }.sorted()
    }

    private static let leastCharacters = 4

    /// Whether a clause is a piece of a table that lost its cells: all of it may stand in one line with the text.
    func isTable(_ bare: String) -> Bool {
        rowWords.count { bare.holds($0) } >= 2 || fingerprints.contains { bare.holdsOne(ofEach: $0) }
    }

    func isStock(_ bare: String) -> Bool { stock.contains { bare.holds($0) } }

    func isLabel(_ neutral: [Unicode.Scalar]) -> Bool { labels.contains(neutral) }
}
