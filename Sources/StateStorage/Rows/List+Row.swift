import FoundationEssentials

extension RowReader {
    /// A list kept as a JSON array; NULL for the empty list, which is the usual one.
    mutating func list<Element: Decodable>(of element: Element.Type) throws -> [Element] {
        guard let json = optionalText() else { return [] }
        guard let elements = try? JSONDecoder().decode([Element].self, from: Data(json.utf8)) else {
            throw unreadable(json)
        }
        return elements
    }
}

extension RowReader {
    /// A value kept as JSON; NULL where there is none.
    mutating func optionalJSON<Value: Decodable>(_ type: Value.Type) throws -> Value? {
        try optionalValue { try? JSONDecoder().decode(Value.self, from: Data($0.utf8)) }
    }
}

extension RowWriter {
    mutating func put(json value: (some Encodable)?) {
        let json = value.flatMap { try? JSONEncoder().encode($0) }
        put(json.map { String(decoding: $0, as: UTF8.self) })
    }

    mutating func put(list elements: [some Encodable]) {
        // Encoding texts and numbers cannot fail: every Swift string is valid Unicode.
        let json = elements.isEmpty ? nil : try? JSONEncoder().encode(elements)
        put(json.map { String(decoding: $0, as: UTF8.self) })
    }
}
