package import Supervision

/// How many documents were published how late, by the program's own rule.
package struct LagTally: Equatable, Sendable {
    /// Documents with both days.
    package private(set) var documents = 0
    /// Later than twenty working days, and no filling of an archive.
    package private(set) var late = 0
    /// More than 250 working days later.
    package private(set) var backfilled = 0
    /// Published before they were made.
    package private(set) var reversed = 0
    private var lags: [Int] = []

    /// 政府信息公开条例 (2019), article 26, and (2008), article 18: within twenty working days.
    package static let limit = 20
    /// From here on an archive is being filled (reference/domain.md, 8.4).
    package static let archive = 250

    package init() {}

    /// - Parameter period: The days of issue that count.
    package init(of documents: [DatedDocument], issued period: ClosedRange<CivilDate>, by calendar: WorkingCalendar) {
        for document in documents where period.contains(document.issued) {
            add(PublicationLag(from: document.issued, to: document.published, by: calendar))
        }
    }

    package mutating func add(_ lag: PublicationLag) {
        documents += 1
        lags.append(lag.workingDays)
        switch lag.verdict(within: Self.limit, archive: Self.archive) {
        case .within: break
        case .late: late += 1
        case .backfilled: backfilled += 1
        case .reversed: reversed += 1
        }
    }

    package mutating func add(_ other: LagTally) {
        documents += other.documents
        late += other.late
        backfilled += other.backfilled
        reversed += other.reversed
        lags += other.lags
    }

    /// Percent of the documents that are late by the rule: archives that are filled are no lateness.
    package var lateShare: Double { share(of: late) }

    /// Percent of the documents that came after more than twenty working days, archives included: what domain.md counts.
    package var overLimitShare: Double { share(of: late + backfilled) }

    /// The middle lag in working days; nil without documents. Of two in the middle the smaller.
    package var median: Int? {
        lags.isEmpty ? nil : lags.sorted()[(lags.count - 1) / 2]
    }

    private func share(of count: Int) -> Double {
        documents == 0 ? 0 : 100 * Double(count) / Double(documents)
    }
}
