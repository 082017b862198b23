/// What is looked at in the statutory tables of a report.
package enum TableTest: Equatable, Sendable {
    case form(TableFormTest)
    case missing(MissingTableTest)
    /// In place of the table stands a picture.
    case pictured
    /// Not one cell of the table is filled in.
    case empty
    /// Some cells are blank, or hold a sign for nothing.
    case blankCells
    case cellText(CellTextTest)
    case labels(TableLabelTest)
    case negative(NegativeFigureTest)
    case most(LargestFigureTest)

    func failures(in case_: ReportCase) -> [CheckFailure] {
        switch self {
        case .form(let test): test.failures(in: case_)
        case .missing(let test): test.failures(in: case_)
        case .pictured: PicturedTableTest().failures(in: case_)
        case .empty: BlankTableTest().emptyTables(in: case_)
        case .blankCells: BlankTableTest().blankCells(in: case_)
        case .cellText(let test): test.failures(in: case_)
        case .labels(let test): test.failures(in: case_)
        case .negative(let test): test.failures(in: case_)
        case .most(let test): test.failures(in: case_)
        }
    }
}
