import MonitorConfig
import Supervision

/// What became of a table, in a line.
struct ImportSummary {
    let table: AgencyImport
    let file: String
    /// The file that was written; nil where the YAML went to standard output.
    let output: String?

    func text(in language: Language) -> String {
        let agencies = table.watchlist.agencies.count
        let sources = table.watchlist.sources.count
        let warnings = table.warnings.count
        switch language {
        case .chinese:
            let written = output.map { "，已写入 \($0)" } ?? ""
            return "\(file)：机关 \(agencies) 个，页面 \(sources) 个，警告 \(warnings) 个\(written)。"
        case .english:
            let written = output.map { "; written to \($0)" } ?? ""
            return "\(file): agencies: \(agencies), pages: \(sources), warnings: \(warnings)\(written)."
        }
    }
}
