package import Supervision

/// What was told rightly and wrongly, by rule.
package struct FindingTable: Sendable {
    package struct Score: Sendable {
        /// So often it was injected, and so often it was told then.
        package var injected = 0
        package var told = 0
        /// So often it was told of a report that was right, by severity.
        package var false_: [Severity: Int] = [:]
        /// So often it was told beside another defect, at error level, without a cause.
        package var beside = 0
    }

    package var scores: [String: Score] = [:]
    /// By name of the defect: injected and told.
    package var defects: [String: (injected: Int, told: Int)] = [:]
    package var correctReports = 0
    package var correctPairs = 0
    /// The reports with a wrong, for looking at: a name, the page, and what was said.
    package var wrongs: [(name: String, page: String, text: String)] = []

    package init() {}

    /// Of the findings of at least `severity`, the share that is true, over all rules.
    package func precision(from severity: Severity = .warning) -> Double {
        let true_ = scores.values.reduce(0) { $0 + $1.told }
        let wrong = scores.values.reduce(0) { sum, score in
            sum + score.beside + score.false_.filter { $0.key >= severity }.values.reduce(0, +)
        }
        return true_ + wrong == 0 ? 1 : Double(true_) / Double(true_ + wrong)
    }

    /// Of the injected defects, the share that was told.
    package var recall: Double {
        let injected = scores.values.reduce(0) { $0 + $1.injected }
        return injected == 0 ? 1 : Double(scores.values.reduce(0) { $0 + $1.told }) / Double(injected)
    }

    /// Findings of error level or above on reports that are right.
    package var accusations: Int {
        scores.values.reduce(0) { sum, score in sum + score.false_.filter { $0.key >= .error }.values.reduce(0, +) }
    }

    package var text: String {
        var lines = ["rule | told/injected | on correct: error warning info | beside"]
        for (rule, score) in scores.sorted(by: { $0.key < $1.key }) {
            let wrong = [Severity.error, .warning, .info].map { severity in
                severity == .error
                    ? (score.false_[.error] ?? 0) + (score.false_[.critical] ?? 0) : score.false_[severity] ?? 0
            }
            lines.append(
                "\(rule) | \(score.told)/\(score.injected) | \(wrong.map(String.init).joined(separator: " ")) | \(score.beside)"
            )
        }
        lines.append("defects that were missed:")
        for (name, count) in defects.sorted(by: { $0.key < $1.key }) where count.told < count.injected {
            lines.append("  \(name): \(count.told)/\(count.injected)")
        }
        let thousandths = { (share: Double) in Double(Int(share * 10_000)) / 10_000 }
        lines.append("\(correctReports) correct reports, \(correctPairs) correct pairs")
        lines.append(
            "precision \(thousandths(precision())) recall \(thousandths(recall)) errors on correct reports: \(accusations)"
        )
        return lines.joined(separator: "\n")
    }
}
