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

    /// The newest of `texts`, in their order, that take no more memory than may wait for a store: where it fails for long,
    /// the oldest are not kept.
    static func waiting(_ texts: [KeptText]) -> [KeptText] {
        var room = mostWaitingBytes
        let newest = texts.reversed().prefix { text in
            room -= text.size
            return room >= 0
        }
        return newest.count == texts.count ? texts : newest.reversed()
    }

    /// Of UTF-8: some thousand reports.
    private static let mostWaitingBytes = 32 << 20

    /// Bytes of UTF-8, about.
    private var size: Int {
        let cells = text.tables.reduce(0) { $0 + $1.rows.count }
        return text.sentences.reduce(text.title.utf8.count + 64 * cells) { $0 + $1.utf8.count }
    }
}

extension SourceState {
    /// The hashes of every content of its documents that is known, confirmed or not.
    package var contentHashes: Set<UInt64> {
        Set(reports.flatMap { $0.article?.contentHashes ?? [] })
    }
}
