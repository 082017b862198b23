/// How much of a page is read. Every limit that cuts a page short leaves the sign `cut-short`.
package struct ReadingLimits: Sendable {
    /// Bytes of UTF-8 that are parsed.
    package var bytes = 24 << 20
    /// Elements, texts and comments that are kept.
    package var nodes = 600_000
    /// Open elements; deeper ones are read as if they stood at this depth.
    package var depth = 512
    /// Attributes of one tag. libxml2 compares each with all before it.
    package var attributes = 256
    /// Steps that a parser may spend on searching its stack for end tags that match nothing.
    package var strayEndTagSteps = 40_000_000
    /// Rows of a list.
    package var rows = 5_000
    /// Paragraphs and tables of an article.
    package var blocks = 50_000
    /// Columns of a table; what a wider span claims is cut.
    package var columns = 128
    /// Rows of a table.
    package var tableRows = 2_000
    /// Places of all grids of a page together.
    package var tableCells = 100_000

    package init() {}
}
