import Supervision

/// What is wrong with the article of a known report, with its place.
struct FindingRow {
    var source: Source.ID
    var reportPosition: Int
    var position: Int
    var finding: Finding

    static let table = Table(
        "report_finding",
        key: ["source", "report_position", "position"],
        columns: Finding.columns
    )

    init(source: Source.ID, reportPosition: Int, position: Int, finding: Finding) {
        self.source = source
        self.reportPosition = reportPosition
        self.position = position
        self.finding = finding
    }

    init(from row: inout RowReader) throws {
        source = Source.ID(try row.text())
        reportPosition = try row.int()
        position = try row.int()
        finding = try Finding(from: &row)
    }

    func write(to row: inout RowWriter) {
        row.put(source.rawValue)
        row.put(reportPosition)
        row.put(position)
        finding.write(to: &row)
    }
}
