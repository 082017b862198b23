import FoundationEssentials
import Supervision
import TestSupport
import Testing

/// What the columns of a site amount to, how fresh its home page is, and whether it opens.
struct SiteTests {
    private static let home = Samples.address("/")
    private static let columns = ["/a/", "/b/", "/c/"]
    private static let homePage = ListedPage(address: home, kind: .home, agency: Samples.bureau.id)

    private static func supervised(home: Bool = true) -> Supervised {
        Supervised(SampleColumns.rules(columns: columns, pages: home ? [homePage] : []), from: "2026-03-02")
    }

    private func serve(_ dates: [String], on supervised: Supervised) {
        for (path, date) in zip(Self.columns, dates) {
            supervised.site.serve(SamplePages.list(SampleColumns.rows(date, prefix: path)), at: Samples.address(path))
        }
    }

    private func serveHome(_ titles: [String], _ date: String?, on supervised: Supervised) {
        var page = ReadPage(kind: .other)
        page.surroundings = PageSurroundings(
            links: titles.map { PageLink(text: "\($0)发布的一条较长的消息", address: Samples.address("/x/\($0).html")) }
        )
        page.surroundings?.rowDates = date.map { [Samples.day($0)] } ?? []
        supervised.site.serve(page, at: Self.home)
    }

    @Test(arguments: [true, false])
    func quietColumnsAddUpToAVetoOfTheSite(hasHome: Bool) async throws {
        let supervised = Self.supervised(home: hasHome)
        serveHome(["甲", "乙", "丙"], "2026-03-30", on: supervised)
        serve(["2026-03-01", "2026-03-01", "2026-03-10"], on: supervised)
        await supervised.sweep(until: "2026-03-18")
        let veto = try #require(try await supervised.status().alert("veto"))
        #expect(veto.state == .firing)
        #expect(veto.found == "quiet 2")
        #expect(veto.subject == "site/127.0.0.1")
        serve(["2026-03-18", "2026-03-01", "2026-03-10"], on: supervised)
        await supervised.sweep(until: "2026-03-20")
        #expect(try await supervised.status().alert("veto")?.state == .resolved)
        #expect(await supervised.told.filter { $0.contains("alert_firing veto") }.count == 1)
    }

    @Test func theCountOfAVetoGoesOn() async throws {
        let supervised = Self.supervised(home: false)
        serve(["2026-03-01", "2026-03-01", "2026-03-10"], on: supervised)
        await supervised.sweep(until: "2026-03-18")
        #expect(try await supervised.status().alert("veto")?.found == "quiet 2")
        await supervised.sweep(until: "2026-03-28")
        #expect(try await supervised.status().alert("veto")?.found == "quiet 3, neglected 3")
    }

    @Test func aSiteIsHostAndPort() throws {
        let site = { try #require(WebAddress($0)).site }
        #expect(try site("http://a.example/x") == "a.example")
        #expect(try site("https://A.example:443/x?y=1:2") == "a.example")
        #expect(try site("http://a.example:8081/") == "a.example:8081")
        #expect(try site("http://[::1]:8081/x") == "[::1]:8081")
        #expect(try site("http://[::1]/x:9") == "[::1]")
        #expect(try site("http://user:pw@a.example") == "a.example")
    }

    @Test func aVetoIsNeitherUpheldNorEndedByColumnsOutOfSight() async throws {
        let supervised = Self.supervised(home: false)
        serve(["2026-03-01", "2026-03-01", "2026-03-10"], on: supervised)
        await supervised.sweep(until: "2026-03-18")
        supervised.site.answer(.blocked, at: Samples.address("/b/"))
        await supervised.sweep(times: 8)
        #expect(try await supervised.status().alert("veto")?.state == .inhibited)
    }

    @Test func blankColumnsAddUpToo() async throws {
        let supervised = Self.supervised(home: false)
        var page = SamplePages.list([])
        page.surroundings = PageSurroundings(text: "暂无内容")
        for path in Self.columns.prefix(2) { supervised.site.serve(page, at: Samples.address(path)) }
        supervised.site.serve(SamplePages.list(SampleColumns.rows("2026-03-01")), at: Samples.address("/c/"))
        await supervised.sweep(times: 4)
        #expect(try await supervised.status().alert("blank-veto")?.state == .firing)
    }

    // MARK: Home pages

    @Test func aHomePageIsJudgedByItsDatesAndByLinksThatAppear() async throws {
        let supervised = Self.supervised()
        serve(["2026-03-30", "2026-03-30", "2026-03-30"], on: supervised)
        serveHome(["甲", "乙", "丙"], "2026-03-01", on: supervised)
        await supervised.sweep(until: "2026-03-18")
        #expect(try await supervised.status().alert("home")?.state == .firing)
        serveHome(["丁", "甲", "乙"], "2026-03-01", on: supervised)
        await supervised.sweep(until: "2026-03-20")
        #expect(try await supervised.status().alert("home")?.state == .resolved)
        #expect(
            await supervised.toldByDay.filter { $0.contains(" home ") } == [
                "2026-03-16 alert_firing home source critical", "2026-03-18 alert_resolved home source critical",
            ]
        )
    }

