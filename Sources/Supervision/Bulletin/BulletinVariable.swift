/// Every variable that the text of a bulletin may name. A name outside of this list is an error of the template.
package enum BulletinVariable: String, CaseIterable, Sendable {
    /// The first and the last day, and those of the period before.
    case from, to
    case previousFrom = "previous_from"
    case previousTo = "previous_to"
    /// The territory that was asked for; without a value where all agencies are meant.
    case jurisdiction
    /// How many agencies are supervised, how many of their pages, and how many of those were read at the end or not.
    case agencies, pages
    case pagesRead = "pages_read"
    case pagesUnread = "pages_unread"
    /// How many obligations were due by the last day, and how they stood; without a value where there was none.
    case obligations
    case onTime = "on_time"
    case late, missing, unknown
    /// Those of `late` and `missing` that fell due in the period.
    case dueInPeriod = "due_in_period"
    /// The share of those in time among those that could be judged, in percent, and how it changed, in points.
    case onTimeRate = "on_time_rate"
    case onTimeRateChange = "on_time_rate_change"
    /// Has a value where the last period can be compared with.
    case comparison
    /// How many issues stood at the end, how that changed, and how many there were of each severity.
    case issues
    case issuesChange = "issues_change"
    case critical, error, warning, info
    /// How many issues of the last period are not counted again, since nothing mends them any more; has a value where there are any.
    case toldBefore = "told_before"
    /// How many issues were found, and how many were seen to be gone, within the period.
    case found, mended
    /// The cases that the last period left, those struck off since, their share in percent, and those that are overdue.
    case cases, closed
    case closingRate = "closing_rate"
    case overdue
    /// How many cases are left out of that share: called wrong, or watched by nobody any more.
    case casesAside = "cases_aside"
    /// How many agencies are named as good examples, and how many days before the due day that takes.
    case goodExamples = "good_examples"
    case earlyDays = "early_days"
    /// How many agencies have a score, how many have none, and the sum of all weights.
    case scored, unscored
    case total
    /// How many alerts stood at the end and are held against nobody: silenced, called wrong, or not verifiable.
    case setAside = "set_aside"
    /// How many alerts stood on pages of several agencies and cost nobody points.
    case shared
    /// The first day of which anything is known; has a value where that is later than the first day of the period.
    case recordBegins = "record_begins"
    /// The last day of which anything is known; has a value where that is earlier than the last day of the period.
    case recordEnds = "record_ends"
}
