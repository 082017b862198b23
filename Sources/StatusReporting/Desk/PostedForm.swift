import FoundationEssentials
import Supervision

/// What was sent with a form of these pages.
struct PostedForm: Equatable {
    /// The most bytes of a form; the longest note is far shorter.
    static let longest = 16_384

    private let fields: [String: String]

    /// - Parameter bytes: As browsers send forms (`application/x-www-form-urlencoded`).
    /// - Returns: nil where they are no text.
    init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        fields = RequestTarget("?" + text).parameters
    }

    /// The text of a field without spaces around it; nil where there is none, or nothing in it.
    subscript(_ name: String) -> String? {
        guard let text = fields[name] else { return nil }
        let start = text.drop(while: \.isWhitespace)
        let end = start.lastIndex { !$0.isWhitespace }
        return end.map { String(start[...$0]) }
    }
}
