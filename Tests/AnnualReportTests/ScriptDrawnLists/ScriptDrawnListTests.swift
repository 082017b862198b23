import Foundation
import MonitorConfig
import Monitoring
import PageReading
import Supervision
import TestSupport
import Testing

/// Lists that only a script draws are read through the data that the page itself names, and never guessed.
struct ScriptDrawnListTests {
    private static let address = "https://www.yunxi.example/yunxi/c200301/list.shtml"
    private static let id = "0a1b2c3d4e5f60718293a4b5c6d7e8f9"
    private static let shell = """
        <html><head><meta name="channelId" content="\(id)"><meta name="code" content="c200301"></head>
        <body><div class="menu"><a href="/a/">首页</a></div><ul id="list"></ul><script src="/listPage.js"></script></body></html>
        """

    /// The rows of the list: reports back to 2010, below news.
    private static let titles = (1...20).map { "云溪市示例局开展第\($0)次业务培训" } + ["云溪市示例局2025年政府信息公开工作年度报告"]

    private static func data(
        page: Int,
        size: Int = 20,
        total: Int? = nil,
        channel: String = id,
        titles: [String] = titles
    )
        -> String
    {
        let rows = titles.enumerated().dropFirst((page - 1) * size).prefix(size).map { place, title in
            """
            {"title":"\(title)","url":"/yunxi/c200301/202601/c00_\(place).shtml","publishedTimeStr":"2026-01-20 11:00:00"}
            """
        }
        return """
            {"data":{"page":\(page),"rows":\(size),"total":\(total ?? titles.count),"channelId":"\(channel)","results":[\(rows.joined(separator: ","))]}}
            """
    }

    private static func number(of request: FetchRequest) -> Int {
        request.address.text.firstRange(of: "&page=").map { Int(request.address.text[$0.upperBound...]) ?? 1 } ?? 1
    }

    /// A site that answers the request for data as `answer` says.
    private static func site(_ answer: @escaping @Sendable (Int) -> ScriptDrawnSite.Answer) -> ScriptDrawnSite {
        ScriptDrawnSite { request in
            if request.address.text == address { return .text(shell) }
            return request.address.text.contains("/common/search/") ? answer(number(of: request)) : .notFound
        }
    }

    private func watch(_ site: ScriptDrawnSite) throws -> ScriptDrawnWatch {
        try ScriptDrawnWatch(Self.address, families: try SiteFamily.load(), site: site)
    }

    @Test func aReportOnTheSecondPageIsSeenAndTheListIsWhole() async throws {
        let watch = try watch(Self.site { .text(Self.data(page: $0), type: "application/json") })
        let state = await watch.check()
        #expect(state.standing == .ok)
        #expect(state.isWhole)
        #expect(state.items == 21)
        #expect(state.reports.map(\.reportYear.year) == [2025])
        #expect(state.readThrough?.family == "ucap-channel")
        #expect(state.readThrough?.failure == nil)
        let data = try #require(watch.site.requests.dropFirst().first)
        #expect(data.referer?.text == Self.address)
    }

    @Test func aListWithoutTheReportIsWholeAndShowsNone() async throws {
        let watch = try watch(Self.site { page in .text(Self.data(page: page, titles: Array(Self.titles.dropLast()))) })
        let state = await watch.check()
        #expect(state.standing == .ok && state.isWhole && state.reports.isEmpty)
    }

    @Test func anUnchangedListCostsTwoRequestsAndNoReading() async throws {
        let watch = try watch(Self.site { .text(Self.data(page: $0), type: "application/json") })
        let first = await watch.check()
        let asked = watch.site.requests.count
        let second = await watch.check(after: first)
        // The page, the data, and the article that could not be read the first time.
        let lists = watch.site.requests.dropFirst(asked).filter { !$0.address.text.contains("c00_") }
        #expect(lists.count == 2)
        #expect(second.standing == .ok && second.isWhole && second.rowHashes == first.rowHashes)
    }

    private static let wrong: [(name: String, answer: ScriptDrawnSite.Answer, reason: String)] = [
        (
            "a login page", .text("<html><body><form><input type=\"password\"></form></body></html>"),
            "data-answer-refused"
        ),
        ("another channel", .text(data(page: 1, channel: String(id.reversed()))), "data-answer-unproven"),
        (
            "no channel", .text("{\"data\":{\"total\":1,\"results\":[{\"title\":\"x\",\"url\":\"/x\"}]}}"),
            "data-answer-unproven"
        ),
        ("no rows and no word", .text("{\"data\":{\"channelId\":\"\(id)\",\"results\":[]}}"), "data-answer-unproven"),
        (
            "rows that are none", .text("{\"data\":{\"channelId\":\"\(id)\",\"results\":\"none\"}}"),
            "data-answer-refused"
        ),
        ("a call that is code", .text("cb(function(){while(1);})"), "data-answer-refused"),
        ("depth", .text(String(repeating: "[", count: 100_000)), "data-answer-refused"),
        ("half a text", .text("{\"data\":{\"results\":[{\"title\":\"云溪"), "data-answer-refused"),
        ("no text at all", .bytes(Data([0xFF, 0xFE, 0x00, 0x01, 0x7B])), "data-answer-refused"),
        ("nothing", .bytes(Data()), "data-answer-refused"), ("not there", .notFound, "data-answer-refused"),
        ("a refusal", .refused, "data-answer-refused"),
    ]

