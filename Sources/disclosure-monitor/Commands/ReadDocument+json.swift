import Supervision

extension ReadDocument: Encodable {
    private enum CodingKeys: String, CodingKey {
        case schema, kind, charset, title, published, dates, list, sections, tables, attachments, signs
        case readThrough = "read_through"
        case charsetBasis = "charset_basis"
        case invalidBytes = "invalid_bytes"
        case publishedBasis = "published_basis"
        case reportYear = "report_year"
        case reportYearBasis = "report_year_basis"
        case signEvidence = "sign_evidence"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(Self.schema, forKey: .schema)
        try container.encode(kind, forKey: .kind)
        try container.encode(charset.name, forKey: .charset)
        try container.encode(charset.basis, forKey: .charsetBasis)
        try container.encode(charset.invalidBytes, forKey: .invalidBytes)
        try container.encode(title, forKey: .title)
        try container.encode(published?.date, forKey: .published)
        try container.encode(published?.basis, forKey: .publishedBasis)
        try container.encode(dates, forKey: .dates)
        try container.encode(report?.reportYear?.year, forKey: .reportYear)
        try container.encode(report?.reportYear?.basis, forKey: .reportYearBasis)
        try container.encode(list.map(List.init), forKey: .list)
        try container.encode(readThrough, forKey: .readThrough)
        try container.encode(sections.map(Section.init), forKey: .sections)
        try container.encode(tables, forKey: .tables)
        try container.encode(attachments, forKey: .attachments)
        try container.encode(signs.map(\.name), forKey: .signs)
        let evidence = signs.map { ($0.name.rawValue, $0.evidence) }
        try container.encode(Dictionary(evidence) { first, _ in first }, forKey: .signEvidence)
    }

    /// The rows of a list page, and whether they are all that there are.
    struct List: Encodable {
        let reading: ListReading

        init(_ reading: ListReading) {
            self.reading = reading
        }

        private struct Row: Encodable {
            let title: String
            let url: WebAddress
            let date: CivilDate?

            private enum CodingKeys: String, CodingKey {
                case title, url, date
            }

            func encode(to encoder: any Encoder) throws {
                var container = encoder.container(keyedBy: CodingKeys.self)
                try container.encode(title, forKey: .title)
                try container.encode(url, forKey: .url)
                try container.encode(date, forKey: .date)
            }
        }

        private struct Column: Encodable {
            let year: Int
            let title: String
            let url: WebAddress
        }

        private enum CodingKeys: String, CodingKey {
            case rows, whole
            case rowsRead = "rows_read"
            case rowsTotal = "rows_total"
            case pagesTotal = "pages_total"
            case nextPage = "next_page"
            case yearColumns = "year_columns"
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            let rows = reading.rows.map { Row(title: $0.title, url: $0.address, date: $0.date) }
            try container.encode(rows, forKey: .rows)
            try container.encode(rows.count, forKey: .rowsRead)
            try container.encode(reading.rowsTotal, forKey: .rowsTotal)
            try container.encode(reading.pagesTotal, forKey: .pagesTotal)
            try container.encode(reading.nextPage, forKey: .nextPage)
            let columns = reading.yearColumns.map { Column(year: $0.year, title: $0.title, url: $0.address) }
            try container.encode(columns, forKey: .yearColumns)
            try container.encode(reading.isWhole, forKey: .whole)
        }
    }

    /// A section of a report.
    private struct Section: Encodable {
        let id: String?
        let title: String
        let text: String

        init(_ section: ReportSection) {
            id = section.id
            title = section.title
            text = section.text
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(id, forKey: .id)
            try container.encode(title, forKey: .title)
            try container.encode(text, forKey: .text)
        }

        private enum CodingKeys: String, CodingKey {
            case id, title, text
        }
    }
}
