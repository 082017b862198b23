import Supervision

/// Which of a row's dates is the one that the list dates it by.
enum RowDateChoice {
    /// Of the indices of dates in the survey, the one of the date of publication before a date without a label, and that
    /// before a date of issue; -1 where there is none.
    static func best(of dates: [Int], in element: Int, survey: PageSurvey) -> Int {
        guard dates.count > 1 else { return dates.first ?? -1 }
        var best = -1
        var bestRank = Int.max
        for index in dates where survey.dates[index].written != nil {
            let rank = rank(of: survey.dates[index], in: element, survey: survey)
            // Of two without a label the later column is the publication's.
            if rank <= bestRank {
                best = index
                bestRank = rank
            }
        }
        return best >= 0 ? best : dates[0]
    }

    private static func rank(of date: PageSurvey.DateMark, in element: Int, survey: PageSurvey) -> Int {
        let document = survey.document
        let label = ownLabel(of: date.node, in: document) ?? columnLabel(of: date.node, in: element, document)
        switch label {
        case .publication: return 0
        case nil: return 1
        case .issue, .signature, .generation: return 2
        }
    }

    private static func ownLabel(of node: Int, in document: HTMLDocument) -> DateLabel.Kind? {
        DateLabel.first(in: document.bytes.span.extracting(document.textRange(node)))?.kind
    }

    /// The label in the same column of the first row of the table.
    private static func columnLabel(of node: Int, in row: Int, _ document: HTMLDocument) -> DateLabel.Kind? {
        guard document.nodes[row].tag == .tr else { return nil }
        let table = document.parent(of: row)
        guard
            let column = cells(of: row, in: document).firstIndex(where: { $0 <= node && node < document.end(of: $0) }),
            let header = document.first(.tr, in: table..<document.end(of: table)), header != row
        else { return nil }
        let cells = cells(of: header, in: document)
        guard column < cells.count else { return nil }
        return DateLabel.first(in: document.line(of: cells[column]).bytes.span)?.kind
    }

    private static func cells(of row: Int, in document: HTMLDocument) -> [Int] {
        var cells: [Int] = []
        var index = row + 1
        while index < document.end(of: row) {
            let tag = document.nodes[index].tag
            if tag == .td || tag == .th { cells.append(index) }
            index = max(document.end(of: index), index + 1)
        }
        return cells
    }
}
