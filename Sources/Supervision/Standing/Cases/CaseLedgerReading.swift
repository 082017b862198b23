/// What people have changed in a ledger that was written before, held against the cases as they stand now.
///
/// What a row said when it was written is known by its revision: only what differs from that was changed by whoever filled the
/// ledger. Where the case says something else meanwhile, that is a conflict.
package struct CaseLedgerReading: Sendable {
    /// What is to be otherwise, case by case; meaningless where there are problems.
    package private(set) var changes: [CaseChange] = []
    /// What is wrong with the table: then nothing of it is taken.
    package private(set) var problems: [LedgerProblem] = []
    /// What people wrote and what was said meanwhile.
    package private(set) var conflicts: [LedgerProblem] = []

    private let law: RectificationRules
    private let civilTime: CivilTime
    private let records: [RectificationCase.ID: CaseRecord]
    private var places: [CaseLedgerColumn: Int] = [:]
    private var firstRows: [String: Int] = [:]

    /// - Parameters:
    ///   - rows: The headings first.
    ///   - records: Every case that the rows may name, with its steps.
    ///   - civilTime: The zone in which days begin.
    package init(
        _ rows: [LedgerRow],
        law: RectificationRules,
        records: [RectificationCase.ID: CaseRecord],
        civilTime: CivilTime = .china
    ) {
        (self.law, self.civilTime) = (law, civilTime)
        self.records = records
        guard let headings = rows.first, !headings.isBlank else {
            problems = [LedgerProblem(row: 1, Self.noHeadings)]
            return
        }
        readHeadings(headings)
        for column in CaseLedgerColumn.needed where places[column] == nil {
            problems.append(LedgerProblem(row: 1, Self.missing(column)))
        }
        guard problems.isEmpty else { return }
        for row in rows.dropFirst() where !row.isBlank { read(row) }
    }

    private mutating func readHeadings(_ headings: LedgerRow) {
        for index in headings.cells.indices {
            guard let column = CaseLedgerColumn(heading: headings.text(at: index)) else { continue }
            if places.updateValue(index, forKey: column) != nil {
                problems.append(LedgerProblem(row: headings.number, column: index + 1, Self.twice(column)))
            }
        }
    }

    private mutating func read(_ row: LedgerRow) {
        for column in CaseLedgerColumn.needed + CaseLedgerColumn.filled {
            guard let place = places[column], row.isFormula(at: place) else { continue }
            return report(Self.formula, row, column)
        }
        let id = text(.id, row)
        guard let record = records[RectificationCase.ID(id)] else { return report(Self.unknown(id), row, .id) }
        if let first = firstRows.updateValue(row.number, forKey: id) { return report(Self.again(id, first), row, .id) }
        guard let revision = Int(text(.revision, row)), revision > 0, revision <= record.case.revision,
            let base = record.steps.first(where: { $0.number == revision })
        else { return report(Self.revision(record.case.revision), row, .revision) }
        var change = CaseChange(id: record.case.id, revision: record.case.revision)
        readState(&change, row, base, record.case)
        readDue(&change, row, base, record.case)
        readResponsible(&change, row, base, record.case)
        readNote(&change, row, base, record)
        if !change.isEmpty { changes.append(change) }
    }

    // MARK: Columns

    private mutating func readState(
        _ change: inout CaseChange,
        _ row: LedgerRow,
        _ base: CaseStep,
        _ one: RectificationCase
    ) {
        let text = text(.state, row)
        guard places[.state] != nil, !text.isEmpty else { return }
        guard let state = state(named: text) else { return report(stateNames(unknown: text), row, .state) }
        guard state != base.state, state != one.state else { return }
        guard CaseChange.states.contains(state) else { return report(notGiven(state), row, .state) }
        change.state = state
        let (known, now) = (law.name(of: base.state), law.name(of: one.state))
        if one.state != base.state { conflict(.state, row, law.name(of: state), now, was: known) }
    }

    private mutating func readDue(
        _ change: inout CaseChange,
        _ row: LedgerRow,
        _ base: CaseStep,
        _ one: RectificationCase
    ) {
        let text = text(.due, row)
        guard places[.due] != nil, !text.isEmpty else { return }
        guard let due = Self.day(text) else { return report(Self.noDay(text), row, .due) }
        guard due != base.due, due != one.due else { return }
        guard one.mayBeDue(on: due, in: civilTime) else {
            return report(Self.implausible(due, after: civilTime.date(at: one.openedAt)), row, .due)
        }
        change.due = due
        if one.due != base.due { conflict(.due, row, Self.same(due.description), Self.same(one.due.description)) }
    }

    private mutating func readResponsible(
        _ change: inout CaseChange,
        _ row: LedgerRow,
        _ base: CaseStep,
        _ one: RectificationCase
    ) {
        let text = text(.responsible, row)
        guard places[.responsible] != nil, text != base.responsible ?? "", text != one.responsible ?? "" else { return }
        guard text.utf8.count <= OrderLimits.author else {
            return report(Self.tooLong(OrderLimits.author), row, .responsible)
        }
        change.responsible = text
        guard one.responsible != base.responsible else { return }
        conflict(.responsible, row, Self.same(text), Self.same(one.responsible ?? "–"))
    }

    private mutating func readNote(
        _ change: inout CaseChange,
        _ row: LedgerRow,
        _ base: CaseStep,
        _ record: CaseRecord
    ) {
        let text = text(.note, row)
        let said = record.steps.last { $0.number <= base.number && $0.author != nil && !$0.note.isEmpty }?.note ?? ""
        let now = record.lastSaid?.note ?? ""
        guard places[.note] != nil, !text.isEmpty, !Self.agree(text, said), !Self.agree(text, now) else { return }
        guard text.utf8.count <= OrderLimits.note else { return report(Self.tooLong(OrderLimits.note), row, .note) }
        change.note = text
        if now != said { conflict(.note, row, Self.same(text), Self.same(now)) }
    }

    private static func agree(_ left: String, _ right: String) -> Bool {
        FoldedText.fold(left) == FoldedText.fold(right)
    }

    // MARK: Values

    private func text(_ column: CaseLedgerColumn, _ row: LedgerRow) -> String {
        places[column].map { row.text(at: $0) } ?? ""
    }

    private func state(named text: String) -> CaseState? {
        CaseState.allCases.first { state in
            let name = law.name(of: state)
            return [state.rawValue, name.chinese, name.english].contains { Self.agree($0, text) }
        }
    }

    /// `2026-02-27`, `2026/2/27`, `2026年2月27日`, or the number by which a spreadsheet keeps that day: days since
    /// 30 December 1899.
    static func day(_ text: String) -> CivilDate? {
        if let number = Int(text), (20_000...110_000).contains(number) {
            return CivilDate(daysSinceEpoch: number - 25_569)
        }
        let parts = (text.split(separator: " ").first ?? "").split { !$0.isASCII || !$0.isNumber }.map { Int($0) ?? 0 }
        return parts.count == 3 ? CivilDate(year: parts[0], month: parts[1], day: parts[2]) : nil
    }

    // MARK: Problems

    private mutating func report(_ message: LocalizedText, _ row: LedgerRow, _ column: CaseLedgerColumn) {
        problems.append(LedgerProblem(row: row.number, column: places[column].map { $0 + 1 }, message))
    }

    private mutating func conflict(
        _ column: CaseLedgerColumn,
        _ row: LedgerRow,
        _ written: LocalizedText,
        _ now: LocalizedText,
        was known: LocalizedText? = nil
    ) {
        let heading = column.heading
        let before = known.map { ($0.chinese, $0.english) }
        let message = LocalizedText(
            chinese: "“\(heading.chinese)”台账填“\(written.chinese)”，其间已记为“\(now.chinese)”"
                + (before.map { "（导出时为“\($0.0)”）" } ?? ""),
            english:
                "\(heading.english): the ledger says \"\(written.english)\", and meanwhile it is \"\(now.english)\""
                + (before.map { " (it was \"\($0.1)\" when the ledger was written)" } ?? "")
        )
        conflicts.append(LedgerProblem(row: row.number, column: places[column].map { $0 + 1 }, message))
    }

    private func stateNames(unknown text: String) -> LocalizedText {
        let names = CaseChange.states.map(law.name)
        return LocalizedText(
            chinese: "没有“\(text.prefix(40))”这一状态，可填：\(names.map(\.chinese).joined(separator: "、"))。",
            english:
                "There is no state \"\(text.prefix(40))\"; write one of: \(names.map(\.english).joined(separator: ", "))."
        )
    }

    private func notGiven(_ state: CaseState) -> LocalizedText {
        let name = law.name(of: state)
        return LocalizedText(
            chinese: "“\(name.chinese)”不能在台账中填写；误报请用 alert false-alarm。",
            english:
                "\"\(name.english)\" is not given by a ledger; say of the alert that it is wrong: alert false-alarm."
        )
    }
}
