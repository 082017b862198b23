/// A class of columns, and how often such a column must be updated (国办秘函〔2019〕19号).
package struct ColumnClass: Equatable, Sendable, Identifiable {
    /// The word that a configuration names it by: `news`, `notices`.
    package var id: String
    /// What messages and pages call it.
    package var title: LocalizedText
    /// The period within which something new must appear; nil: the column is static, or nothing is known to hold.
    package var cadence: CivilPeriod?
    /// The rule that a quiet column breaks; nil without a cadence.
    package var rule: Rule.ID?
    /// So many days before the period is over, those who publish there are warned; 0: nobody is.
    package var warnDays: Int
    /// The sums of a site to which a quiet column of the class adds.
    package var counts: Set<ColumnSum>
    /// How many of its newest documents are looked at by the checks of documents; 0: none.
    package var examinedDocuments: Int
    /// Whether one document may stand in the place of a list: 机构职能, 公开指南.
    package var mayBeDocument: Bool

    package init(
        id: String,
        title: LocalizedText,
        cadence: CivilPeriod? = nil,
        rule: Rule.ID? = nil,
        warnDays: Int = 0,
        counts: Set<ColumnSum> = [],
        examinedDocuments: Int = 0,
        mayBeDocument: Bool = false
    ) {
        self.id = id
        self.title = title
        self.cadence = cadence
        self.rule = rule
        self.warnDays = warnDays
        self.counts = counts
        self.examinedDocuments = examinedDocuments
        self.mayBeDocument = mayBeDocument
    }
}

/// What is counted over the columns of a site.
package enum ColumnSum: String, Hashable, Sendable, CaseIterable {
    /// Columns of news, notices and policy documents that are not updated in time.
    case quiet
    /// Columns of any class that should be updated and long are not.
    case neglected
    /// Columns without any content.
    case blank
}
