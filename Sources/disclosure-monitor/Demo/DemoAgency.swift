/// An invented agency of the demo, and what is wrong with what it publishes.
struct DemoAgency: Sendable {
    let id: String
    let name: String
    let trouble: Trouble
    /// The path of the list in which its reports stand.
    let listPath: String

    /// What the sample site does wrong, one kind each.
    enum Trouble: Sendable, Equatable {
        case none
        /// The report on 2025 appeared after the due date.
        case late
        /// There is no report on 2025.
        case missing
        /// The server answers 412 to programs.
        case blocked
        /// The items of table three do not add up to its total.
        case wrongSum
        /// The report on 2025 has no section five.
        case missingSection
        /// Pages are GBK and call themselves gb2312; nothing is wrong with the reports.
        case gbk
        /// The report on 2018, under the regulation of 2008, says nothing of fees.
        case missingTopic
    }

    /// The agencies of 云泽市, a city that does not exist.
    static let all: [DemoAgency] = [
        DemoAgency(id: "reform", name: "云泽市发展和改革局", trouble: .none),
        DemoAgency(id: "education", name: "云泽市教育局", trouble: .late),
        DemoAgency(id: "water", name: "云泽市水务局", trouble: .missing),
        DemoAgency(id: "security", name: "云泽市公安局", trouble: .blocked),
        DemoAgency(id: "civil-affairs", name: "云泽市民政局", trouble: .wrongSum),
        DemoAgency(id: "justice", name: "云泽市司法局", trouble: .missingSection),
        DemoAgency(id: "finance", name: "云泽市财政局", trouble: .gbk),
        DemoAgency(id: "archives", name: "云泽市档案局", trouble: .missingTopic),
        DemoAgency(id: "health", name: "云泽市卫生健康局", trouble: .none, listPath: "/shared/nb/"),
        DemoAgency(id: "sports", name: "云泽市体育局", trouble: .none, listPath: "/shared/nb/"),
    ]

    private init(id: String, name: String, trouble: Trouble, listPath: String? = nil) {
        self.id = id
        self.name = name
        self.trouble = trouble
        self.listPath = listPath ?? "/\(id)/nb/"
    }

    /// What the agency is concerned with: 教育.
    var field: String { String(name.dropFirst("云泽市".count).dropLast("局".count)) }

    /// The report years that stand in the agency's list.
    var reportYears: [Int] {
        Array((DemoSite.firstReportYear...(trouble == .missing ? 2024 : 2025)).reversed())
    }

    /// The day on which a report was published, as list and page show it.
    func published(_ reportYear: Int) -> String {
        if reportYear == 2018 { return "2019-03-2\(name.count % 10)" }
        return trouble == .late && reportYear == 2025 ? "2026-02-12" : "\(reportYear + 1)-01-\(10 + name.count)"
    }

    func title(_ reportYear: Int) -> String {
        "\(name)\(reportYear)年政府信息公开工作年度报告"
    }

    func reportPath(_ reportYear: Int) -> String {
        let day = published(reportYear).filter { $0 != "-" }
        return "\(listPath)\(day.prefix(6))/t\(day)_\(id.utf8.reduce(100) { $0 + Int($1) })\(reportYear).html"
    }
}
