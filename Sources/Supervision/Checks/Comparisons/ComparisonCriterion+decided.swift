extension ComparisonCriterion {
    /// Whether both reports hold every figure that it looks at, so that its silence says that it holds.
    func isDecided(in subject: ComparisonCase) -> Bool {
        let pair = subject.pair
        guard pair.isSound else { return false }
        switch self {
        case .carryOver(let criterion):
            let rows = [pair.report.figures[criterion.row], pair.other.figures[criterion.previousRow]]
            let read = rows.compactMap { row in row.flatMap { $0.contains { $0 == nil } ? nil : $0.count } }
            return read.count == 2 && read[0] == read[1] && read[0] > 0
        case .roll(let criterion):
            return pair.bothHave(criterion.forms) && !criterion.rows.isEmpty
                && criterion.rows.allSatisfy { row in
                    pair.report.figure(row, criterion.column) != nil
                        && pair.other.sum(row, criterion.previous) != nil
                        && pair.report.sum(row, criterion.added + criterion.removed) != nil
                }
        // What rose from nothing is not looked at: it is never said of all figures.
        case .rise: return false
        case .similarity(let criterion):
            return !pair.report.isCutShort && !pair.other.isCutShort
                && min(pair.report.sketch.length, pair.other.sketch.length) >= criterion.leastLength
        }
    }
}
