/// A table has the form of other years.
package struct TableFormTest: Equatable, Sendable {
    /// Forms that must not be used, by id.
    package var forms: [String]

    package init(forms: [String]) {
        self.forms = forms
    }

    func failures(in case_: ReportCase) -> [CheckFailure] {
        case_.report.tables.filter { forms.contains($0.form) }.map { CheckFailure(found: $0.form, place: $0.table) }
    }
}
