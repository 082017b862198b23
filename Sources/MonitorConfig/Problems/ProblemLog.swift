import Supervision

/// Collects everything that is wrong while files are read.
final class ProblemLog {
    /// Beyond this many, errors are only counted: a wrong file of ten thousand agencies must not drown its reader.
    static let limit = 500

    private(set) var errors: [ConfigurationProblem] = []
    private(set) var warnings: [ConfigurationProblem] = []
    private(set) var omitted = 0

    func error(_ problem: ConfigurationProblem) {
        if errors.count < Self.limit {
            errors.append(problem)
        } else {
            omitted += 1
        }
    }

    func warning(_ problem: ConfigurationProblem) {
        if warnings.count < Self.limit {
            warnings.append(problem)
        }
    }

    /// Everything that is wrong, sorted.
    func problems(language: Language) -> ConfigurationProblems {
        ConfigurationProblems(
            errors: errors.sorted(),
            warnings: warnings.sorted(),
            omitted: omitted,
            language: language
        )
    }

    /// `value` where nothing is wrong. A value is nil only after a problem was reported.
    func checked<Value>(_ value: Value?, language: Language = .chinese) throws(ConfigurationProblems) -> Value {
        guard errors.isEmpty, let value else { throw problems(language: language) }
        return value
    }
}
