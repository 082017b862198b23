/// Rows that stand side by side in one element.
struct RowGroup: Sendable {
    /// The element that holds the rows.
    let container: Int
    var rows: [CandidateRow]
    /// Equal for containers that stand in elements of the same names and classes.
    var signature: UInt64
}
