package import FoundationEssentials

/// What is remembered of a report, so that later and earlier ones, and those of other agencies, can be held against it.
package struct ReportRecord: Hashable, Sendable, Codable {
    package var reportYear: Int
    /// The form of each table that was read: `t3` to `t3-2021`.
    package var forms: [String: String]
    /// Row id to figures, for the rows that comparisons name; nil where no number is printed.
    package var figures: [String: [Decimal?]]
    /// What the text says, in a few hundred bytes.
    package var sketch: TextSketch

    package init(reportYear: Int, forms: [String: String], figures: [String: [Decimal?]], sketch: TextSketch) {
        self.reportYear = reportYear
        self.forms = forms
        self.figures = figures
        self.sketch = sketch
    }
}
