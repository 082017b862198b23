import FoundationEssentials
import Supervision
import TestSupport
import Testing

@testable import Monitoring

/// One visit to an address: what it comes to, and what is asked and read on the way.
struct PageAccessTests {
    private let site = SiteOfValues(clock: ManualClock(Samples.instant("2026-03-02", hour: 1)))
    private let address = Samples.address("/zc/1.html")
    private let file = Samples.address("/zc/1.pdf")

    private func visit(
        for purposes: ReadingPurpose = .article,
        listedAt list: WebAddress? = nil,
        known: KnownPage? = nil
    ) async -> Visit {
        let access = PageAccess(fetcher: site, reader: site, attachmentReader: site)
        return await access.visit(
            VisitRequest(address, for: purposes, seeking: .annualReports, listedAt: list, known: known)
        )
    }

    private func page(_ visit: Visit) throws -> VisitedPage {
        guard case .page(let page) = visit else { throw NoSuchOutcome(visit: "\(visit)") }
        return page
    }

    private func unread(_ visit: Visit) throws -> NoPage {
        guard case .noPage(let none) = visit else { throw NoSuchOutcome(visit: "\(visit)") }
        return none
    }

    private struct NoSuchOutcome: Error {
        let visit: String
    }

    // MARK: Addresses

    @Test func anAddressThatIsTooLongIsAskedOfNobody() async throws {
        let long = try #require(WebAddress(address.text + "?" + String(repeating: "q", count: 90_000)))
        let access = PageAccess(fetcher: site, reader: site, attachmentReader: site)
        let visit = await access.visit(VisitRequest(long, for: .article, seeking: .annualReports))
        #expect(visit.reason == .failed(.invalidAddress))
        #expect(site.requests(for: long).isEmpty)
    }

    // MARK: Pages

    @Test func aPageIsAskedForOnceAndReadOnceForAllPurposes() async throws {
        site.serve(ReadPage(kind: .article, title: "通知"), at: address)
        let visited = try page(await visit(for: .everything))
        #expect(visited.reading.title == "通知")
        #expect(site.requests(for: address).count == 1)
        #expect(site.readings(of: address) == [.everything])
    }

    @Test func aPageOfTheSameBytesIsUnchangedAndNotRead() async throws {
        site.serve(ReadPage(kind: .article, title: "通知"), at: address)
        let digest = try page(await visit()).digest
        guard case .unchanged = await visit(known: KnownPage(digest: digest)) else {
            Issue.record("the page was read again")
            return
        }
        #expect(site.readings(of: address).count == 1)
    }

    @Test func aPageThatIsToBeReadAgainIsAskedForWithoutConditionsAndKnownForTheSame() async throws {
        site.sendEntityTags(true)
        site.serve(ReadPage(kind: .article, title: "通知"), at: address)
        let first = try page(await visit())
        let known = KnownPage(validators: first.validators, digest: first.digest, isReadAgain: true)
        #expect(try await page(visit(known: known)).isAsKnown)
        #expect(site.requests(for: address).filter { !$0.validators.isEmpty }.isEmpty)
    }

    @Test(arguments: [SamplePages.challenge, SamplePages.notFound, SamplePages.scriptOnly, SamplePages.empty])
    func aPageThatShowsNothingIsNoPageWhateverItIsReadFor(_ shown: ReadPage) async throws {
        site.serve(shown, at: address)
        for purposes in [ReadingPurpose.list, .article, .everything, [.article, .file, .coveredFile]] {
            let none = try unread(await visit(for: purposes))
            #expect(none.why == .kind(shown.kind))
            #expect(none.page?.reading == shown)
        }
    }

    @Test func aRowThatOnlyAScriptFollowsIsNotAskedFor() async throws {
        site.serve(ReadPage(kind: .article), at: address)
        let list = Samples.address("/zc/1")
        #expect(try await page(visit(listedAt: list)).reading.kind == .article)
        let row = try #require(WebAddress(address.text + "#12"))
        let access = PageAccess(fetcher: site, reader: site, attachmentReader: site)
        let visit = await access.visit(VisitRequest(row, for: .article, seeking: .annualReports, listedAt: address))
        #expect(try unread(visit).why == .scriptLink)
        #expect(site.requests(for: row).isEmpty)
    }

    @Test(arguments: [
        (SiteOfValues.Answer.blocked, "http-412"), (.unreachable, "timed-out"), (.gone, "http-404"),
        (.notModified, "not-modified"), (.page(SamplePages.challenge), "challenge"),
        (.file(.pdf, .read([], isCut: false)), "file"),
    ])
    func whatWasNotReadHasItsReason(_ answer: SiteOfValues.Answer, _ reason: String) async {
        site.answer(answer, at: address)
        #expect(await visit().reason?.text == reason)
    }

    // MARK: Files

    private let text = [ContentBlock.text(TextBlock("本年度共收到申请三件。"))]

    @Test func aFileInThePlaceOfAPageIsReadWhereThatWasAskedFor() async throws {
        site.answer(.file(.pdf, .read(text, isCut: true)), at: address)
        let reading = try page(await visit(for: [.article, .file])).reading
        #expect(reading.blocks == text)
        #expect(reading.isCutShort)
    }

    @Test func aFileThatCannotBeReadIsNoPage() async throws {
        let problem = AttachmentProblem(.noText, detail: "3 pages without text")
        site.answer(.file(.pdf, .unreadable(problem)), at: address)
        let none = try unread(await visit(for: [.article, .file]))
        #expect(none.why == .unreadableFile(problem))
        #expect(none.why.reason == .file(.noText))
    }

    private func serveCover(_ format: AttachmentFormat = .pdf) {
        var cover = ReadPage(address: address, kind: .article, title: "年度报告")
        cover.attachments = [AttachmentLink(title: "附件", address: file, format: format)]
        cover.signs = [PageSign(.attachmentOnly, evidence: "1.pdf")]
        site.serve(cover, at: address)
    }

    @Test func theFileThatAPageCoversIsFollowedOnceAndOnlyWhereThatWasAskedFor() async throws {
        serveCover()
        site.answer(.file(.pdf, .read(text, isCut: false)), at: file)
        #expect(try await page(visit(for: .everything)).reading.blocks.isEmpty)
        #expect(site.requests(for: file).isEmpty)
        let visited = try page(await visit(for: [.everything, .coveredFile]))
        #expect(visited.reading.title == "年度报告" && visited.reading.blocks == text)
        #expect(visited.unreadFile == nil)
        #expect(site.requests(for: file).count == 1)
    }

    @Test(arguments: [
        (SiteOfValues.Answer.blocked, "attachment-http-412"), (.gone, "attachment-http-404"),
        (.notModified, "attachment"), (.unreachable, "attachment-timed-out"),
        (.file(.pdf, .unreadable(AttachmentProblem(.encrypted, detail: ""))), "attachment-encrypted"),
    ])
    func aCoverWhoseFileCannotBeReadIsAPageThatSaysWhy(_ answer: SiteOfValues.Answer, _ reason: String) async throws {
        serveCover()
        site.answer(answer, at: file)
        #expect(try await page(visit(for: [.article, .coveredFile])).unreadFile?.reason.text == reason)
    }

    @Test func aCoverOfAFormatThatMachinesDoNotReadSaysSo() async throws {
        serveCover(.ofd)
        let visited = try page(await visit(for: [.article, .coveredFile]))
        #expect(visited.unreadFile?.reason == .file(.unknownFormat))
        #expect(site.requests(for: file).isEmpty)
    }
}
