/// What is looked at in the statutory tables of a report.
package enum TableCriterion: Equatable, Sendable {
    case form(TableFormCriterion)
    case missing(MissingTableCriterion)
    /// In place of the table stands a picture.
    case pictured
    /// Not one cell of the table is filled in.
    case empty
    /// Some cells are blank, or hold a sign for nothing.
    case blankCells
    case cellText(CellTextCriterion)
    case labels(TableLabelCriterion)
    case negative(NegativeFigureCriterion)
    case most(LargestFigureCriterion)

    func failures(in subject: ReportCase) -> [CheckFailure] {
        switch self {
        case .form(let criterion): criterion.failures(in: subject)
        case .missing(let criterion): criterion.failures(in: subject)
        case .pictured: PicturedTableCriterion().failures(in: subject)
        case .empty: BlankTableCriterion().emptyTables(in: subject)
        case .blankCells: BlankTableCriterion().blankCells(in: subject)
        case .cellText(let criterion): criterion.failures(in: subject)
        case .labels(let criterion): criterion.failures(in: subject)
        case .negative(let criterion): criterion.failures(in: subject)
        case .most(let criterion): criterion.failures(in: subject)
        }
    }
}
