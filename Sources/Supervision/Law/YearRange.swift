/// Years from a first one on, to a last one where there is one.
package struct YearRange: Equatable, Sendable, CustomStringConvertible {
    /// The first year of the range.
    package var first: Int
    /// Nil: until further notice.
    package var last: Int?

    package init(first: Int, last: Int? = nil) {
        self.first = first
        self.last = last
    }

    /// Every year; which of them somebody owes something for, regimes say.
    package static let all = YearRange(first: 0)

    /// Whether `year` is one of them.
    package func contains(_ year: Int) -> Bool {
        year >= first && last.map { year <= $0 } ?? true
    }

    /// Whether some year is in both ranges.
    package func overlaps(_ other: YearRange) -> Bool {
        first <= other.last ?? .max && other.first <= last ?? .max
    }

    package var description: String {
        last.map { "\(first)–\($0)" } ?? "\(first)–"
    }
}
