import Supervision

/// A check in one line, where several reports are checked at once.
struct CheckSummary {
    let check: CheckedReport
    /// What was checked, as it was named.
    let source: String
    let language: Language

    /// Verdict, counts by severity, file, title, and the rules that are broken.
    var line: String {
        let counts = [Severity.critical, .error, .warning, .info].compactMap { severity -> String? in
            let count = check.findings.count { $0.severity == severity }
            return count > 0 ? "\(severity.name(in: language)) \(count)" : nil
        }
        let verdict =
            counts.isEmpty ? language.pick("未发现问题", "nothing found") : counts.joined(separator: " ")
        let rules = check.findings.filter { $0.severity > .info }.map(\.rule.rawValue)
        let year = check.report.reportYear.map { "\($0.year)" } ?? "–"
        return ["[\(verdict)]", source, year, check.report.title, rules.joined(separator: " ")]
            .filter { !$0.isEmpty }.joined(separator: "  ")
    }
}
