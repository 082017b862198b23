extension KeyedDecodingContainer {
    /// A text that stands in a document in English, as a string, and beside it in every language; an earlier release wrote
    /// the string alone. Nil where neither stands there.
    func decodeText(_ key: Key, beside: Key) throws -> LocalizedText? {
        if let text = try decodeIfPresent(LocalizedText.self, forKey: beside) { return text }
        return try decodeIfPresent(String.self, forKey: key).map { LocalizedText(chinese: $0, english: $0) }
    }
}
