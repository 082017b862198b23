import Supervision
import TestSupport
import Testing

@testable import MonitorConfig

/// What the built-in pack says of links and files, and which it has followed.
struct LinkCheckTests {
    private let dead = PageTrial.link("申请表下载", "/sqb.html")

    @Test func aDeadLinkOfTheGuideIsTold() throws {
        var trial = try PageTrial(.guide)
        trial.page.surroundings?.links.append(dead)
        #expect(trial.judgement.linksToFollow(in: trial.subject) == [FollowedLink(dead.address, .probe)])
        trial.links[dead.address] = .dead(reason: .http(404))
        #expect(trial.rules == ["guide-dead-link"])
        #expect(trial.findings.first?.reason?.text == "http-404")
        #expect(trial.findings.first?.found?.contains("/sqb.html") == true)
    }

    @Test(arguments: [LinkOutcome.unknown(reason: .http(403)), .alive, .list(rows: 0, saysBlank: false)])
    func whatIsNotKnownToBeDeadIsNotTold(outcome: LinkOutcome) throws {
        var trial = try PageTrial(.guide)
        trial.page.surroundings?.links.append(dead)
        trial.links[dead.address] = outcome
        #expect(trial.rules == [])
        trial.links = [:]
        #expect(trial.rules == [])
    }

    @Test func aLoginFormIsADeadEndOfTheGuideAlone() throws {
        for (role, expected) in [(PageRole.guide, ["guide-dead-link"]), (.document, []), (.home, [])] {
            var trial = try PageTrial(role)
            trial.page.surroundings?.links.append(dead)
            trial.links[dead.address] = .dead(reason: .word(.loginForm))
            #expect(trial.rules == expected)
        }
    }

    @Test func menusAreFollowedOnHomePagesAlone() throws {
        for (role, expected) in [(PageRole.home, ["link-dead"]), (.document, [])] {
            var trial = try PageTrial(role)
            trial.links[PageTrial.address("/nb/")] = .dead(reason: .word(.softNotFound))
            #expect(trial.rules == expected)
        }
    }

    @Test(arguments: [
        (LinkOutcome.dead(reason: .http(404)), ["attachment-unreadable"]),
        (.unreadableFile(reason: .file(.encrypted)), ["attachment-unreadable"]),
        (.unreadableFile(reason: .file(.noText)), ["attachment-unreadable"]),
        // WPS and OFD are files that the monitor cannot read, and everybody else can.
        (.unreadableFile(reason: .file(.unknownFormat)), []), (.unreadableFile(reason: .file(.readerMissing)), []),
        (.unknown(reason: .failed(.timedOut)), []), (.alive, []),
    ])
    func aFileThatIsNotThereOrCannotBeReadIsTold(outcome: LinkOutcome, expected: [String]) throws {
        var trial = try PageTrial(.document)
        let file = AttachmentLink(title: "附件1", address: PageTrial.address("/1.pdf"), format: .pdf)
        trial.page.attachments = [file]
        trial.page.surroundings?.links.append(PageLink(text: "附件1", address: file.address))
        #expect(trial.judgement.linksToFollow(in: trial.subject) == [FollowedLink(file.address, .readFile)])
        trial.links[file.address] = outcome
        #expect(trial.rules == expected)
    }

    @Test func aDeadFileOfTheGuideIsToldOnce() throws {
        var trial = try PageTrial(.guide)
        let file = AttachmentLink(title: "申请表", address: PageTrial.address("/1.doc"), format: .doc)
        trial.page.attachments = [file]
        trial.links[file.address] = .dead(reason: .http(404))
        #expect(trial.rules == ["guide-dead-link"])
    }

    @Test func noMoreLinksAreFollowedThanThePackAllows() throws {
        var trial = try PageTrial(.home)
        trial.page.surroundings?.links = (0..<60).flatMap { number in
            [PageTrial.link("\(number)", "/\(number)#a"), PageTrial.link("\(number)", "/\(number)#b")]
        }
        let links = trial.judgement.linksToFollow(in: trial.subject)
        #expect(links.count == 20)
        #expect(Set(links).count == 20)
        #expect(links[0].address == PageTrial.address("/0"))
        trial.links[PageTrial.address("/0")] = .dead(reason: .http(500))
        #expect(
            trial.findings.first?.message.chinese.contains("1个链接") == true
        )
    }

    @Test func thePageItselfIsNotFollowed() throws {
        var trial = try PageTrial(.guide)
        trial.page.surroundings?.links.append(PageTrial.link("顶部", "/page.html#top"))
        #expect(trial.judgement.linksToFollow(in: trial.subject) == [])
    }
}
