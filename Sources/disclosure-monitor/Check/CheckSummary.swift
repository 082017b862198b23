import StatusReporting
import Supervision

/// A check in one line, where several reports are checked at once.
struct CheckSummary {
    let check: CheckedReport
    /// What was checked, as it was named.
    let source: String
    let language: Language
    let style: TerminalStyle

    /// Verdict, counts by severity, file, title, and the rules that are broken.
    var line: String {
        let verdict = ReviewVerdict(check.findings).text(in: language)
        let rules = check.findings.filter { $0.severity > .info }.map(\.rule.rawValue)
        let year = check.report.reportYear.map { "\($0.year)" } ?? "–"
        let tone = check.worstSeverity.map { TerminalStyle.Tone($0) } ?? .green
        return [style.painted("[\(verdict)]", tone), source, year, check.report.title, rules.joined(separator: " ")]
            .filter { !$0.isEmpty }.joined(separator: "  ")
    }
}
