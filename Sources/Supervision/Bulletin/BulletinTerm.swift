/// Every word that a bulletin uses in its tables and charts.
package enum BulletinTerm: String, CaseIterable, Sendable {
    // Headings of columns.
    case number, agency, territory, agencies, indicator, weight, deducted, cause, page, since, address, rule
    case siteCode = "site_code"
    case issueKind = "issue_kind"
    case severity, problem, law
    case foundOn = "found_on"
    case rectification, rank, score
    case seriousIssues = "serious_issues"
    case issues
    case notJudged = "not_judged"
    case averageScore = "average_score"
    case caseID = "case"
    case opened, due, state, duty, year, published
    case daysEarly = "days_early"
    case item, now, before, change
    // How obligations stand.
    case onTime = "on_time"
    case late, missing, unknown
    case onTimeRate = "on_time_rate"
    case pages
    case pagesRead = "pages_read"
    // Why it is not known how one stands, or what a page shows.
    case noSource = "no_source"
    case notRead = "not_read"
    case unreadable
    case setAside = "set_aside"
    case undetermined, unconfirmed
    case notRecorded = "not_recorded"
    // Other words in cells.
    case none, overdue
    case noScore = "no_score"
    case otherIssue = "other_issue"
    case unwatched
    // Captions.
    case overviewTable = "overview_table"
    case obligationChart = "obligation_chart"
    case issueChart = "issue_chart"
    case scoreChart = "score_chart"
    case territoryTable = "territory_table"
    case issueTable = "issue_table"
    case rankingTable = "ranking_table"
    case caseTable = "case_table"
    case goodExampleTable = "good_example_table"
    case blindSpotTable = "blind_spot_table"
    case unknownTable = "unknown_table"
    case scoreSheet = "score_sheet"
}