    @Test(arguments: wrong.indices) func whatIsNoAnswerIsNamedAndNeverAnEmptyList(index: Int) async throws {
        let (name, answer, reason) = Self.wrong[index]
        let state = await (try watch(Self.site { _ in answer })).check()
        #expect(state.standing == .unreadable, "\(name)")
        #expect(state.reason?.text == reason, "\(name)")
        #expect(!state.isWhole)
        #expect(state.readThrough?.failure?.isEmpty == false, "\(name)")
    }

    @Test func aTotalOfZeroIsNoListEither() async throws {
        let empty = "{\"data\":{\"channelId\":\"\(Self.id)\",\"total\":0,\"results\":[]}}"
        let state = await (try watch(Self.site { _ in .text(empty) })).check()
        #expect(state.standing == .unreadable && state.reason?.text == "no-rows")
    }

    @Test func aTotalThatIsNeverReachedLeavesTheListInParts() async throws {
        let lying = await (try watch(Self.site { .text(Self.data(page: $0, total: 500)) })).check()
        #expect(lying.standing == .ok && !lying.isWhole)
        let repeating = await (try watch(Self.site { _ in .text(Self.data(page: 1, total: 40)) })).check()
        #expect(repeating.standing == .ok && !repeating.isWhole)
        let broken = await (try watch(Self.site { $0 == 1 ? .text(Self.data(page: 1)) : .notFound })).check()
        #expect(broken.standing == .ok && !broken.isWhole)
    }

    @Test func rowsThatComeAgainAreNoEndOfAListThatCountsNothing() async throws {
        @Sendable func uncounted(_ page: Int) -> ScriptDrawnSite.Answer {
            .text(Self.data(page: page).replacing("\"total\":21,", with: ""))
        }
        let ignoring = await (try watch(Self.site { _ in uncounted(1) })).check()
        #expect(ignoring.standing == .ok && !ignoring.isWhole)
        let ending = await (try watch(Self.site { $0 < 3 ? uncounted($0) : .notFound })).check()
        #expect(ending.items == 21 && !ending.isWhole)
        let proven = "{\"data\":{\"channelId\":\"\(Self.id)\",\"total\":0,\"results\":[]}}"
        let proving = await (try watch(Self.site { $0 < 3 ? uncounted($0) : .text(proven) })).check()
        #expect(proving.items == 21 && proving.isWhole)
    }

    @Test func aCountThatIsOfOnePageAloneMakesNoListWhole() async throws {
        let state = await (try watch(Self.site { .text(Self.data(page: $0, total: $0 == 1 ? 20 : 1)) })).check()
        #expect(state.standing == .ok && !state.isWhole && state.reports.count == 1)
        let less = await (try watch(Self.site { .text(Self.data(page: $0, total: 3)) })).check()
        #expect(!less.isWhole)
    }

    @Test func aMillionRowsAreBoundedAndNotWhole() async throws {
        let row = "{\"title\":\"云溪市示例局信息\",\"url\":\"/x.html\"},"
        let many =
            "{\"data\":{\"channelId\":\"\(Self.id)\",\"total\":1000000,\"results\":[\(String(repeating: row, count: 150_000))]}}"
        let state = await (try watch(Self.site { _ in .text(many) })).check()
        #expect(!state.isWhole)
    }

    @Test func thePathsOfAFamilyAreTriedOnceAndTheOneThatProvesItselfIsKept() async throws {
        let site = ScriptDrawnSite { request in
            if request.address.text == Self.address { return .text(Self.shell) }
            guard request.address.text.contains("/searchList/") else { return .notFound }
            return .text(Self.data(page: Self.number(of: request)))
        }
        let watch = try watch(site)
        let first = await watch.check()
        #expect(first.standing == .ok && first.isWhole)
        let asked = site.requests.count
        _ = await watch.check(after: first)
        #expect(!site.requests.dropFirst(asked).contains { $0.address.text.contains("/common/search/") })
    }

    @Test func noRequestLeavesTheHostOfThePage() async throws {
        let shell = """
            <html><body><script src="/script/unitbuild.js" url="https://elsewhere.example/unit" queryData="{'pageType':'column','pageId':'1'}"></script></body></html>
            """
        let site = ScriptDrawnSite { _ in .text(shell) }
        let state = await (try watch(site)).check()
        #expect(state.standing == .unreadable)
        #expect(site.requests.allSatisfy { $0.address.host == "www.yunxi.example" })
    }

    @Test func rowsThatThePageShowsItselfNeedNoSecondRequest() async throws {
        let rows = (2020...2025).map { year in
            "<li><a href=\"/nb/\(year).html\">云溪市示例局\(year)年政府信息公开工作年度报告</a><span>\(year + 1)-01-20</span></li>"
        }
        let page =
            "<html><head><meta name=channelId content=\(Self.id)></head><body><ul>\(rows.joined())</ul></body></html>"
        let site = ScriptDrawnSite { $0.address.text == Self.address ? .text(page) : .notFound }
        let state = await (try watch(site)).check()
        #expect(state.isWhole)
        #expect(!site.requests.contains { $0.address.text.contains("/search") })
        #expect(state.readThrough == nil)
    }
}
