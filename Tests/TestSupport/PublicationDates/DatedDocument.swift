package import Supervision

/// A document of a real site with the days on which it was made and published, as a research project gathered them.
package struct DatedDocument: Hashable, Sendable {
    package let address: String
    package let issued: CivilDate
    package let published: CivilDate

    /// The rows of a file of `policy-transparency-2024` (tab-separated: url, title, issued, published, lag in days) that
    /// hold both days; those written several times are kept.
    package static func rows(of text: String) -> [DatedDocument] {
        text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count >= 4, let issued = CivilDate(iso: fields[2]), let published = CivilDate(iso: fields[3])
            else { return nil }
            return DatedDocument(address: String(fields[0]), issued: issued, published: published)
        }
    }
}
