extension YearlyDuty {
    /// What reading a document of this duty, and checking it, rests on.
    package var forms: ReportForms {
        ReportForms(
            regimes: regimes,
            titles: titles,
            outlines: outlines,
            tableForms: tableForms,
            words: reportWords,
            comparedRows: comparisons.reduce(into: []) { $0.formUnion($1.criterion.rows) },
            stockSentences: comparisons.flatMap(\.criterion.stock)
        )
    }

    /// The form of `table` that is in force for a report year: of those whose years contain it, the one with the latest
    /// first year, so that a new form needs no closing of the old one. Nil where none is in force.
    package func tableForm(of table: String, reportYear: Int) -> TableForm? {
        let forms = tableForms.filter { $0.table == table && $0.reportYears.contains(reportYear) }
        return forms.max { $0.reportYears.first < $1.reportYears.first }
    }
}
