import ArgumentParser
import FoundationEssentials
import Glibc
import MonitorConfig
import PageReading
import Supervision

/// The review of one draft as a process of its own, which reads it from standard input and is thrown away behind it: what
/// stands behind `/check` of the endpoint.
///
/// A line of JSON says what is asked (`DraftReport.Question`), the bytes of the draft follow, and a `ReviewAnswer` is printed.
enum PostedCheck {
    /// More than the endpoint takes, and what is remembered of a few reports.
    private static let largest = LocalFile.largest

    static func run(by files: RuleFiles) async throws {
        goFirst()
        guard let input = StandardInput.bytes(atMost: largest), let end = input.firstIndex(of: UInt8(ascii: "\n"))
        else {
            throw ExitCodes.unknown
        }
        let question = try JSONDecoder().decode(DraftReport.Question.self, from: Data(input[..<end]))
        let answer = try await answer(to: question, on: Array(input[(end + 1)...]), by: files)
        Console.write(Array(try JSONEncoder().encode(answer)), to: 1)
    }

    /// Where the memory of the service comes to an end, this process is ended and not the monitor.
    private static func goFirst() {
        let descriptor = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        Console.write("1000", to: descriptor)
        close(descriptor)
    }

    private static func answer(
        to question: DraftReport.Question,
        on bytes: [UInt8],
        by files: RuleFiles
    ) async throws -> ReviewAnswer {
        var asked = SelfCheck.Question(
            agencyName: question.agencyName,
            agencyKind: question.agencyKind,
            jurisdiction: Jurisdiction(rawValue: question.jurisdiction),
            reportYear: question.reportYear
        )
        asked.aliases = question.aliases
        asked.unlistedAgency = question.unlistedAgency
        asked.explains = true
        let composition = ReviewComposition(language: question.language, namesOptions: false)
        do {
            let book = try loadRuleBook(files.packs, calendars: files.calendars)
            let report = try await report(asked, question, on: bytes, by: book)
            let part = composition.part(report, from: question.name)
            return ReviewAnswer(document: composition.document(of: [part], isAlone: true))
        } catch let problem as InputProblem {
            return ReviewAnswer(problem: problem.words)
        }
    }

    private static func report(
        _ asked: SelfCheck.Question,
        _ question: DraftReport.Question,
        on bytes: [UInt8],
        by book: RuleBook
    ) async throws -> CheckedReport {
        let page = await InputReading.page(of: try file(bytes, question), question.name, book.sought)
        let input = InputCheck.Input(name: question.name, page: page)
        let report = try InputCheck(book: book, question: asked, isOfForm: true).report(
            in: input,
            against: question.memory
        )
        guard question.isPasted, report.report.sections.isEmpty, !report.report.tables.isEmpty else { return report }
        // Whoever pastes a table asks about the table.
        var tables = asked
        tables.isOfTablesAlone = true
        return try InputCheck(book: book, question: tables, isOfForm: true).report(in: input, against: question.memory)
    }

    private static func file(_ bytes: [UInt8], _ question: DraftReport.Question) throws -> FetchedPage {
        guard question.isPasted else { return try LocalFile.page(of: Data(bytes), named: question.name) }
        let text = PastedText.html(String(decoding: bytes, as: UTF8.self))
        return try LocalFile.page(of: Data(text.utf8), named: question.name)
    }
}
