import Foundation
import Supervision

/// What `read --format json` prints (`disclosure-monitor/read/v1`).
struct ReadDocument: Encodable {
    let schema = "disclosure-monitor/read/v1"
    let kind: PageKind
    let charset: CharsetReading
    let title: String?
    let published: PageDate?
    let dates: [PageDate]
    let reportYear: Int?
    let list: List?
    let sections: [Section]
    let tables: [Table]
    let signs: [PageSign]

    /// The rows of a list page.
    struct List: Encodable {
        let rows: [Row]
        let rowsTotal: Int?
        let isWhole: Bool

        struct Row: Encodable {
            let title: String
            let url: String
            let date: CivilDate?
        }

        private enum CodingKeys: String, CodingKey {
            case rows
            case rowsRead = "rows_read"
            case rowsTotal = "rows_total"
            case isWhole = "whole"
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(rows, forKey: .rows)
            try container.encode(rows.count, forKey: .rowsRead)
            try container.encode(rowsTotal, forKey: .rowsTotal)
            try container.encode(isWhole, forKey: .isWhole)
        }
    }

    /// A section of a report.
    struct Section: Encodable {
        let id: String?
        let title: String
        let text: String
    }

    /// A table as a grid; `id` names the statutory table that it is a piece of.
    struct Table: Encodable {
        let id: String?
        let grid: [[String]]
    }

    init(page: ReadPage, duty: YearlyDuty?) {
        charset = page.charset
        published = page.published
        dates = page.dates
        signs = page.signs
        list = page.list.map { list in
            List(
                rows: list.rows.map { List.Row(title: $0.title, url: $0.address.text, date: $0.date) },
                rowsTotal: list.rowsTotal,
                isWhole: list.isWhole
            )
        }
        let report = duty.map { ReportReader(duty: $0).report(in: page, expecting: .init(agencyKind: .localDept)) }
        title = page.title ?? report?.title
        let isReport = page.kind == .article && report?.form != .other
        kind = isReport ? .report : page.kind
        reportYear = isReport ? report?.reportYear?.year : nil
        sections = report?.sections.map { Section(id: $0.id, title: $0.title, text: $0.text) } ?? []
        let tableReader = TableReader(forms: duty?.tableForms ?? [])
        tables = page.grids.map { grid in
            Table(id: tableReader.tables(in: [grid]).first?.table, grid: grid.texts)
        }
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    private enum CodingKeys: String, CodingKey {
        case schema, kind, charset, title, published, dates, list, sections, tables, signs
        case publishedBasis = "published_basis"
        case reportYear = "report_year"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(schema, forKey: .schema)
        try container.encode(kind, forKey: .kind)
        try container.encode(charset.name, forKey: .charset)
        try container.encode(title, forKey: .title)
        try container.encode(published?.date, forKey: .published)
        try container.encode(published?.basis, forKey: .publishedBasis)
        try container.encode(dates, forKey: .dates)
        try container.encode(reportYear, forKey: .reportYear)
        try container.encode(list, forKey: .list)
        try container.encode(sections, forKey: .sections)
        try container.encode(tables, forKey: .tables)
        try container.encode(signs.map(\.name), forKey: .signs)
    }
}
