/// What one year leaves is what the next begins with.
package struct CarryOverTest: Equatable, Sendable {
    /// The row of the later report: 上年结转.
    package var row: String
    /// The row of the earlier report: 结转下年度.
    package var previousRow: String

    package init(row: String, previousRow: String) {
        self.row = row
        self.previousRow = previousRow
    }

    func failures(in pair: ReportPair) -> [CheckFailure] { [] }
}
