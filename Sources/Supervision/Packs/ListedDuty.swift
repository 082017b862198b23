/// A yearly duty as one list serves it: whose documents may stand there, and from which year on they count.
package struct ListedDuty: Sendable {
    /// What is owed.
    package let duty: YearlyDuty
    /// Whose documents may stand in the list.
    package let agencies: [Agency]
    /// Documents on earlier years are not supervised, and so not kept: lists go back to 2008.
    package let firstReportYear: Int

    package init(duty: YearlyDuty, agencies: [Agency], firstReportYear: Int) {
        self.duty = duty
        self.agencies = agencies
        self.firstReportYear = firstReportYear
    }
}
