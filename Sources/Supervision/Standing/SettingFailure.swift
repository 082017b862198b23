/// A setting whose new value could not be put in force.
package struct SettingFailure: Hashable, Sendable, Decodable {
    /// The key in the configuration file, such as `listen`.
    package var key: String
    /// What was tried and why it failed, with what to do about it.
    package var error: LocalizedText

    /// See the properties for what the texts hold.
    package init(key: String, error: LocalizedText) {
        self.key = key
        self.error = error
    }

    private enum CodingKeys: String, CodingKey {
        case key, error
        case errorMessage = "error_message"
    }

    /// Reads a document of this release, or of one that said it in English alone.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        key = try container.decode(String.self, forKey: .key)
        let text = try container.decodeText(.error, beside: .errorMessage)
        error = text ?? LocalizedText(chinese: "", english: "")
    }
}
