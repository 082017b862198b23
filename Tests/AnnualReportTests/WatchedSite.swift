import Foundation
import MonitorConfig
import Monitoring
import PageReading
import Supervision
import TestSupport

/// A list of the reports of one agency, as the monitor looks at it: the rows are values, the reports are read from bytes.
struct WatchedSite: PageFetcher, PageReader, AttachmentReader {
    let agency: Agency
    private let list: ReadPage
    private let pages: [WebAddress: Data]
    private let reader = HTMLPageReader()

    /// A report on the site, with the row that leads to it.
    struct Entry {
        var report: JudgedReport
        var title: String
        var date: CivilDate?

        var address: WebAddress { Samples.address("/nb/\(report.year).html") }
    }

    init(_ agency: ReportingAgency, _ entries: [Entry]) {
        self.agency = Agency(id: "watched", name: agency.name, kind: agency.kind, jurisdiction: "cn")
        list = SamplePages.list(entries.map { ListRow(title: $0.title, address: $0.address, date: $0.date) })
        pages = Dictionary(entries.map { ($0.address, Data($0.report.page.utf8)) }) { first, _ in first }
    }

    /// Whether the monitor looked at the report, why it could not read it, and what it found in it otherwise.
    struct Outcome {
        var wasLookedAt = false
        var unreadableReason: Reason?
        var findings: [Finding] = []
    }

    /// What the monitor says of the report on `year` after its first look.
    func outcome(year: Int, firstYear: Int) async throws -> Outcome {
        let clock = ManualClock(Samples.instant("\(year + 1)-12-01"))
        let rules = SupervisionRules(
            watchlist: Samples.watchlist([agency]),
            ruleBook: try Judged.book.get(),
            policy: SupervisionPolicy(),
            firstReportYear: firstYear
        )
        guard let source = rules.watchlist.sources.first else { return Outcome() }
        let access = PageAccess(fetcher: self, reader: self, attachmentReader: self)
        let check = SourceCheck(access: access, clock: clock, rules: rules)
        let before = SourceState(id: source.id, nextCheck: clock.now())
        let evaluation = await check.run(source, after: before)
        var library = rules.library(of: [SourceState]())
        for change in rules.libraryChanges(to: evaluation.state, after: before) {
            library.note(change.entry, at: change.key)
        }
        for read in rules.readReports(of: evaluation) {
            _ = library.notePassages(of: read.report, at: read.key, names: read.names, forms: read.forms)
        }
        let verdicts = rules.obligationVerdicts(
            of: agency,
            states: [source.id: evaluation.state],
            library: library,
            at: clock.now()
        )
        let report = evaluation.state.reports.first { $0.reportYear.year == year }
        return Outcome(
            wasLookedAt: report?.article != nil,
            unreadableReason: report?.article?.unreadableReason,
            findings: verdicts.filter { $0.status.reportYear == year }.flatMap(\.findings)
                .filter { !$0.subject.hasSuffix("/series") }
        )
    }

    // MARK: Ports

    func fetch(_ request: FetchRequest) async -> FetchResult {
        let body = pages[request.address] ?? Data("list".utf8)
        return .fetched(
            FetchedPage(
                requested: request.address,
                address: request.address,
                contentType: "text/html; charset=utf-8",
                body: body,
                digest: ContentDigest(high: StableHash.of(request.address.text), low: UInt64(body.count)),
                fetchedAt: Samples.instant("2026-01-01")
            )
        )
    }

    func read(
        _ page: FetchedPage,
        as purposes: ReadingPurpose,
        rowPath: String?,
        seeking sought: SoughtDocuments
    ) -> ReadPage {
        pages[page.address] == nil ? list : reader.read(page, as: purposes, rowPath: rowPath, seeking: sought)
    }

    func read(_ blocks: [ContentBlock], of file: FetchedPage, seeking sought: SoughtDocuments) -> ReadPage {
        reader.read(blocks, of: file, seeking: sought)
    }

    func format(of file: FetchedPage) -> AttachmentFormat? { nil }

    func read(_ file: FetchedPage) async -> AttachmentReading {
        .unreadable(AttachmentProblem(.unknownFormat, detail: "no file"))
    }
}
