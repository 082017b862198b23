import Supervision

/// Reads one row of an agency table, and says what is wrong in its cells as far as the table is concerned; what is
/// wrong with the values is said where every configuration is read.
struct AgencyRowReader {
    private let row: Int
    private let headings: AgencyTableHeadings
    private let words: AgencyTableWords
    private let log: ProblemLog
    private let file: String
    private var fields: [AgencyTableWords.Field: SheetCell] = [:]
    private var pages: [(column: AgencyTableWords.Column, cell: SheetCell)] = []

    init(
        _ record: CSVTable.Record,
        headings: AgencyTableHeadings,
        words: AgencyTableWords,
        log: ProblemLog,
        file: String
    ) {
        row = record.row
        self.headings = headings
        self.words = words
        self.log = log
        self.file = file
        for (index, written) in record.cells.enumerated() {
            let place = Place(line: record.row, column: index + 1)
            sort(SheetCell(text: SheetCell.cleaned(written), place: place), at: index)
        }
    }

    private mutating func sort(_ cell: SheetCell, at index: Int) {
        guard !cell.text.isEmpty else { return }
        let column = headings.columns.indices.contains(index) ? headings.columns[index] : nil
        guard let column else {
            report(.cellWithoutHeading, at: cell)
            return
        }
        guard column != .ignored else { return }
        if let scalar = cell.refusedScalar {
            report(.refusedCharacter(scalar), at: cell)
        }
        if case .field(let field) = column {
            if field.sourceKind != nil { pages.append((column, cell)) } else { fields[field] = cell }
        } else {
            pages.append((column, cell))
        }
    }

    /// The agency of the row. Where something is missing, something takes its place, so that the rest is judged too.
    func draft() -> AgencyDraft {
        let name = required(.name)
        let jurisdiction = single(.jurisdiction)
        let sources = AgencyRowSources(pages)
        return AgencyDraft(
            place: name?.place ?? place(of: .name),
            name: name?.text ?? "\(row)",
            jurisdiction: jurisdiction?.text ?? "cn",
            givenID: code(.id).map { .text($0.text, at: $0.place) },
            address: sources.mainAddress,
            pairs: pairs(name: name, jurisdiction: jurisdiction) + sources.pairs
        )
    }

    private func pairs(name: SheetCell?, jurisdiction: SheetCell?) -> [YAMLNode.Pair] {
        let place = name?.place ?? place(of: .name)
        var pairs: [YAMLNode.Pair] = [.key("name", .text(name?.text ?? "\(row)", at: place))]
        pairs += list(.aliases, key: "aliases")
        pairs.append(.key("kind", .text(kind(), at: self.place(of: .kind))))
        pairs += jurisdiction.map { [.key("jurisdiction", .text($0.text, at: $0.place))] } ?? []
        for field in [AgencyTableWords.Field.validFrom, .validTo] {
            if let cell = single(field) { pairs.append(.key(field.rawValue, .text(cell.day, at: cell.place))) }
        }
        pairs += list(.predecessors, key: "predecessors")
        if let code = code(.siteCode) {
            let site = YAMLNode(.mapping([.key("code", .text(code.text, at: code.place))]), at: code.place)
            pairs.append(.key("site", site))
        }
        return pairs
    }

    private func list(_ field: AgencyTableWords.Field, key: String) -> [YAMLNode.Pair] {
        guard let cell = fields[field] else { return [] }
        return [.key(key, .list(cell.parts(breaksAtSpaces: false), at: cell.place))]
    }

    private func kind() -> String {
        guard let cell = required(.kind) else { return AgencyKind.localDept.rawValue }
        if let id = words.kinds.meaning(of: cell.text) { return id }
        report(
            .unknownWord(cell.text, known: words.kinds.list, nearest: words.kinds.nearest(to: cell.text)),
            at: cell
        )
        return AgencyKind.localDept.rawValue
    }

    private func required(_ field: AgencyTableWords.Field) -> SheetCell? {
        // A column that is not there is told once, not for every row.
        guard fields[field] != nil || headings.number(of: field) == 0 else {
            log.error(ConfigurationProblem(.missingCell, file: file, place: place(of: field)))
            return nil
        }
        return single(field)
    }

    /// A cell that holds one value.
    private func single(_ field: AgencyTableWords.Field) -> SheetCell? {
        guard let cell = fields[field] else { return nil }
        if cell.text.unicodeScalars.contains("\n") {
            report(.lineBreakInCell, at: cell)
            return nil
        }
        return cell
    }

    /// A cell that holds an id or code, which spreadsheets take for a number.
    private func code(_ field: AgencyTableWords.Field) -> SheetCell? {
        guard let cell = single(field) else { return nil }
        if cell.isScientificNumber {
            report(.scientificNumber(cell.text), at: cell)
            return nil
        }
        return cell
    }

    private func place(of field: AgencyTableWords.Field) -> Place {
        Place(line: row, column: headings.number(of: field))
    }

    private func report(_ fault: Fault, at cell: SheetCell) {
        log.error(ConfigurationProblem(fault, file: file, place: cell.place))
    }
}
