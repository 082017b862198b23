import FoundationEssentials

extension RowReader {
    /// A list of texts, kept as a JSON array; NULL for the empty list, which is the usual one.
    mutating func texts() throws -> [String] {
        guard let json = optionalText() else { return [] }
        guard let texts = try? JSONDecoder().decode([String].self, from: Data(json.utf8)) else {
            throw unreadable(json)
        }
        return texts
    }
}

extension RowWriter {
    mutating func put(_ texts: [String]) {
        // Encoding texts cannot fail: every Swift string is valid Unicode.
        let json = texts.isEmpty ? nil : try? JSONEncoder().encode(texts)
        put(json.map { String(decoding: $0, as: UTF8.self) })
    }
}
