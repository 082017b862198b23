package import Supervision

/// What the command `check-config` tells about a configuration.
package struct ConfigurationCheck: Sendable {
    package let path: String
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
        let lines =
            switch result {
            case .success(let configuration):
                Self.lines(of: configuration.warnings, in: language) + [summary(of: configuration, in: language)]
            case .failure(let problems):
                problems.errors.map { $0.text(in: language) } + Self.lines(of: problems.warnings, in: language)
                    + [Self.summary(of: problems, in: language)]
            }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func lines(of warnings: [ConfigurationProblem], in language: Language) -> [String] {
        warnings.map { (language == .chinese ? "警告：" : "warning: ") + $0.text(in: language) }
    }

    private func summary(of configuration: MonitorConfiguration, in language: Language) -> String {
        let agencies = configuration.watchlist.agencies.count
        let sources = configuration.watchlist.sources.count
        let packs = configuration.ruleBook.packs.map { ([$0.id] + $0.amendments).joined(separator: " + ") }
        let calendars = configuration.ruleBook.calendars.map { ($0.id, "\($0.coverage.upperBound)") }
        switch language {
        case .chinese:
            let days = calendars.map { "\($0.0)（至 \($0.1)）" }
            return "\(path)：配置正确。\(agencies) 个机关，\(sources) 个页面；规则包：\(Listing.chinese(packs))；"
                + "日历：\(Listing.chinese(days))。"
        case .english:
            let days = calendars.map { "\($0.0) (until \($0.1))" }
            return "\(path): valid. Agencies: \(agencies), pages: \(sources); rule packs: \(Listing.english(packs)); "
                + "calendars: \(Listing.english(days))."
        }
    }

    private static func summary(of problems: ConfigurationProblems, in language: Language) -> String {
        let errors = problems.errors.count + problems.omitted
        let warnings = problems.warnings.count
        let listed = problems.errors.count
        switch language {
        case .chinese:
            let cut = problems.omitted > 0 ? "（只列出前 \(listed) 个）" : ""
            return "错误 \(errors) 个\(cut)，警告 \(warnings) 个。"
        case .english:
            let cut = problems.omitted > 0 ? " (the first \(listed) are listed)" : ""
            return "Errors: \(errors)\(cut), warnings: \(warnings)."
        }
    }
}
