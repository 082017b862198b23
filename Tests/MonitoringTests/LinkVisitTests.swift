import Supervision
import TestSupport
import Testing

@testable import Monitoring

/// What following a link of a judged page comes to: nothing is dead or blank that was only not seen.
struct LinkVisitTests {
    private let site = SiteOfValues(clock: ManualClock(Samples.instant("2026-03-02", hour: 1)))
    private let address = Samples.address("/zfxxgk/nb/")

    private func follow(_ answer: SiteOfValues.Answer, _ how: FollowedLink.How) async -> LinkOutcome {
        site.answer(answer, at: address)
        let access = PageAccess(fetcher: site, reader: site, attachmentReader: site)
        let visit = LinkVisit(access: access, rules: SampleColumns.rules(columns: ["/dt/"]))
        return await visit.follow(FollowedLink(address, how))
    }

    private static let blank: ReadPage = {
        var page = SamplePages.list([])
        page.surroundings = PageSurroundings(text: "暂无内容")
        return page
    }()

    @Test(
        arguments: [
            (.page(SamplePages.list(SampleColumns.rows("2026-03-01", "2026-02-01"))), .list(rows: 2, saysBlank: false)),
            (.page(blank), .list(rows: 0, saysBlank: true)),
            (.page(SamplePages.list([])), .list(rows: 0, saysBlank: false)),
            (.page(SamplePages.notFound), .dead(reason: .word(.softNotFound))), (.gone, .dead(reason: .http(404))),
            (.page(SamplePages.challenge), .unknown(reason: .shows(.challenge))),
            (.page(SamplePages.scriptOnly), .unknown(reason: .shows(.scriptOnly))),
            (.page(SamplePages.attachment), .unknown(reason: .shows(.article))),
            (.file(.pdf, .read([], isCut: false)), .unknown(reason: .word(.file))),
            (.blocked, .unknown(reason: .http(412))), (.unreachable, .unknown(reason: .failed(.timedOut))),
            (.notModified, .alive),
        ] as [(SiteOfValues.Answer, LinkOutcome)]
    )
    func aListIsBlankOnlyWhereOneWasSeen(_ answer: SiteOfValues.Answer, _ outcome: LinkOutcome) async {
        #expect(await follow(answer, .readList) == outcome)
    }

    private static func unreadable(_ reason: AttachmentProblem.Reason) -> SiteOfValues.Answer {
        .file(.pdf, .unreadable(AttachmentProblem(reason, detail: "")))
    }

    @Test(
        arguments: [
            (.file(.pdf, .read([.text(TextBlock("正文"))], isCut: false)), .alive),
            (unreadable(.damaged), .unreadableFile(reason: .file(.damaged))),
            (unreadable(.encrypted), .unreadableFile(reason: .file(.encrypted))),
            (unreadable(.unknownFormat), .unknown(reason: .file(.unknownFormat))),
            (unreadable(.readerMissing), .unknown(reason: .file(.readerMissing))),
            (.page(SamplePages.attachment), .alive), (.page(SamplePages.notFound), .dead(reason: .word(.softNotFound))),
            (.page(SamplePages.challenge), .unknown(reason: .shows(.challenge))), (.gone, .dead(reason: .http(404))),
        ] as [(SiteOfValues.Answer, LinkOutcome)]
    )
    func aFileIsUnreadableOnlyWhereTheFaultIsItsOwn(_ answer: SiteOfValues.Answer, _ outcome: LinkOutcome) async {
        #expect(await follow(answer, .readFile) == outcome)
    }

    @Test func aLinkThatAnswersIsNotFetched() async {
        #expect(await follow(.page(SamplePages.attachment), .probe) == .alive)
        #expect(site.requests(for: address).map(\.method) == [.head])
        #expect(site.readings(of: address).isEmpty)
    }

    @Test func aServerThatTreatsHeadBadlyIsAskedAgain() async {
        #expect(await follow(.unreachable, .probe) == .unknown(reason: .failed(.timedOut)))
        #expect(site.requests(for: address).map(\.method) == [.head, .get])
    }
}
