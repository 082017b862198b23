import Foundation
import Supervision
import Testing

/// One column of a publishing system as its server gives it: the page that a browser draws by script, and the answers to
/// the request of that script. Written from what is known of the system, with an invented agency.
struct ServedColumn: Sendable, CustomTestStringConvertible {
    /// One page of the list.
    struct Page: Sendable {
        var rows: [ServedRow]
        /// What the answer says of the number of all rows, and of all pages.
        var total: Int
        var pages: Int
        /// What the page of the column is drawn with.
        var id: String
    }

    /// The entry through which the list must be read; nil where the page itself holds the first rows.
    let family: String?
    let address: String
    /// How many rows a page has; nil: the answer holds all of them.
    var size: Int?
    /// What a server answers in place of rows that says that there are none.
    var empty: String?
    /// Scenes that cannot be played there.
    var without: Set<TrialScene> = []
    /// The page of the column, with what it is drawn with and the list as it is.
    let shell: @Sendable (_ id: String, _ list: Page) -> String
    /// Which page of the list is asked for, 1 being the first, by the address and what is posted; nil for other requests.
    let pageAsked: @Sendable (_ request: String, _ id: String) -> Int?
    let answer: @Sendable (Page) -> String
    /// A further script that the page loads, by its path.
    var script: @Sendable (_ path: String, _ id: String) -> String? = { _, _ in nil }

    var testDescription: String { family ?? "in the page" }

    /// The scenes that are played there.
    var scenes: [TrialScene] {
        TrialScene.allCases.filter { !without.contains($0) && (size != nil || !$0.needsPages) }
    }

    static let host = "https://www.yunxi.example"

    /// 32 digits for a column.
    static func hex(_ id: String) -> String { "0a1b2c3d4e5f60718293a4b5c6d" + id }

    /// The number behind `key` in `text`; nil where the key is not there.
    static func number(behind key: String, in text: String) -> Int? {
        text.firstRange(of: key).flatMap { Int(text[$0.upperBound...].prefix(while: \.isNumber)) }
    }

    /// What of `request` names the page of the list.
    static func text(of request: FetchRequest) -> String {
        var text = request.address.text
        if case .post(let body) = request.method { text += " " + String(decoding: body.bytes, as: UTF8.self) }
        return text.removingPercentEncoding ?? text
    }
}
