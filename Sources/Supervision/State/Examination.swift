package import FoundationEssentials

/// What the checks of pages and documents found at a source, and when they looked.
package struct Examination: Hashable, Sendable, Codable {
    /// When the page itself was last judged, its links followed.
    package var examinedAt: Date
    /// What is wrong with the page itself.
    package var findings: [Finding]
    /// The documents of the column that were looked at, newest first.
    package var documents: [ExaminedDocument]

    package init(examinedAt: Date, findings: [Finding] = [], documents: [ExaminedDocument] = []) {
        self.examinedAt = examinedAt
        self.findings = findings
        self.documents = documents
    }

    /// Everything that was found.
    package var allFindings: [Finding] { findings + documents.flatMap(\.findings) }
}

/// A document of a column that was looked at.
package struct ExaminedDocument: Hashable, Sendable, Codable {
    /// The row that leads to it.
    package var title: String
    /// The date in that row.
    package var listDate: CivilDate?
    /// Where the document stands.
    package var address: WebAddress
    /// When it was last judged.
    package var examinedAt: Date
    /// 索引号, where it bears one.
    package var indexNumber: String?
    /// What was found wrong with it.
    package var findings: [Finding]
    /// Why it could not be read; nil where it was.
    package var unreadableReason: Reason?

    package init(
        row: ListRow,
        examinedAt: Date,
        indexNumber: String? = nil,
        findings: [Finding] = [],
        unreadableReason: Reason? = nil
    ) {
        title = row.title
        listDate = row.date
        address = row.address
        self.examinedAt = examinedAt
        self.indexNumber = indexNumber
        self.findings = findings
        self.unreadableReason = unreadableReason
    }

    /// The row, as it stood in the list when the document was last looked at.
    package var row: ListRow { ListRow(title: title, address: address, date: listDate) }
}
