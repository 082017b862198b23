package import Supervision

/// What the command `check-config` tells about a configuration.
package struct ConfigurationCheck: Sendable {
    /// The file that was checked, as it was named.
    package let path: String
    /// The configuration, or everything that is wrong with it and with the files that it names.
    package let result: Result<MonitorConfiguration, ConfigurationProblems>

    /// Reads the configuration at `path` and everything that it names.
    ///
    /// - Parameters:
    ///   - triesExamples: Whether the examples of its rule packs must come out as they say.
    ///   - isRowPath: Whether the reader of pages takes a text for an expression for rows.
    package init(path: String, triesExamples: Bool = true, isRowPath: @escaping (String) -> Bool = { _ in true }) {
        self.path = path
        do throws(ConfigurationProblems) {
            let loader = ConfigurationLoader(path: path, triesExamples: triesExamples, isRowPath: isRowPath)
            result = .success(try loader.load())
        } catch {
            result = .failure(error)
        }
    }

    /// 0 where the configuration can be used, otherwise 78 (`EX_CONFIG` of sysexits.h).
    package var exitCode: Int32 {
        switch result {
        case .success: 0
        case .failure: ConfigurationProblems.exitCode
        }
    }

    /// The language that the configuration asks for, Chinese where it cannot be read.
    package var language: Language {
        switch result {
        case .success(let configuration): configuration.language
        case .failure(let problems): problems.language
        }
    }

    /// Every error and warning, one line each, and a line that sums up; ends with a line break.
    ///
    /// - Parameter language: nil: the language that the configuration asks for.
    package func text(in language: Language? = nil) -> String {
        let language = language ?? self.language
        switch result {
        case .success(let configuration):
            let warnings = configuration.warnings.map { $0.warningText(in: language) }
            return (warnings + [summary(of: configuration, in: language)]).map { $0 + "\n" }.joined()
        case .failure(let problems): return problems.text(in: language)
        }
    }

    private func summary(of configuration: MonitorConfiguration, in language: Language) -> String {
        let agencies = configuration.watchlist.agencies.count
        let sources = configuration.watchlist.sources.count
        let packs = configuration.ruleBook.packs.map { ([$0.id] + $0.amendments).joined(separator: " + ") }
        let calendars = configuration.ruleBook.calendars.map { ($0.id, "\($0.coverage.upperBound)") }
        let days = calendars.map { language.pick("\($0.0)（至 \($0.1)）", "\($0.0) (until \($0.1))") }
        return language.pick(
            """
            \(path)：配置正确。\(agencies) 个机关，\(sources) 个页面；规则包：\(Listing.chinese(packs))；\
            日历：\(Listing.chinese(days))。
            """,
            """
            \(path): valid. Agencies: \(agencies), pages: \(sources); rule packs: \(Listing.english(packs)); \
            calendars: \(Listing.english(days)).
            """
        )
    }
}
