/// The names of duties that the program itself speaks of.
package enum DutyName {
    /// The duty whose reports stand in annual-report lists (政府信息公开条例 (2019), article 49).
    package static let annualReport = "annual-report"
}
