/// From which report years on obligations are supervised.
///
/// By itself a year only ever moves back: an obligation that was supervised once is not dropped because time has passed
/// and the program or its configuration is loaded again. The operator alone moves a year forward, by writing another one.
package struct FirstYears: Equatable, Sendable {
    /// That of every duty which has none of its own; nil where none is known yet.
    package var common: Int?
    /// Those of duties that have one of their own, by their ids. The year of a duty that no pack describes at present
    /// stays here, for the day on which one does again.
    package var ofDuties: [String: Int]

    /// Nothing remembered, where nothing is said.
    package init(common: Int? = nil, ofDuties: [String: Int] = [:]) {
        self.common = common
        self.ofDuties = ofDuties
    }

    /// The years from here on.
    ///
    /// - Parameters:
    ///   - chosen: The year that the operator names for every duty; nil where they name none.
    ///   - byDefault: The years that count where nobody has named or remembered any.
    package func carriedOn(chosen: Int?, byDefault: FirstYears) -> FirstYears {
        let duties = byDefault.ofDuties.merging(ofDuties) { min($0, $1) }
        // The chosen year is kept for each duty, too: it still counts when the operator names none any more.
        guard let chosen else {
            return FirstYears(common: [common, byDefault.common].compactMap { $0 }.min(), ofDuties: duties)
        }
        return FirstYears(common: chosen, ofDuties: duties.mapValues { _ in chosen })
    }
}

extension StoredState {
    /// The first years that were remembered.
    package var years: FirstYears { FirstYears(common: firstReportYear, ofDuties: firstYears) }
}

extension SupervisionRules {
    /// The first years in force.
    package var years: FirstYears { FirstYears(common: firstReportYear, ofDuties: firstYears) }
}

extension RuleBook {
    /// The first report year on which any duty was owed; nil without duties.
    package var firstRegulatedYear: Int? {
        duties.flatMap { $0.duty.regimes.map(\.reportYears.first) }.min()
    }
}
