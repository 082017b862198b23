package import Supervision

/// What `reference/domain.md`, section 8.4, states about the documents, counted there by hand from the same files.
package struct StatedLags: Sendable {
    package let file: String
    package let name: String
    /// Percent of the documents issued from 2019-05-15 on that were published after more than twenty working days.
    package let overLimitShare: Double

    /// The four sources of seven whose files are at hand; 海南, 国务院 and 广东 are not.
    package static let provinces = [
        StatedLags(file: "dates-sichuan.tsv", name: "四川", overLimitShare: 0.6),
        StatedLags(file: "dates-shanghai.tsv", name: "上海", overLimitShare: 1.7),
        StatedLags(file: "dates-yunnan.tsv", name: "云南", overLimitShare: 2.2),
        StatedLags(file: "dates-henan.tsv", name: "河南", overLimitShare: 4.4),
    ]

    /// Of all seven sources together, as they are printed there: by period.
    package static let totalBefore = "13283 rows, over 442 (3.3 %), reversed 19, filled 189"
    package static let totalAfter = "6612 rows, over 221 (3.3 %), reversed 34, filled 6, medians by source 1 to 9"

    /// From the first regulation to the eve of its revision.
    package static let before = period("2008-05-01", "2019-05-14")
    /// From the day the revision came into force.
    package static let after = period("2019-05-15", "9999-12-31")

    private static func period(_ first: String, _ last: String) -> ClosedRange<CivilDate> {
        guard let first = CivilDate(iso: first), let last = CivilDate(iso: last) else {
            preconditionFailure("\(first) and \(last) are days of the calendar")
        }
        return first...last
    }
}
