/// Whether what a host says in its `robots.txt` (RFC 9309) is obeyed.
package enum RobotsConduct: String, Hashable, Sendable, CaseIterable, Decodable {
    /// What is disallowed is not fetched: what stands there is unknown.
    case obey
    /// It is fetched all the same, which is written down: whoever supervises disclosure may have to look where crawlers
    /// are not wanted.
    case override
}
