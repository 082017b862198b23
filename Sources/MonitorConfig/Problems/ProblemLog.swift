import Supervision

/// Collects everything that is wrong while files are read.
final class ProblemLog {
    /// Beyond this many, errors are only counted: a wrong file of ten thousand agencies must not drown its reader.
    static let limit = 500

    /// How the places of a table are told; nil while no table is read.
    let cells: TableCellNames?

    private(set) var errors: [ConfigurationProblem] = []
    private(set) var warnings: [ConfigurationProblem] = []
    private(set) var omitted = 0

    init(cells: TableCellNames? = nil) {
        self.cells = cells
    }

    func error(_ problem: ConfigurationProblem) {
        if errors.count < Self.limit {
            errors.append(named(problem))
        } else {
            omitted += 1
        }
    }

    func warning(_ problem: ConfigurationProblem) {
        if warnings.count < Self.limit {
            warnings.append(named(problem))
        }
    }

    private func named(_ problem: ConfigurationProblem) -> ConfigurationProblem {
        guard let cells, let place = problem.place else { return problem }
        var problem = problem
        problem.cell = cells.name(of: place)
        return problem
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
