import Foundation
import MonitorConfig
import PageReading
import Supervision
import TestSupport
import Testing

/// Where a script-drawn list stands, and what its texts are written in.
struct DataListPlaceTests {
    private static let rows = ServedRow.rows(news: 3)

    private static func file(_ rows: [ServedRow]) -> String {
        "[\(rows.map { $0.record("TITLE", "URL", "DOCRELPUBTIME") }.joined(separator: ","))]"
    }

    private static func watch(
        _ address: String,
        _ answer: @escaping @Sendable (FetchRequest) -> ScriptDrawnSite.Answer
    ) throws -> ScriptDrawnWatch {
        try ScriptDrawnWatch(address, families: try SiteFamily.load(), site: ScriptDrawnSite(answer))
    }

    @Test func relativeAddressesAreSeenFromWhereARedirectLed() async throws {
        let watch = try Self.watch("https://www.yunxi.example/nb") { request in
            switch request.address.text {
            case "https://www.yunxi.example/nb":
                .moved("<html><script>load('./nb.json')</script></html>", to: "https://www.yunxi.example/nb/")
            case "https://www.yunxi.example/nb/nb.json": .text(Self.file(Self.rows), type: "application/json")
            default: .notFound
            }
        }
        let state = await watch.check()
        #expect(state.standing == .ok && state.isWhole && state.items == 8)
    }

    @Test func aListThatARedirectLeadsAwayFromIsMovedAndNotMissing() async throws {
        let isMoved = Locked(false)
        let watch = try Self.watch("https://www.yunxi.example/nb/index.html") { request in
            switch request.address.text {
            case "https://www.yunxi.example/nb/index.html":
                isMoved.withLock { $0 }
                    ? .moved("<script>load('./x.json')</script>", to: "https://www.yunxi.example/")
                    : .text("<html><script>load('./nb.json')</script></html>")
            case "https://www.yunxi.example/nb/nb.json": .text(Self.file(Self.rows + [.report(on: 2025)]))
            case "https://www.yunxi.example/x.json":
                .text(
                    Self.file(
                        Self.rows.map { row in
                            ServedRow(title: row.title + "（续）", link: "/other" + row.link, date: row.date)
                        }
                    )
                )
            default: .notFound
            }
        }
        let first = await watch.check()
        #expect(first.reports.map(\.reportYear.year).contains(2025))
        isMoved.withLock { $0 = true }
        let later = await watch.check(after: first, at: Samples.instant("2026-03-02"))
        #expect(later.standing == .unreadable && later.reason?.text == "moved")
    }

    /// Rows beside the list are no list: a page of a family that shows none of the documents is asked for its data.
    @Test(arguments: [true, false]) func rowsOfABoxBesideAreNotTakenForTheList(isAnswered: Bool) async throws {
        let box = (1...9).map { "<li><a href=/x/\($0).html>全市政务公开工作动态第\($0)期</a><span>2026-01-0\($0)</span></li>" }
        let shell =
            "<html><head><title>政府信息公开年报</title></head><body><ul>\(box.joined())</ul><script>$.getJSON('./nb.json')</script></body></html>"
        let watch = try Self.watch("https://www.yunxi.example/nb/") { request in
            if request.address.text.hasSuffix("/nb/") { return .text(shell) }
            return isAnswered && request.address.text.hasSuffix("nb.json") ? .text(Self.file(Self.rows)) : .notFound
        }
        let state = await watch.check()
        #expect(state.isWhole == isAnswered)
        #expect(state.items == (isAnswered ? 8 : 9))
    }

    @Test func titlesThatAScriptHasEscapedAreRead() async throws {
        let title = ServedRow.report(on: 2025).title.utf16.map { "%u" + String($0, radix: 16, uppercase: true) }
        let digits = title.joined().replacing("%u32", with: "2").replacing("%u30", with: "0")
            .replacing("%u35", with: "5")
        let row = ServedRow(title: digits, link: "/doc/1.html")
        let watch = try Self.watch("https://www.yunxi.example/nb/") { request in
            request.address.text.hasSuffix("/nb/")
                ? .text("<html><script>load('./nb.json')</script></html>") : .text(Self.file([row]))
        }
        let state = await watch.check()
        #expect(state.reports.map(\.title) == [ServedRow.report(on: 2025).title])
    }

    /// Nobody knows which of two files is the list, and a file that is cut is not all of it.
    @Test func filesThatMayBeOthersOrCutAreNeverWhole() async throws {
        let two = try Self.watch("https://www.yunxi.example/nb/") { request in
            request.address.text.hasSuffix("/nb/")
                ? .text("<html><script>load('./nb.json', './menu.json')</script></html>") : .text(Self.file(Self.rows))
        }
        #expect(await !two.check().isWhole)
        let long = (0..<400).map { ServedRow(title: "云溪市示例局信息第\($0)期", link: "/doc/m\($0).html") }
        for rows in [long, [ServedRow(title: "云溪市示例局信息", link: "/doc/m.html", date: "")]] {
            let one = try Self.watch("https://www.yunxi.example/nb/") { request in
                request.address.text.hasSuffix("/nb/")
                    ? .text("<html><script>load('./nb.json')</script></html>") : .text(Self.file(Self.rows + rows))
            }
            #expect(await !one.check().isWhole)
        }
    }
}
