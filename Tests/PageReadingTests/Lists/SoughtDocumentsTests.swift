import Supervision
import TestSupport
import Testing

@testable import PageReading

/// Lists are read by the names of the documents that their duties ask for: budgets and accounts as well as reports.
struct SoughtDocumentsTests {
    private static let budgets = SoughtDocuments(
        names: ["预算", "部门预算", "决算", "预决算"],
        subjects: ["部门", "政府"],
        standIns: ["收支说明"]
    )

    private func list(_ rows: String, seeking sought: SoughtDocuments = budgets) -> ReadPage {
        let page = """
            <html><head><meta name="SiteName" content="云川县人民政府"><meta name="ColumnName" content="部门预算">
            <title>部门预算_云川县人民政府</title></head><body>\(SitePage.header)
            <div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/czzj/">财政资金</a> &gt; <a href="./">部门预算</a></div>
            \(rows)</body></html>
            """
        return Reading.page(page, as: .list, seeking: sought)
    }

    @Test(arguments: 1...3)
    func budgetsWithoutDatesAreAListHoweverFew(count: Int) {
        let rows = (1...count).map { "<li><a href=\"./202\($0)01/t202\($0)0115_7.html\">202\($0)年预算</a></li>" }
        #expect(list("<ul>\(rows.joined())</ul>").list?.rows.count == count)
        #expect(list("<ul>\(rows.joined())</ul>", seeking: .annualReports).list?.rows.isEmpty != false)
    }

    @Test func rowsThatNameOnlyAYearAreNamedByAColumnOfBudgets() {
        let rows = (2022...2025).map { "<li><a href=\"./\($0)01/t\($0)0115_7.html\">\($0)年</a></li>" }
        let page = list("<ul>\(rows.joined())</ul>")
        #expect(page.kind == .list)
        #expect(page.list?.rows.map(\.title) == (2022...2025).map { "\($0)年 部门预算" })
        #expect(list("<ul>\(rows.joined())</ul>", seeking: .annualReports).kind != .list)
    }

    @Test func budgetsOfAgenciesAreNamedByTheirRows() {
        let agencies = ["白塔镇", "青石市水利局", "红岩乡"]
        let rows = agencies.enumerated().map { index, agency in
            "<tr><td>\(agency)</td><td><a href=\"./2025/t20250115_\(index).html\">部门预算</a></td></tr>"
        }
        let titles = list("<table><tr><th>单位</th><th>2025年</th></tr>\(rows.joined())</table>").list?.rows.map(\.title)
        #expect(titles == agencies.map { "\($0) 2025年 部门预算" })
    }

    @Test func columnsOfYearsAreChosenByTheNameOfTheBudget() {
        func years(_ folder: String) -> String {
            (2023...2025).map { "<a href=\"/\(folder)/\($0)/\">\($0)年</a> " }.joined()
        }
        let menus = "<div><p>统计公报</p><div>\(years("tj"))</div></div><div><p>部门预算</p><div>\(years("ys"))</div></div>"
        let columns = list(menus).list?.yearColumns ?? []
        #expect(columns.map { "\($0.year) \($0.address.text)" }.first == "2023 https://www.yunxi.example/ys/2023/")
        #expect(columns.count == 3)
    }

    @Test func theNameOfAColumnTitlesNoBudget() {
        let lines = String(repeating: "<p>本部门收入支出预算总表说明如下，具体情况见附表所列各项。</p>", count: 9)
        let text = "<div class=TRS_Editor>\(lines)</div>"
        let markup = "<title>部门预算-云川县人民政府网</title><h1>部门预算</h1><h2>云川县水利局2025年部门预算</h2>\(text)"
        #expect(Reading.page(markup, seeking: Self.budgets).title == "云川县水利局2025年部门预算")
    }
}
