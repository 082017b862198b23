/// The years on which a list shows documents of an agency that meet one duty, those before the supervised ones too.
package struct PublishedYears: Hashable, Sendable, Codable {
    /// Whose documents they are.
    package let agency: Agency.ID
    /// The id of the duty.
    package let duty: String
    /// A bit for each year from `firstYear` on: every source has one of these.
    private let bits: UInt64

    /// No report is older than the first local rules on disclosure.
    private static let firstYear = 2000

    /// Years outside of 2000 to 2063 are left out.
    package init(agency: Agency.ID, duty: String = DutyName.annualReport, years: some Sequence<Int>) {
        self.agency = agency
        self.duty = duty
        bits = years.reduce(0) { bits, year in
            let place = year - Self.firstYear
            return (0..<64).contains(place) ? bits | 1 << UInt64(place) : bits
        }
    }

    /// Ascending.
    package var years: [Int] {
        (0..<64).filter { bits & 1 << UInt64($0) != 0 }.map { $0 + Self.firstYear }
    }
}
