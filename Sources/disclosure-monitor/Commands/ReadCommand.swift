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

    @OptionGroup var language: LanguageOption

    func run() async throws {
        let book = try loadRuleBook([rulePack])
        do {
            let (page, data) = try await reading(seeking: book.sought)
            let document = ReadDocument(page: page, duty: book.reportDuty?.duty)
            switch format {
            case .text: Console.print(ReadText(document: document, language: language.language).text)
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
        let family = list.family
        let pick = language.language.pick
        Console.print(pick("\n系统：\(family.title.chinese)", "\nfamily     \(family.id) (\(family.confidence.rawValue))"))
        let size = family.paging.size
        let request = InputReading.pages.request(of: list, page: 1, size: size, candidate: 0)
        Console.print(pick("请求：", "request    ") + (request.map(Self.text) ?? "–"))
        guard follow else { return }
        let visit = try await InputReading.data(of: list, at: input, seeking: sought)
        if let visit, visit.request != request {
            Console.print(pick("请求：", "request    ") + Self.text(visit.request))
        }
        Console.print(pick("答复：", "answer     ") + (visit.map { text($0.outcome) } ?? "–"))
    }

    private static func text(_ request: FetchRequest) -> String {
        switch request.method {
        case .get, .head: "GET \(request.address.text)"
        case .post(let body): "POST \(request.address.text)\n           \(String(decoding: body.bytes, as: UTF8.self))"
        }
    }

    private func text(_ outcome: PageAccess.DataVisit.Outcome) -> String {
        let language = language.language
        return switch outcome {
        case .refused(let refusal): language.pick(refusal.reason.name(in: .chinese), refusal.reason.text)
        case .failed(let failure):
            language.pick(failure.word.name(in: .chinese), "\(failure.word.text): \(failure.detail)")
        case .answer(.refused(let words)):
            language.pick(Reason.word(.dataAnswerRefused).name(in: .chinese), "data-answer-refused: \(words)")
        case .answer(.unproven(let words)):
            language.pick(Reason.word(.dataAnswerUnproven).name(in: .chinese), "data-answer-unproven: \(words)")
        case .answer(.empty): language.pick("答复称没有条目", "it says that there are no rows")
        case .answer(.rows(let list, _)): text(of: list)
        }
    }

    private func text(of list: ListReading) -> String {
        let total = list.rowsTotal.map(String.init) ?? "–"
        let count = language.language.pick(
            "读到\(list.rows.count)条，答复称共\(total)条",
            "\(list.rows.count) rows, \(total) said to be there"
        )
        return ([count] + ReadText.lines(of: list.rows)).joined(separator: "\n")
    }
}
