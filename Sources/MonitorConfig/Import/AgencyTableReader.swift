import Supervision

/// Reads the records of a table as agencies, row by row.
struct AgencyTableReader {
    let log: ProblemLog
    private let table: CSVTable
    private let words: AgencyTableWords
    private let file: String

    init(_ table: CSVTable, words: AgencyTableWords, file: String) {
        self.table = table
        self.words = words
        self.file = file
        log = ProblemLog(cells: TableCellNames(of: table))
    }

    /// Every agency as a mapping of the configuration; reports what is wrong with the table.
    func agencies() -> [YAMLNode] {
        for (fault, place) in table.faults {
            report(fault, at: place)
        }
        guard table.records.first?.isBlank == false else {
            if table.faults.isEmpty { report(.noHeadings, at: Place(line: 1, column: 0)) }
            return []
        }
        let headings = AgencyTableHeadings(of: table.records[0], words: words, log: log, file: file)
        let drafts = table.records.dropFirst().filter { !$0.isBlank }.map { record in
            AgencyRowReader(record, headings: headings, words: words, log: log, file: file).draft()
        }
        if drafts.isEmpty, log.errors.isEmpty {
            report(.onlyHeadings, at: Place(line: 1, column: 0))
        }
        checkNames(of: drafts)
        return zip(drafts, AgencyIDs.ids(of: drafts)).map { draft, id in draft.node(id: id) }
    }

    private func checkNames(of drafts: [AgencyDraft]) {
        var first: [String: Place] = [:]
        for draft in drafts {
            let key = FoldedText.fold(draft.name) + "\n" + draft.jurisdiction
            if let place = first[key], let name = log.cells?.name(of: place) {
                report(.sameAgencyTwice(draft.name, first: name.text), at: draft.place)
            } else {
                first[key] = draft.place
            }
        }
    }

    private func report(_ fault: Fault, at place: Place) {
        log.error(ConfigurationProblem(fault, file: file, place: place))
    }

    /// Reads the agencies as the configuration's, with all of its checks, every problem at its cell.
    static func watchlist(of agencies: [YAMLNode], named file: String, log: ProblemLog) -> Watchlist {
        let reader = WatchlistReader(allowsPrivateAddresses: false) { _ in true }
        let node = YAMLNode(.sequence(agencies), at: .start)
        reader.readAgencies(Entry(node: node, path: .root, file: file, log: log))
        return reader.watchlist()
    }
}
