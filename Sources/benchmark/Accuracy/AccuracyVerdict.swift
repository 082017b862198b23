import TestSupport

/// Which targets the scores meet.
struct AccuracyVerdict {
    private let table: AccuracyTable

    init(_ table: AccuracyTable) {
        self.table = table
    }

    /// What every aspect must come to, in precision and in recall.
    static func target(of aspect: Aspect) -> Double { aspect == .cells ? 0.995 : 0.98 }

    var text: String {
        let lines = Aspect.allCases.filter { $0 != .whole }.map { aspect in
            let score = table.total(aspect)
            let target = Self.target(of: aspect)
            let isMet = score.precision >= target && score.recall >= target
            let numbers = "precision \(decimal(score.precision, places: 4)), recall \(decimal(score.recall, places: 4))"
            return
                "  \(aspect.rawValue): \(numbers)  \(isMet ? "met" : "MISSED") (at least \(decimal(target, places: 3)))"
        }
        let sins = table.falselyWhole.values.reduce(0, +)
        return "\n"
            + (lines + ["  lists called whole with rows missing: \(sins)  \(sins == 0 ? "met" : "MISSED") (0)"])
            .joined(separator: "\n")
    }
}
