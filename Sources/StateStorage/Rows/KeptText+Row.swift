import FoundationEssentials
import Supervision

extension KeptText {
    static let table = Table("kept_text", key: ["source", "content_hash"], columns: ["read_at", "size", "packed"])

    /// The same content says the same: what is kept stays.
    static let insert = "\(table.insert) ON CONFLICT (source, content_hash) DO NOTHING"

    /// The row, its text packed; nil where there is no memory to pack it, which keeps nothing and harms nothing.
    var row: PackedRow? {
        guard let json = try? JSONEncoder().encode(text), let packed = Packing.pack(Array(json)) else { return nil }
        return PackedRow(text: self, size: json.count, packed: packed)
    }

    /// What is ready to be written.
    struct PackedRow {
        let text: KeptText
        /// Bytes of the JSON text that was packed.
        let size: Int
        let packed: [UInt8]

        func write(to row: inout RowWriter) {
            row.put(text.source.rawValue)
            row.put(text.contentHash)
            row.put(text.readAt)
            row.put(size)
            row.put(packed)
        }
    }

    /// Nil where the bytes are none that this version packs: a text explains, and nothing rests on it.
    static func text(from row: inout RowReader) throws -> DocumentText? {
        _ = (try row.text(), row.optionalHash(), row.optionalDate())
        let (size, packed) = (try row.int(), row.optionalBytes() ?? [])
        return Packing.unpack(packed, size: size).flatMap {
            try? JSONDecoder().decode(DocumentText.self, from: Data($0))
        }
    }
}
