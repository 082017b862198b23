extension TableCriterion {
    /// Whether every table that the year demands was read with every cell that it looks at, so that its silence says that it
    /// holds.
    func isDecided(in subject: ReportCase) -> Bool {
        guard !subject.report.isCutShort, let tables = subject.demandedTables else { return false }
        let cells = tables.flatMap { $0.rows.values.joined() }
        let areRead = !cells.contains { $0.value == .unreadable }
        let haveGrids = tables.allSatisfy { !$0.grids.isEmpty }
        return switch self {
        case .form, .missing, .pictured, .labels: true
        case .empty, .blankCells: haveGrids
        case .cellText, .negative: haveGrids && areRead
        case .most(let criterion):
            areRead && criterion.rows.allSatisfy { row in tables.contains { $0.rows[row] != nil } }
        }
    }
}

extension ReportCase {
    /// The tables that are prescribed for its year, each in its form with all rows; nil where one was not read so.
    var demandedTables: [StatutoryTable]? {
        let demanded = forms.tableForms.filter { $0.reportYears.contains(year) && $0.part != nil }
        guard !demanded.isEmpty else { return nil }
        var tables: [StatutoryTable] = []
        for form in demanded {
            let own = report.tables.filter { $0.form == form.id }
            guard let table = own.first, form.rows.allSatisfy({ table.rows[$0.id] != nil }) else { return nil }
            tables += own
        }
        return tables
    }
}
