package import Supervision

/// Everything that is wrong with a configuration: it is refused as a whole.
package struct ConfigurationProblems: Error, Equatable, Sendable {
    /// What must be put right, sorted by file and line; never empty.
    package let errors: [ConfigurationProblem]
    /// What is allowed and probably not meant, sorted likewise.
    package let warnings: [ConfigurationProblem]
    /// How many errors there are beyond those listed.
    package let omitted: Int
    /// The language that the configuration asks for, as far as it could be read.
    package let language: Language

    /// The process exit status for a configuration error (`EX_CONFIG` of sysexits.h).
    package static let exitCode: Int32 = 78

    init(errors: [ConfigurationProblem], warnings: [ConfigurationProblem], omitted: Int, language: Language) {
        self.errors = errors
        self.warnings = warnings
        self.omitted = omitted
        self.language = language
    }
}

extension ConfigurationProblems: CustomStringConvertible {
    /// Every error in the configured language, one line each; where not all are listed, a line says so.
    package var description: String { lines(in: language) }

    /// The same in every language.
    package var message: LocalizedText {
        LocalizedText(chinese: lines(in: .chinese), english: lines(in: .english))
    }

    private func lines(in language: Language) -> String {
        (errors.map { $0.text(in: language) } + (omitted > 0 ? [summary(in: language)] : [])).joined(separator: "\n")
    }
}

extension ConfigurationProblems {
    /// Every error and warning, one line each, and a line that sums up; ends with a line break.
    package func text(in language: Language) -> String {
        let lines =
            errors.map { $0.text(in: language) } + warnings.map { $0.warningText(in: language) }
            + [summary(in: language)]
        return lines.map { $0 + "\n" }.joined()
    }

    private func summary(in language: Language) -> String {
        let count = errors.count + omitted
        let cut =
            omitted > 0 ? language.pick("（只列出前 \(errors.count) 个）", " (the first \(errors.count) are listed)") : ""
        return language.pick(
            "错误 \(count) 个\(cut)，警告 \(warnings.count) 个。",
            "Errors: \(count)\(cut), warnings: \(warnings.count)."
        )
    }
}
