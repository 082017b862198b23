/// Words by which the text of a report is read: its period, its year, its issuer.
package struct ReportWords: Equatable, Sendable {
    /// A sentence with one of these states the period of the figures: 统计期限, 所列数据.
    package var period: [String]
    /// Close to a year, these say that the text only cites or compares with it: 国务院令, 修订, 同比.
    package var aside: [String]
    /// The labels of the field that names who issued a document: 发布机构, 来源.
    package var issuerLabels: [String]

    /// By one of these a report says itself that it was corrected: 更正说明.
    package var corrections: [String]

    package init(
        period: [String] = [],
        aside: [String] = [],
        issuerLabels: [String] = [],
        corrections: [String] = []
    ) {
        self.period = period
        self.aside = aside
        self.issuerLabels = issuerLabels
        self.corrections = corrections
    }
}