    @Test func aHomePageThatIsOnlyNavigationIsAsFreshAsTheColumnsBehindIt() async throws {
        let supervised = Self.supervised()
        serveHome(["进入"], nil, on: supervised)
        serve(["2026-03-01", "2026-03-05", "2026-02-01"], on: supervised)
        await supervised.sweep(until: "2026-03-19")
        #expect(try await supervised.status().alert("home") == nil)
        await supervised.sweep(until: "2026-03-22")
        let alert = try #require(try await supervised.status().alert("home"))
        #expect(alert.found == "second-level 2026-03-05")
    }

    // MARK: Availability

    @Test func aSiteThatOpensTooSeldomForAWeekIsNotAccessible() async throws {
        let supervised = Self.supervised()
        serve(["2026-03-30", "2026-03-30", "2026-03-30"], on: supervised)
        serveHome(["甲", "乙", "丙"], "2026-03-30", on: supervised)
        for hour in 0..<24 * 8 {
            supervised.site.delay(Self.home, by: hour % 12 == 5 ? 15 : nil)
            await supervised.sweep(thenWait: 1)
        }
        let alert = try #require(try await supervised.status().alert("unavailable"))
        #expect(alert.found == "8.3 %")
        #expect(alert.state == .firing)
        let first = await supervised.toldByDay.first { $0.contains("unavailable") }
        #expect(first == "2026-03-08 alert_firing unavailable source critical")
        #expect(await supervised.told.contains("alert_firing indicative source info"))
    }

    @Test func fewProbesAreIndicativeAlone() async throws {
        let supervised = Self.supervised()
        serve(["2026-03-30", "2026-03-30", "2026-03-30"], on: supervised)
        for visit in 0..<32 {
            if visit % 4 == 3 {
                supervised.site.answer(.unreachable, at: Self.home)
            } else {
                serveHome(["甲", "乙", "丙"], "2026-03-30", on: supervised)
            }
            await supervised.sweep(thenWait: 6)
        }
        let status = try await supervised.status()
        #expect(status.alert("unavailable") == nil)
        #expect(status.alert("indicative")?.reason?.text == "indicative")
    }

    @Test(arguments: [SiteOfValues.Answer.blocked, .page(SamplePages.challenge)])
    func aServerThatRefusesThisMonitorHasNotFailed(_ answer: SiteOfValues.Answer) async throws {
        let supervised = Self.supervised()
        serve(["2026-03-30", "2026-03-30", "2026-03-30"], on: supervised)
        supervised.site.answer(answer, at: Self.home)
        for _ in 0..<24 * 8 { await supervised.sweep(thenWait: 1) }
        let status = try await supervised.status()
        #expect(status.alert("unavailable") == nil && status.alert("indicative") == nil)
    }
}
