package import FoundationEssentials

/// What a document of a source said, under the hash by which its state knows that content.
///
/// It is kept while the state names the hash, read once or confirmed, and as long as there is room.
package struct KeptText: Hashable, Sendable {
    /// The list that shows the document.
    package var source: Source.ID
    /// See `ArticleState.contentHash`.
    package var contentHash: UInt64
    /// What it said.
    package var text: DocumentText
    /// When it was read.
    package var readAt: Date

    package init(source: Source.ID, contentHash: UInt64, text: DocumentText, readAt: Date) {
        self.source = source
        self.contentHash = contentHash
        self.text = text
        self.readAt = readAt
    }

    /// How many wait for a store that fails; of more, the oldest are not kept.
    package static let mostWaiting = 500
}

extension SourceState {
    /// The hashes of every content of its documents that is known, confirmed or not.
    package var contentHashes: Set<UInt64> {
        Set(reports.flatMap { $0.article?.contentHashes ?? [] })
    }
}
