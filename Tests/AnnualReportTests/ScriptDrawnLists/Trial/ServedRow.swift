import Supervision

/// One row of a list in the trial of families.
struct ServedRow: Hashable, Sendable {
    var title: String
    var link: String
    var date = "2026-01-20"

    static let agency = "云溪市示例局"

    static func report(on year: Int) -> ServedRow {
        ServedRow(
            title: "\(agency)\(year)年政府信息公开工作年度报告",
            link: "/doc/\(year).html",
            date: "\(year + 1)-01-20"
        )
    }

    /// News, and below them the reports of earlier years, so that the list shows what it is.
    static func rows(news: Int) -> [ServedRow] {
        let news = (0..<news).map {
            ServedRow(title: "\(agency)开展第\($0 + 1)次业务培训", link: "/doc/n\($0).html", date: "2026-02-10")
        }
        return news + (2020...2024).reversed().map(report)
    }

    /// As JSON and its markup write a text.
    static func quoted(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        return "\"\(escaped)\""
    }

    /// The row as a record with these keys.
    func record(_ title: String, _ link: String, _ date: String) -> String {
        "{\"\(title)\":\(Self.quoted(self.title)),\"\(link)\":\"\(self.link)\",\"\(date)\":\"\(self.date)\"}"
    }

    /// The row as an item of a list.
    var item: String { "<li><a title='\(title)' href='\(link)'>\(title.prefix(12))…</a><span>\(date)</span></li>" }
}
