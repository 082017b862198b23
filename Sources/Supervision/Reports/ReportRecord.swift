package import FoundationEssentials

/// What is remembered of a report, so that later and earlier ones, and those of other agencies, can be held against it.
package struct ReportRecord: Hashable, Sendable, Codable {
    /// The year that the report is on.
    package var reportYear: Int
    /// The ids of the forms that its tables were read as, such as `t3-2021`; ascending.
    package var forms: [String]
    /// The rows that comparisons name. A blank cell that means zero is zero; nil is what could not be read.
    package var figures: RecordedFigures
    /// What the text says, in a few hundred bytes.
    package var sketch: TextSketch
    /// Whether more of it stands elsewhere than was read: then nothing is said of the whole.
    package var isCutShort: Bool
    /// What of it was there and could not be judged; nil where there is nothing of the kind.
    package var unjudged: [UnjudgedPart]?

    package init(
        reportYear: Int,
        forms: [String] = [],
        figures: [String: [Decimal?]] = [:],
        sketch: TextSketch = TextSketch(),
        isCutShort: Bool = false
    ) {
        self.reportYear = reportYear
        self.forms = forms.sorted()
        self.figures = RecordedFigures(figures)
        self.sketch = sketch
        self.isCutShort = isCutShort
    }

    /// Short keys: tens of thousands of records are stored.
    private enum CodingKeys: String, CodingKey {
        case reportYear = "y"
        case forms = "f"
        case figures = "n"
        case sketch = "s"
        case isCutShort = "cut"
        case unjudged = "u"
    }
}
