import ArgumentParser
import MonitorConfig
import Monitoring
import PageReading
import Supervision

/// `read`: what the monitor reads on a page, so that a person finds out why it thinks what it thinks.
struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Print what the monitor reads on a page: kind, charset, rows, dates, sections, tables, signs."
    )

    @Argument(help: ArgumentHelp("The page: a file or an address.", valueName: "file-or-url"))
    var input: String

    @Option(help: "How the reading is printed: text or json.")
    var format = CheckCommand.Format.text

    @Flag(help: "Where a script draws the list, make the request that it would make, and print what comes.")
    var follow = false

    @Option(help: "A built-in rule pack by name, or the path of a file; it tells what a report is.")
    var rulePack = "cn-annual-report"

    func run() async throws {
        let book = try loadRuleBook([rulePack])
        do {
            let (page, data) = try await reading(seeking: book.sought)
            let document = ReadDocument(page: page, duty: book.reportDuty?.duty)
            switch format {
            case .text: Console.print(ReadText(document: document).text)
            case .json: Console.print(try document.json())
            }
            if let data, format == .text { try await print(data, seeking: book.sought) }
        } catch let problem as InputProblem {
            Console.error(problem.description)
            throw ExitCodes.unknown
        }
    }

    /// The page, and the list that only a script draws where an address shows one.
    private func reading(seeking sought: SoughtDocuments) async throws -> (ReadPage, DataList?) {
        guard PageInput.isAddress(input) else { return (try await InputReading.page(input, seeking: sought), nil) }
        let visit = try await InputReading.visit(input, seeking: sought, families: try SiteFamily.load())
        return (try InputReading.page(visit, input), visit.came?.data)
    }

    private func print(_ list: DataList, seeking sought: SoughtDocuments) async throws {
        Console.print("\nfamily     \(list.family.id) (\(list.family.confidence.rawValue))")
        let size = list.family.paging.size
        let request = InputReading.pages.request(of: list, page: 1, size: size, candidate: 0)
        Console.print("request    \(request.map(Self.text) ?? "–")")
        guard follow else { return }
        let visit = try await InputReading.data(of: list, at: input, seeking: sought)
        if let visit, visit.request != request { Console.print("request    \(Self.text(visit.request))") }
        Console.print("answer     \(visit.map { Self.text($0.outcome) } ?? "–")")
    }

    private static func text(_ request: FetchRequest) -> String {
        switch request.method {
        case .get, .head: "GET \(request.address.text)"
        case .post(let body): "POST \(request.address.text)\n           \(String(decoding: body.bytes, as: UTF8.self))"
        }
    }

    private static func text(_ outcome: PageAccess.DataVisit.Outcome) -> String {
        switch outcome {
        case .refused(let refusal): refusal.reason.text
        case .failed(let failure): "\(failure.word.text): \(failure.detail)"
        case .answer(.refused(let words)): "data-answer-refused: \(words)"
        case .answer(.unproven(let words)): "data-answer-unproven: \(words)"
        case .answer(.empty): "it says that there are no rows"
        case .answer(.rows(let list, _)): Self.text(of: list)
        }
    }

    private static func text(of list: ListReading) -> String {
        let total = list.rowsTotal.map(String.init) ?? "–"
        return (["\(list.rows.count) rows, \(total) said to be there"] + ReadText.lines(of: list.rows)).joined(
            separator: "\n"
        )
    }
}
