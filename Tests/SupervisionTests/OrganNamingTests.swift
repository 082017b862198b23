import Supervision
import TestSupport
import Testing

/// Rows of a column of one year that say no more than whose report they are.
struct OrganNamingTests {
    private static func list(dated date: CivilDate?) throws -> ListReading {
        let rows = try ["市教育局", "关于开展检查的通知"].enumerated().map { number, title in
            let address = try #require(WebAddress("https://www.yunxi.example/nb/\(number).html"))
            return ListRow(title: title, address: address, date: date)
        }
        return ListReading(rows: rows)
    }

    @Test(arguments: [nil, CivilDate(year: 2026, month: 1, day: 20)])
    func theColumnNamesTheYear(date: CivilDate?) throws {
        var list = try Self.list(dated: date)
        list.nameOrgans(of: 2025, seeking: .annualReports)
        #expect(list.rows.map(\.title) == ["市教育局2025年年度报告", "关于开展检查的通知"])
        #expect(list.isWhole)
    }

    /// A report on 2025 is published after 2025: the column holds what was published in the year.
    @Test func aRowThatIsDatedInTheYearIsNobodysReport() throws {
        var list = try Self.list(dated: CivilDate(year: 2025, month: 1, day: 20))
        list.nameOrgans(of: 2025, seeking: .annualReports)
        #expect(list.rows.map(\.title) == ["市教育局", "关于开展检查的通知"])
        #expect(!list.isWhole)
    }

    @Test(arguments: ["政府", "市教育局2025年年度报告", "市教育局3楼办公", "教育新闻", String(repeating: "长", count: 30) + "局"])
    func whatIsMoreOrLessThanANameIsNone(title: String) {
        #expect(!SoughtDocuments.annualReports.isOrganName(title))
    }
}
