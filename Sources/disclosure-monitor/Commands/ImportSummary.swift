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
        let written = output.map { language.pick("，已写入 \($0)", "; written to \($0)") } ?? ""
        return language.pick(
            "\(file)：机关 \(agencies) 个，页面 \(sources) 个，警告 \(warnings) 个\(written)。",
            "\(file): agencies: \(agencies), pages: \(sources), warnings: \(warnings)\(written)."
        )
    }
}
