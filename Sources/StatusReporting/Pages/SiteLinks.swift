import Supervision

/// The addresses of the endpoint's pages, as pages link to one another.
struct SiteLinks: Hashable, Sendable {
    /// The path under which a proxy serves the endpoint, such as `/monitor`; empty where it is served at the root.
    var prefix = ""
    /// The language in which the linked pages are shown; nil leaves it to the reader's browser.
    var language: Language?

    /// The address of `path` with `parameters` and the language.
    ///
    /// - Parameter path: Its segments, as they are: they are encoded here.
    func to(_ path: [String], _ parameters: [(String, String)] = []) -> String {
        let pairs = parameters + (language.map { [("lang", $0.rawValue)] } ?? [])
        let query = pairs.map { "\(Self.encoded($0))=\(Self.encoded($1))" }.joined(separator: "&")
        return plain(path) + (query.isEmpty ? "" : "?" + query)
    }

    /// The address of `path` without parameters: of documents that are the same in every language.
    func plain(_ path: [String]) -> String {
        prefix + "/" + path.map(Self.encoded).joined(separator: "/")
    }

    func agency(_ id: Agency.ID) -> String { to(["agencies", id.rawValue]) }

    func source(_ id: Source.ID) -> String { to(["sources", id.rawValue]) }

    func alert(_ fingerprint: String) -> String { to(["alerts", fingerprint]) }

    func rule(_ id: Rule.ID) -> String { to(["rules", id.rawValue]) }

    func rectification(_ id: RectificationCase.ID) -> String { to(["cases", id.rawValue]) }

    func site(_ host: String) -> String { to(["sites", host]) }

    func jurisdiction(_ one: Jurisdiction) -> String {
        to(["jurisdictions"] + one.rawValue.split(separator: "/").map(String.init))
    }

    /// The rows of a listing that are chosen by `filters`.
    func list(_ name: String, _ filters: KeyValuePairs<ViewFilter, String> = [:]) -> String {
        to([name], filters.map { ($0.key.rawValue, $0.value) })
    }

    private static func encoded(_ text: String) -> String { RequestTarget.encoded(segment: text) }
}
