/// One first-level part of a generated report.
package struct ReportPart: Sendable {
    /// The part of the law that it is, `s1`…`s6` or `i1`…`i6`; nil for one of its own.
    package var id: String?
    /// The heading, without its number.
    package var title: String
    /// The number that is printed in the heading, from 0.
    package var number: Int
    package var paragraphs: [String] = []
    /// The table that stands in it.
    package var table: ReportTable?
}

/// A table as it is printed.
package enum ReportTable: Sendable {
    /// `t2`, `t3` or `t4`, by the report's figures.
    case statutory(String)
    /// The same as a picture.
    case picture(String)
    /// The statistics of the years before the forms: label, unit and number.
    case statistics([[String]])
}
