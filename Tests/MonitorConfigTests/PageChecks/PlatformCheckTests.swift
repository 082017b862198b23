import Supervision
import TestSupport
import Testing

@testable import MonitorConfig

/// What the built-in pack says of disclosure platforms.
struct PlatformCheckTests {
    @Test(arguments: PageRole.allCases)
    func aPageWithoutAFaultBreaksNoRule(role: PageRole) throws {
        #expect(try PageTrial(role).findings == [])
    }

    @Test func eachMissingPartIsToldByItself() throws {
        var trial = try PageTrial(.platform)
        trial.page.surroundings?.links.removeAll { $0.text.contains("年报") || $0.text.contains("制度") }
        #expect(trial.rules == ["platform-part-missing", "platform-part-missing"])
        #expect(trial.findings.map(\.expected) == ["政府信息公开制度", "政府信息公开年报"])
        #expect(trial.findings.map(\.subject).allSatisfy { $0.contains("#") })
        #expect(Set(trial.findings.map(\.fingerprint)).count == 2)
        #expect(trial.findings.allSatisfy { $0.severity == .warning && $0.agency == nil && $0.source != nil })
    }

    @Test(arguments: ["年报", "云泽市政府信息公开年报", "政府信息公开 年度报告", "政府資訊公開年報", "【政府信息公开年报】"])
    func aPartIsKnownByItsTolerableLabels(label: String) throws {
        var trial = try PageTrial(.platform)
        trial.page.surroundings?.links.removeLast()
        trial.page.surroundings?.text += "\n\(label)"
        #expect(trial.rules == [])
    }

    /// As a provincial department has them.
    @Test func shortLabelsOfTheFourPartsAreEnough() throws {
        var trial = try PageTrial(.platform)
        for (index, label) in ["公开指南", "公开制度", "公开内容", "公开年报"].enumerated() {
            trial.page.surroundings?.links[index].text = label
        }
        #expect(trial.rules == [])
    }

    @Test func theTitleOfADocumentIsNoPart() throws {
        var trial = try PageTrial(.platform)
        trial.page.surroundings?.links[3].text = "关于做好2025年政府信息公开年报编制发布工作的通知"
        #expect(trial.rules == ["platform-part-missing"])
        trial.page.surroundings?.links[3].text = "政府信息公开年报编制工作会议在云泽召开"
        #expect(trial.rules == ["platform-part-missing"])
    }

    @Test func aPageThatScriptsBuildLacksNothing() throws {
        var trial = try PageTrial(.platform)
        trial.page.surroundings = PageSurroundings(text: "加载中")
        trial.page.kind = .scriptOnly
        #expect(trial.rules == [])
        trial.page.kind = .other
        trial.page.surroundings?.searchForm = "q"
        #expect(trial.rules == [])
    }

    @Test func partsInAnotherOrderAreWorthAWord() throws {
        var trial = try PageTrial(.platform)
        trial.page.surroundings?.links.swapAt(0, 3)
        #expect(trial.rules == ["platform-part-order"])
        #expect(trial.findings.first?.severity == .info)
        // A menu above the parts repeats some of them in an order of its own.
        trial.page.surroundings?.links += [
            PageTrial.link("政府信息公开制度", "/zd/"), PageTrial.link("法定主动公开内容", "/nr/"),
            PageTrial.link("政府信息公开年报", "/nb/"),
        ]
        trial.page.surroundings?.links.insert(PageTrial.link("政府信息公开指南", "/zn/"), at: 4)
        #expect(trial.rules == [])
    }

    @Test func thePlatformIsCalledDisclosureOfGovernmentInformation() throws {
        var trial = try PageTrial(.platform)
        trial.page.title = "政务公开 - 云泽市"
        trial.page.metadata["columnname"] = "政务公开"
        #expect(trial.rules == [])
        trial.page.surroundings?.text = "首页"
        #expect(trial.rules == ["platform-name"])
        #expect(trial.findings.first?.found == "政务公开")
        trial.page.title = "云泽市"
        trial.page.metadata["columnname"] = "专栏"
        #expect(trial.rules == [])
    }

    @Test func aPlatformWithoutSearchIsTold() throws {
        var trial = try PageTrial(.platform)
        trial.page.surroundings?.searchForm = nil
        #expect(trial.rules == ["platform-no-search"])
        trial.page.surroundings?.links.append(PageTrial.link("信息检索", "/search"))
        #expect(trial.rules == [])
    }

    // MARK: Categories

    @Test func aCategoryWhoseListSaysThatItIsEmptyIsTold() throws {
        var trial = try PageTrial(.platform)
        let link = PageTrial.link("行政处罚", "/xzcf/")
        trial.page.surroundings?.links.append(link)
        #expect(trial.judgement.linksToFollow(in: trial.subject).first { $0.how == .readList }?.address == link.address)
        trial.links[link.address] = .list(rows: 0, saysBlank: true)
        #expect(trial.rules == ["content-category-empty"])
        #expect(trial.findings.first?.subject.hasSuffix("#penalties") == true)
    }

    @Test(arguments: [
        LinkOutcome.list(rows: 0, saysBlank: false), .list(rows: 3, saysBlank: false),
        .unknown(reason: .failed(.timedOut)),
        .alive,
    ])
    func aCategoryThatWasNotSeenEmptyIsNot(outcome: LinkOutcome) throws {
        var trial = try PageTrial(.platform)
        let link = PageTrial.link("行政处罚", "/xzcf/")
        trial.page.surroundings?.links.append(link)
        trial.links[link.address] = outcome
        #expect(trial.rules == [])
    }

    @Test func oneOfTwoColumnsOfACategoryMayBeEmpty() throws {
        var trial = try PageTrial(.platform)
        let (first, second) = (PageTrial.link("行政处罚", "/xzcf/"), PageTrial.link("行政强制", "/xzqz/"))
        trial.page.surroundings?.links += [first, second]
        trial.links = [
            first.address: .list(rows: 0, saysBlank: true), second.address: .list(rows: 2, saysBlank: false),
        ]
        #expect(trial.rules == [])
    }

    @Test func categoriesOfGovernmentsAreNotAskedOfDepartments() throws {
        for (kind, expected) in [(AgencyKind.localDept, []), (.countyGov, ["content-category-empty"])] {
            var trial = try PageTrial(.platform, kind: kind)
            let link = PageTrial.link("土地征收", "/tdzs/")
            trial.page.surroundings?.links.append(link)
            trial.links[link.address] = .list(rows: 0, saysBlank: true)
            #expect(trial.rules == expected)
        }
    }

    @Test func columnsOfOtherSitesAreNotRead() throws {
        var trial = try PageTrial(.platform)
        let address = try #require(WebAddress("http://czj.example.gov.cn/yjs/"))
        trial.page.surroundings?.links.append(PageLink(text: "财政预决算", address: address))
        #expect(!trial.judgement.linksToFollow(in: trial.subject).contains { $0.how == .readList })
    }
}
