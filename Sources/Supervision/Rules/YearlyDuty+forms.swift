extension YearlyDuty {
    /// The form of `table` that is in force for a report year: of those whose years contain it, the one with the latest
    /// first year, so that a new form needs no closing of the old one. Nil where none is in force.
    package func tableForm(of table: String, reportYear: Int) -> TableForm? {
        let forms = tableForms.filter { $0.table == table && $0.reportYears.contains(reportYear) }
        return forms.max { $0.reportYears.first < $1.reportYears.first }
    }
}
