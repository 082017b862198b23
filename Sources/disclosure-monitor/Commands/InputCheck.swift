import MonitorConfig
import Supervision

/// Checks inputs of the command line, and says in words why one of them cannot be checked.
struct InputCheck {
    private let check: SelfCheck
    /// The documents whose lists are told apart from other pages.
    let sought: SoughtDocuments

    /// - Throws: `InputProblem` where the rules describe no report that is read, `ConfigurationProblems` where the table of
    ///   kinds is wrong.
    init(book: RuleBook, question: SelfCheck.Question) throws {
        guard let check = SelfCheck(book: book, kinds: try AgencyKinds.builtIn(), question: question) else {
            throw InputProblem("--rule-pack", "the rule pack describes no yearly duty whose reports are read.")
        }
        self.check = check
        sought = book.sought
    }

    /// A page, and what it was called where it was given.
    struct Input {
        let name: String
        let page: ReadPage
    }

    /// - Throws: `InputProblem` where the page holds no readable report, or its year cannot be told.
    func report(in input: Input, after previous: Input?) throws -> CheckedReport {
        for input in [input, previous].compactMap(\.self) { try Self.refuseUnreadable(input) }
        do {
            return try check.check(input.page, after: previous?.page)
        } catch {
            throw Self.problem(error, input.name, previous: previous?.name ?? input.name)
        }
    }

    private static func problem(_ problem: SelfCheck.Problem, _ name: String, previous: String) -> InputProblem {
        switch problem {
        case .noReport(let isPrevious):
            InputProblem(
                isPrevious ? previous : name,
                "there is no report on this page: neither sections nor tables, and hardly any text."
            )
        case .yearUnclear(isPrevious: false):
            InputProblem(name, "neither title nor text tells the report year; name it with --report-year.")
        case .yearUnclear(isPrevious: true):
            InputProblem(previous, "neither title nor text tells the report year of the earlier report.")
        case .notCovered(let year, let kind?):
            InputProblem(name, "no rule covers reports of \(kind.rawValue) on \(year).")
        case .notCovered(let year, nil): InputProblem(name, "no rule covers reports on \(year).")
        }
    }

    private static func refuseUnreadable(_ input: Input) throws {
        if let sign = input.page.signs.first(where: { $0.name == .notText }) {
            throw InputProblem(input.name, "this is no text page (\(sign.evidence)); give the page or its text.")
        }
        guard !input.page.kind.showsNothing else {
            throw InputProblem(input.name, "this is no report but a page of the kind \(input.page.kind.rawValue).")
        }
    }
}
