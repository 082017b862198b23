import PageFetching
import Supervision

/// Reads the inputs of `check` one after the other, and judges each.
struct CheckReader {
    let check: InputCheck
    /// One for all addresses, which keeps the pause between two requests to a host; nil where there are files alone.
    let fetcher: CurlFetcher?

    /// The report on the year before, where one was given.
    ///
    /// - Throws: `InputProblem` where it cannot be had.
    func previous(_ name: String?) async throws -> InputCheck.Input? {
        guard let name else { return nil }
        return InputCheck.Input(
            name: name,
            page: try await InputReading.page(name, seeking: check.sought, through: fetcher)
        )
    }

    /// What an input comes to; whatever is wrong with it is told of it, and ends nothing.
    func result(
        of input: CheckInputs.Input,
        after previous: InputCheck.Input?
    ) async -> Result<CheckedReport, InputProblem> {
        do {
            let read = InputCheck.Input(name: input.name, page: try await page(input))
            return .success(try check.report(in: read, after: previous))
        } catch {
            return .failure(InputProblem(input.name, error))
        }
    }

    private func page(_ input: CheckInputs.Input) async throws -> ReadPage {
        switch input {
        case .named(let name): try await InputReading.page(name, seeking: check.sought, through: fetcher)
        case .unpacked(let name, let file): await InputReading.page(of: file, name, check.sought)
        case .problem(let problem): throw problem
        }
    }
}

extension CheckInputs.Input {
    /// What it is called in everything that is said of it.
    var name: String {
        switch self {
        case .named(let name), .unpacked(let name, _): name
        case .problem(let problem): problem.input
        }
    }
}
