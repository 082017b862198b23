import Foundation
import MonitorConfig
import Supervision
import TestSupport
import Testing

/// A report whose text came with the row of its list is read without a second page, and only where all of it came.
struct RowTextTests {
    private static let id = "0a1b2c3d4e5f60718293a4b5c6d7e8f9"
    private static let address = "https://www.yunxi.example/yunxi/c200301/list.shtml"
    private static let shell =
        "<html><head><meta name=channelId content=\(id)></head><body><ul id=l></ul></body></html>"
    /// The body of the page of a report that is right.
    private static let report: String = {
        var reports = CorrectReports(seed: 7)
        let page = reports.report(.form2021, kind: .localDept, year: 2025).page
        let start = page.firstRange(of: "<body>")?.upperBound ?? page.startIndex
        return String(page[start...].prefix(upTo: page.firstRange(of: "</body>")?.lowerBound ?? page.endIndex))
    }()

    private static func data(text: String) -> String {
        let row = ServedRow.report(on: 2025)
        let record = row.record("title", "url", "publishedTimeStr").dropLast()
        return
            "{\"data\":{\"rows\":20,\"total\":1,\"channelId\":\"\(id)\",\"results\":[\(record),\"contentHtml\":\(ServedRow.quoted(text))}]}}"
    }

    /// A site whose article pages are not there.
    private static func site(text: String) -> ScriptDrawnSite {
        ScriptDrawnSite { request in
            if request.address.text == address { return .text(shell) }
            return request.address.text.contains("/common/search/") ? .text(data(text: text)) : .notFound
        }
    }

    private func watch(_ site: ScriptDrawnSite) throws -> ScriptDrawnWatch {
        try ScriptDrawnWatch(Self.address, families: try SiteFamily.load(), site: site)
    }

    @Test func theReportIsReadOutOfTheAnswer() async throws {
        let watch = try watch(Self.site(text: Self.report))
        let state = await watch.check()
        let article = try #require(state.reports.first?.article)
        #expect(article.unreadableReason == nil && article.contentHash != nil)
        #expect(!watch.site.requests.contains { $0.address.text.contains("/doc/") })
        // The answer is as it was, and so is the text in it.
        let later = await watch.check(after: state, at: Samples.instant("2026-03-01").addingTimeInterval(7 * 3600))
        #expect(later.reports.first?.article?.unreadableReason == nil)
        #expect(!watch.site.requests.contains { $0.address.text.contains("/doc/") })
    }

    @Test(arguments: [
        // The beginning alone, plain text without its tables, a summary, nothing.
        String(report.prefix(report.count / 2)), "云溪市示例局依法公开政府信息。".repeated(60), "<p>云溪市示例局</p>", "null",
    ])
    func whatIsNotAllOfItIsNoReport(text: String) async throws {
        let watch = try watch(Self.site(text: text))
        let state = await watch.check()
        #expect(state.reports.first?.article?.contentHash == nil)
        #expect(watch.site.requests.contains { $0.address.text.hasSuffix("/doc/2025.html") })
    }
}

extension String {
    fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
