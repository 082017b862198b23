/// A part of a report that was there and could not be judged: silence about it says nothing.
package struct UnjudgedPart: Hashable, Sendable, Codable {
    /// `page`, or a table or a row in words, such as `表三“（七）总计”`.
    package var part: String
    /// Why, in one word: `partly-read`, `table-unreadable` or `figures-unreadable`.
    package var reason: String

    package init(part: String, reason: String) {
        self.part = part
        self.reason = reason
    }
}
