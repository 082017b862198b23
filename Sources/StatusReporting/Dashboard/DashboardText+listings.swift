import Supervision

/// The words of listings: what they are called, what narrows them, and what is said where nothing fits.
extension DashboardText {
    /// Whoever narrows a view by a word that means nothing sees all of it.
    func ignored(_ names: [String]) -> String {
        language.pick(
            "网址中的参数 \(names.joined(separator: "、")) 在此无效，未予理会。",
            "The address has parameters that mean nothing here: \(names.joined(separator: ", "))."
        )
    }

    /// The listings that every page leads to, with their names in paths.
    var listings: [(name: String, label: String)] {
        ["alerts", "obligations", "agencies", "matrix", "cases", "sources", "jurisdictions", "rules"].map {
            ($0, listingName($0))
        }
    }

    /// What a listing is called, by its name in paths.
    func listingName(_ name: String) -> String {
        switch name {
        case "alerts": alerts
        case "obligations": obligations
        case "agencies": agencies
        case "matrix": language.pick("一览表", "Matrix")
        case "cases": language.pick("整改台账", "Cases")
        case "sources": sources
        case "sites": language.pick("网站", "Sites")
        case "jurisdictions": language.pick("地区", "Jurisdictions")
        case "rules": language.pick("规则", "Rules")
        default: name
        }
    }

    var search: String { language.pick("查找机关、页面、告警", "Search agencies, pages, alerts") }
    var pages: String { language.pick("各页", "Pages") }
    var whereYouAre: String { language.pick("当前位置", "Where you are") }
    var narrow: String { language.pick("筛选", "Filter") }
    var clearFilters: String { language.pick("清除条件", "Clear") }
    var any: String { language.pick("不限", "Any") }
    var pager: String { language.pick("翻页与下载", "Pages and downloads") }
    var previousPage: String { language.pick("← 上一页", "← Previous") }
    var nextPage: String { language.pick("下一页 →", "Next →") }
    var nothingFits: String {
        language.pick("没有符合条件的内容。可放宽或清除条件。", "Nothing fits. Ask for less, or clear the filters.")
    }
    var firing: String { language.pick("告警中", "Firing") }
    var falseAlarms: String { language.pick("认定误报", "False alarms") }
    var site: String { language.pick("网站", "Site") }
    var caseNumber: String { language.pick("整改编号", "Case") }
    var overdue: String { language.pick("逾期", "Overdue") }
    var repeats: String { language.pick("一年内重复，前次：", "Repeats within a year:") }

    var noSuchPage: String { language.pick("没有此页", "There is no such page") }
    var noSuchPageHint: String {
        language.pick(
            "地址有误，或所指的机关、页面、告警已不在监测范围内。可用上方的查找。",
            "The address is wrong, or what it named is watched no longer. Search above."
        )
    }

    func noSuchPage(_ page: Int, of pages: Int) -> String {
        language.pick("没有第 \(page) 页，共 \(pages) 页。", "There is no page \(page); there are \(pages).")
    }

    /// `第 51–100 项，共 5000 项`
    func place(_ first: Int, _ count: Int, of total: Int) -> String {
        guard count > 0 else { return language.pick("共 \(total) 项", "\(total) in all") }
        let last = first + count - 1
        return language.pick("第 \(first)–\(last) 项，共 \(total) 项", "\(first)–\(last) of \(total)")
    }

    /// The label of a link to all of what only the first are shown of.
    func all(_ total: Int) -> String { language.pick("查看全部 \(total) 项 →", "All \(total) →") }

    func name(_ filter: ViewFilter) -> String {
        switch filter {
        case .search: language.pick("查找", "Search")
        case .jurisdiction: jurisdiction
        case .kind: kind
        case .rule: rule
        case .severity: severity
        case .state: state
        case .duty: duty
        case .year: reportYear
        case .site: site
        case .agency: language.pick("机关代号", "Agency id")
        case .since: language.pick("起始日不早于", "Begun on or after")
        case .case: language.pick("整改", "Case")
        }
    }

    /// What a value of a filter is called.
    func name(_ word: String, of filter: ViewFilter, in context: PageContext, _ shape: ViewShape) -> String {
        switch filter {
        case .severity: Severity(rawValue: word).map { name($0) } ?? word
        case .duty: context.index.title(ofDuty: word)?[language] ?? word
        case .kind: AgencyKind(rawValue: word).map { name($0) } ?? SourceKind(rawValue: word).map { name($0) } ?? word
        case .case: caseChoice(word)
        case .state: stateName(word, in: context, of: shape)
        default: word
        }
    }

    private func caseChoice(_ word: String) -> String {
        switch word {
        case "open": language.pick("未销号", "Open")
        case "overdue": overdue
        default: language.pick("未列入", "None")
        }
    }

    private func stateName(_ word: String, in context: PageContext, of shape: ViewShape) -> String {
        switch shape.name {
        case AlertListing.shape.name: Alert.State(rawValue: word).map { name($0) } ?? word
        case SourceListing.shape.name, SiteListing.shape.name: SourceStanding(rawValue: word).map { name($0) } ?? word
        case CaseListing.shape.name: CaseState(rawValue: word).map { context.name(of: $0) } ?? word
        default: ObligationStatus.State(rawValue: word).map { name($0) } ?? word
        }
    }
}
