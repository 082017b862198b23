/// The path under which a proxy serves the endpoint, such as `/monitor`.
///
/// Links lead there. Requests may bear it or not: some proxies take it away, some pass it on.
package struct SitePrefix: Hashable, Sendable {
    /// Without a slash at its end; empty at the root.
    package let text: String
    private let segments: [String]

    /// - Parameter path: As the configuration has it, which has checked it.
    package init(_ path: String) {
        segments = path.split(separator: "/").map(String.init)
        text = segments.map { "/" + $0 }.joined()
    }

    /// At the root.
    package init() { self.init("") }

    /// The segments of a request's path without those of the prefix.
    func stripped(_ path: [String]) -> [String] {
        !segments.isEmpty && path.starts(with: segments) ? Array(path.dropFirst(segments.count)) : path
    }
}
