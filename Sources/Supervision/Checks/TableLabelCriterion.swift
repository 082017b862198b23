/// A label that the form prescribes stands nowhere in the table.
package struct TableLabelCriterion: Equatable, Sendable {
    /// The labels that are looked at; empty: all.
    package var labels: [String]
    /// Labels that are not looked at.
    package var leftOut: [String]

    package init(labels: [String] = [], leftOut: [String] = []) {
        self.labels = labels
        self.leftOut = leftOut
    }

    func failures(in subject: ReportCase) -> [CheckFailure] {
        guard !subject.report.isCutShort else { return [] }
        return subject.report.tables.flatMap { table -> [CheckFailure] in
            // A form of other years is told as such.
            guard let form = subject.forms.form(of: table), form.reportYears.contains(subject.year) else { return [] }
            let absent = table.absentLabels.filter { label in
                !leftOut.contains(label) && (labels.isEmpty || labels.contains(label))
            }
            return absent.map { CheckFailure(expected: $0, place: "\(form.title)“\($0)”") }
        }
    }
}
