import Foundation
import Supervision

/// What `read --format json` prints (`disclosure-monitor/read/v1`, `config/schemas/read-v1.schema.json`).
struct ReadDocument {
    static let schema = "disclosure-monitor/read/v1"

    let kind: PageKind
    let charset: CharsetReading
    let title: String?
    let published: PageDate?
    let dates: [PageDate]
    /// Nil where the page is no report.
    let report: Report?
    let list: ListReading?
    /// The list that only a script draws; nil for pages of no family, and for files.
    let readThrough: DataListReading?
    let sections: [ReportSection]
    let tables: [Table]
    let attachments: [AttachmentLink]
    let signs: [PageSign]

    /// A table as a grid; `id` names the statutory table that it is a piece of.
    struct Table: Encodable {
        let id: String?
        let grid: [[String]]

        private enum CodingKeys: String, CodingKey {
            case id, grid
        }

        /// A table that is none of the statute's has the id null.
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(id, forKey: .id)
            try container.encode(grid, forKey: .grid)
        }
    }

    init(page: ReadPage, duty: YearlyDuty?, readThrough: DataListReading? = nil) {
        self.readThrough = readThrough
        charset = page.charset
        published = page.published
        dates = page.dates
        signs = page.signs
        attachments = page.attachments
        list = page.list
        let reading = duty.map {
            ReportReader(forms: $0.forms).report(in: page, expecting: .init(agencyKind: .localDept))
        }
        let isReport = page.kind == .article && reading.map { $0.form != .other } ?? false
        kind = isReport ? .report : page.kind
        report = isReport ? reading : nil
        title = page.title ?? reading?.title
        sections = reading?.sections ?? []
        let reader = TableReader(forms: duty?.tableForms ?? [])
        tables = page.grids.map { Table(id: reader.tables(in: [$0]).first?.table, grid: $0.texts) }
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
