/// A bulletin in one language, ready to be rendered: nothing in it depends on when it is made.
package struct BulletinDocument: Equatable, Sendable {
    /// The language of all its texts.
    package var language: Language
    /// What stands above it.
    package var title: String
    /// Headings, paragraphs, tables and charts in order.
    package var blocks: [Block]

    package init(language: Language, title: String, blocks: [Block]) {
        (self.language, self.title, self.blocks) = (language, title, blocks)
    }

    /// One thing in it.
    package enum Block: Equatable, Sendable {
        case heading(String)
        case paragraph(String)
        case table(BulletinTable)
        case chart(BulletinChart)
    }

    /// Its tables in order, empty ones as well.
    package var tables: [BulletinTable] {
        blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }
}
