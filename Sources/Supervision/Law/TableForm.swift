/// A statutory table as a format prints it: its rows and columns with the words by which they are known.
package struct TableForm: Equatable, Sendable {
    /// The name of the form, such as `t3-2021`.
    package var id: String
    /// The table that it is a form of: `t2`, `t3`, `t4` or `statistics`.
    package var table: String
    /// What people call the table, such as 表三; the table's id where the pack gives none.
    package var title: String
    /// The part of the outline in which the table stands, by id; nil where the pack names none.
    package var part: String?
    /// The report years for which the form is prescribed.
    package var reportYears: YearRange
    /// The layout of figures.
    package var layout: Layout
    /// In the order in which they are printed.
    package var columns: [Column]
    /// In the order in which they are printed.
    package var rows: [Row]
    /// Words that only a table of this kind holds; one word of each set must stand in it.
    package var fingerprint: [[String]]
    /// Words that may stand between a label and its figures: the units of the indicators.
    package var units: [String]

    package init(
        id: String,
        table: String,
        reportYears: YearRange,
        layout: Layout,
        columns: [Column],
        rows: [Row],
        fingerprint: [[String]],
        title: String? = nil,
        part: String? = nil,
        units: [String] = []
    ) {
        self.id = id
        self.table = table
        self.title = title ?? table
        self.part = part
        self.reportYears = reportYears
        self.layout = layout
        self.columns = columns
        self.rows = rows
        self.fingerprint = fingerprint
        self.units = units
    }

    /// How the figures of a form are arranged.
    package enum Layout: String, Codable, Sendable {
        /// Every row has the columns of the form (table three).
        case matrix
        /// Rows have different numbers of figures, each after its label (table two).
        case labelled
        /// One line of figures, cut into rows of equal length (table four).
        case line
        /// Every row is an indicator, its unit, and the columns of the form (the statistics appendix of 2008 to 2018). Agencies
        /// leave indicators out and add others: one that is not there says nothing of the rest.
        case indicators

        /// Whether every row must stand there behind its label.
        var namesRows: Bool { self == .matrix || self == .labelled }

        /// Whether each row stands for itself, whatever columns the others have.
        var hasRowsOfTheirOwn: Bool { self == .labelled || self == .indicators }
    }

    /// A column by its label; labels are compared folded and without punctuation.
    package struct Column: Equatable, Sendable {
        package var id: String
        /// The label of the column as the form prints it.
        package var label: String
        /// Words of which one stands in every variant of the label; they tell only whether it is there at all.
        package var words: [String]

        package init(id: String, label: String, words: [String]? = nil) {
            self.id = id
            self.label = label
            self.words = words ?? [label]
        }
    }

    /// A row by the words of its label.
    package struct Row: Equatable, Sendable {
        /// The row's id in every output, such as `t3.refused.1`.
        package var id: String
        /// The label of the row as the form prints it.
        package var label: String
        /// A label is this row's where it holds one of these words, or is one of them where `isExact`.
        package var words: [String]
        /// Whether the label has to be one of the words, and nothing more.
        package var isExact: Bool
        /// How many figures the row has in the layout `labelled`.
        package var figures: Int?

        package init(id: String, label: String, words: [String], isExact: Bool = false, figures: Int? = nil) {
            self.id = id
            self.label = label
            self.words = words
            self.isExact = isExact
            self.figures = figures
        }
    }
}
