import FoundationEssentials
import Supervision

extension ChangeRecord {
    static let table = Table("document_change", key: ["id"], columns: ["fingerprint", "change"])

    static let insert = "\(table.insert) ON CONFLICT (id) DO NOTHING"

    func write(to row: inout RowWriter) {
        row.put(sequence)
        row.put(fingerprint)
        row.put(json: self)
    }

    /// Nil where another version wrote it in another way.
    static func record(from row: inout RowReader) throws -> ChangeRecord? {
        _ = (try row.int(), try row.text())
        return try? JSONDecoder().decode(ChangeRecord.self, from: Data(try row.text().utf8))
    }
}
