import Supervision

/// A finding as `check --format json` prints it.
struct FindingPart: Encodable {
    let finding: Finding
    let places: [ReviewPlace]
    /// Which findings of the document stand at the same place and may end with it, counted from 0.
    let consequences: [Int]

    private enum CodingKeys: String, CodingKey {
        case rule, severity, subject, found, expected, evidence, message, consequences
        case legalSource = "legal_source"
        case places = "where"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(finding.rule, forKey: .rule)
        try container.encode(finding.severity, forKey: .severity)
        try container.encode(finding.subject, forKey: .subject)
        try container.encode(finding.found, forKey: .found)
        try container.encode(finding.expected, forKey: .expected)
        try container.encode(finding.evidence, forKey: .evidence)
        try container.encode(finding.legalSource, forKey: .legalSource)
        try container.encode(finding.message, forKey: .message)
        try container.encode(places.map(PlacePart.init), forKey: .places)
        try container.encode(consequences, forKey: .consequences)
    }

    /// A place: keys that mean nothing of it are left out.
    private struct PlacePart: Encodable {
        var kind: String
        var table: String?
        var row: String?
        var column: String?
        var section: String?
        var sentence: String?

        init(_ place: ReviewPlace) {
            switch place {
            case .title: kind = "title"
            case .table(let table, let row, let column):
                kind = "table"
                (self.table, self.row, self.column) = (table, row, column)
            case .section(let title):
                kind = "section"
                section = title
            case .sentence(let words, let title):
                kind = "sentence"
                (sentence, section) = (words, title)
            }
        }
    }
}
