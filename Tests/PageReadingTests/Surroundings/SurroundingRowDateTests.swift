import Foundation
import Supervision
import TestSupport
import Testing

@testable import PageReading

/// The dates of a home page's rows: neither today's date in its head nor that of its foot, and none where the year is
/// left out.
struct SurroundingRowDateTests {
    private func dates(_ rows: [String], head: String = "", foot: String = "") throws -> [CivilDate] {
        let items = rows.enumerated().map { index, date in
            "<li><a href=\"/x/t2026_\(index).html\">云泽市第\(index)次发布一条较长的消息标题</a><span>\(date)</span></li>"
        }
        let page = """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>云泽市人民政府</title></head><body>
            <div class="header"><a href="/">首页</a><span>\(head)</span></div>
            <div class="main"><ul>\(items.joined())</ul></div>
            <div class="footer">主办：云泽市人民政府 <span>\(foot)</span></div></body></html>
            """
        let reading = HTMLPageReader().read(Data(page.utf8), as: .surroundings)
        return try #require(reading.surroundings).rowDates
    }

    @Test func theDatesOfRowsAreRead() throws {
        let rows = ["2026-03-01", "2026-02-20", "2026-02-10", "2026-02-09"]
        #expect(try dates(rows, head: "2026-11-21", foot: "2025-01-01") == rows.map(Samples.day))
    }

    @Test func aMonthAndDayIsCompletedByWhatStandsBehindIt() throws {
        let rows = ["03-01", "02-20", "02-10"].map {
            "<i date-value=\"2026/\($0.replacing("-", with: "/"))\">[\($0)]</i>"
        }
        #expect(try dates(rows) == ["2026-03-01", "2026-02-20", "2026-02-10"].map(Samples.day))
    }

    @Test(arguments: [["03-01", "02-20", "02-10", "2019-02-09"], ["2019-02-09", "2019-02-08"]])
    func datesThatSayNothingOfTheOthersAreNone(rows: [String]) throws {
        #expect(try dates(rows) == [])
    }
}
