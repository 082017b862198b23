import Supervision

/// Where the script or the refresh of a page without text sends its reader.
struct Jump {
    private let target: String?
    /// As it is written, with its capitals.
    let written: String?

    /// `script` is what stands from the assignment on, or the content of a refresh: `0;url=/`.
    init(_ script: String) {
        let lowered = script.lowercased()
        written = Self.written(in: script, lowered)
        if let mark = lowered.firstRange(of: "url=") {
            target = String(lowered[mark.upperBound...].filter { $0 != "'" && $0 != "\"" && $0 != " " })
        } else if let open = lowered.firstIndex(where: { $0 == "'" || $0 == "\"" }) {
            let rest = lowered[lowered.index(after: open)...]
            target = String(rest.prefix { $0 != lowered[open] })
        } else {
            target = nil
        }
    }

    /// The address that is assigned or refreshed to, where it is a plain text: what a script puts together is none.
    private static func written(in script: String, _ lowered: String) -> String? {
        guard script.utf8.count == lowered.utf8.count else { return nil }
        if let mark = lowered.firstRange(of: "url=") {
            let offset = lowered.utf8.distance(from: lowered.startIndex, to: mark.upperBound)
            let rest = String(decoding: script.utf8.dropFirst(offset), as: UTF8.self)
            return rest.filter { $0 != "'" && $0 != "\"" && $0 != " " }
        }
        guard let open = script.firstIndex(where: { $0 == "'" || $0 == "\"" }) else { return nil }
        let rest = script[script.index(after: open)...]
        guard let close = rest.firstIndex(of: script[open]) else { return nil }
        let behind = rest[rest.index(after: close)...].drop { $0 == " " || $0 == ")" }
        let isWhole = behind.first.map { $0 == ";" || $0.isNewline || $0 == "}" || $0 == "," } ?? true
        return isWhole ? String(rest[..<close]) : nil
    }

    /// Whether it leads from a page deep in a site to the home page.
    func leadsHome(from address: WebAddress) -> Bool {
        guard let target, Self.depth(of: Self.path(of: address.text)) > 0 else { return false }
        if target.contains("://") { return Self.depth(of: Self.path(of: target)) == 0 }
        return target.hasPrefix("/") && Self.depth(of: target) == 0
    }

    private static func path(of address: String) -> String {
        guard let scheme = address.firstRange(of: "://") else { return address }
        return String(address[scheme.upperBound...].drop { $0 != "/" })
    }

    /// How many steps a path leads away from the home page and its file.
    private static func depth(of path: String) -> Int {
        let steps = path.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
        let homes = ["index", "default", "main", "home"]
        let isHomeFile = steps.last.map { step in homes.contains { step.hasPrefix($0) } } ?? false
        return isHomeFile ? steps.count - 1 : steps.count
    }
}
