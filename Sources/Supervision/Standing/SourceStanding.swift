/// What an attempt to read a source can come to.
package enum SourceStanding: String, Codable, Hashable, Sendable, CaseIterable {
    case ok
    case unreachable
    case blocked
    case unreadable
    case neverChecked = "never_checked"
}
