/// Cases as the rows of a spreadsheet.
package struct CaseLedger: Sendable {
    private let law: RectificationRules
    private let language: Language
    private let civilTime: CivilTime

    package init(_ law: RectificationRules, in language: Language, civilTime: CivilTime) {
        self.law = law
        self.language = language
        self.civilTime = civilTime
    }

    /// The headings, and a row for each case.
    ///
    /// - Parameters:
    ///   - names: What an agency is called.
    ///   - today: The day on which it is written.
    package func rows(_ records: [CaseRecord], names: (Agency.ID) -> String, today: CivilDate) -> [[String]] {
        [CaseLedgerColumn.allCases.map { $0.heading[language] }]
            + records.map { record in
                CaseLedgerColumn.allCases.map { cell($0, of: record, names: names, today: today) }
            }
    }

    private func cell(
        _ column: CaseLedgerColumn,
        of record: CaseRecord,
        names: (Agency.ID) -> String,
        today: CivilDate
    ) -> String {
        let one = record.case
        return switch column {
        case .id: one.id.rawValue
        case .revision: String(one.revision)
        case .agency: one.agencies.map(names).joined(separator: language.pick("、", ", "))
        case .message: record.finding.message[language]
        case .severity: one.severity.name(in: language)
        case .law: record.finding.legalSource[language]
        case .opened: civilTime.date(at: one.openedAt).description
        case .state: law.name(of: one.state)[language]
        case .due: one.due.description
        case .responsible: one.responsible ?? ""
        case .note: record.lastSaid?.note ?? ""
        case .overdue: one.isOverdue(on: today) ? language.pick("是", "yes") : ""
        case .repeats: one.repeats?.rawValue ?? ""
        case .address: record.finding.address?.text ?? ""
        }
    }
}
