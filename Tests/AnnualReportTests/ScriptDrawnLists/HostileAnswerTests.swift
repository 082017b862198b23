import Foundation
import MonitorConfig
import Supervision
import TestSupport
import Testing

/// Answers that are too large, damaged or written to harm are bounded and named; what servers merely write badly is read.
struct HostileAnswerTests {
    private static let address = "https://www.yunxi.example/yxslj/col/col55/index.html"
    private static let column = ServedColumn.lists

    private static func check(_ answer: ScriptDrawnSite.Answer) async throws -> SourceState {
        let site = ScriptDrawnSite { request in
            if request.address.text == address { return .text(column.shell("77001", page)) }
            return column.pageAsked(ServedColumn.text(of: request), "77001") == 1 ? answer : .notFound
        }
        return await (try ScriptDrawnWatch(address, families: try SiteFamily.load(), site: site)).check()
    }

    private static let page = ServedColumn.Page(rows: ServedRow.rows(news: 2), total: 7, pages: 1, id: "77001")
    private static let good = column.answer(page)

    @Test(arguments: [
        "cb(\(good));alert(document.cookie)", "\u{FEFF}\n\(good)\n",
        good.replacing("次业务培训", with: "次\u{0B}业务\n培训\u{01}"), good.replacing("},{", with: "},,\n\t{"),
    ])
    func whatIsMerelyWrittenBadlyIsRead(answer: String) async throws {
        let state = try await Self.check(.text(answer))
        #expect(state.isWhole && state.items == 7)
    }

    @Test(arguments: [
        "cb(eval('x'))", "(function(){return \(good)})()", "alert(1);\(good)", "<html><body>\(good)</body></html>",
        "{\"data\":" + String(repeating: "{\"a\":", count: 100_000), String(good.dropLast(30)),
        "{\"data\":{\"total\":1000000,\"results\":[" + String(repeating: "{},", count: 1_000_000) + "]}}", "null", "[]",
    ])
    func whatIsNoAnswerIsNamed(answer: String) async throws {
        let state = try await Self.check(.text(answer))
        #expect(state.standing == .unreadable && state.reason?.text == "data-answer-refused")
        let words = try #require(state.readThrough?.failure)
        #expect(!words.isEmpty && words.utf8.count <= 600)
    }

    @Test func anAnswerBeyondTheBoundOfBytesIsNamed() async throws {
        let state = try await Self.check(.failed(FetchFailure(.bodyTooLarge, detail: "50 MB")))
        #expect(state.standing == .unreadable && state.readThrough?.failure == "body-too-large")
    }

    /// Bytes that are no text make a title that nobody can read: it may be anyone's report.
    @Test func bytesThatAreNoTextLeaveTheListInParts() async throws {
        let parts = Self.good.split(separator: "开展", maxSplits: 1).map { Data($0.utf8) }
        let bytes = parts[0] + Data(repeating: 0xFF, count: 40) + parts[1]
        let state = try await Self.check(.bytes(bytes))
        #expect(!state.isWhole)
    }
}
