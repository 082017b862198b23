import Supervision

/// What a client prefers, read from its request (RFC 9110, section 12.5).
enum Preferences {
    /// The language that `parameter` names, else the best of `header` (Accept-Language), else `fallback`.
    static func language(parameter: String?, header: String?, fallback: Language) -> Language {
        if let named = parameter.flatMap(Language.init(tag:)) { return named }
        let ranges = weighted(header ?? "").filter { $0.weight > 0 }
        // A stable order: of equal weights the first counts.
        let best = ranges.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
        return best.lazy.compactMap { Language(tag: $0.element.value) }.first ?? fallback
    }

    /// Whether gzip may be sent: it is named, or everything is, and not refused with a weight of zero.
    static func acceptsGzip(_ header: String?) -> Bool {
        let codings = weighted(header ?? "")
        let match = codings.first { $0.value == "gzip" || $0.value == "x-gzip" } ?? codings.first { $0.value == "*" }
        return match.map { $0.weight > 0 } ?? false
    }

    /// Whether `header` (If-None-Match) names one of `tags`, compared weakly (RFC 9110, section 13.1.2).
    static func matches(_ header: String?, tags: [String]) -> Bool {
        guard let header else { return false }
        return header.split(separator: ",").contains { candidate in
            let tag = trimmed(candidate)
            return tag == "*" || tags.contains(tag.hasPrefix("W/") ? String(tag.dropFirst(2)) : tag)
        }
    }

    /// The members of a list with their weights (`q`), 1 where none is given; fifty at most.
    private static func weighted(_ header: String) -> [(value: String, weight: Double)] {
        header.split(separator: ",", maxSplits: 50).prefix(50).map { member in
            let parts = member.split(separator: ";").map(trimmed)
            let weight = parts.dropFirst().lazy.compactMap { part in
                part.lowercased().hasPrefix("q=") ? Double(part.dropFirst(2)) : nil
            }
            return (parts.first?.lowercased() ?? "", weight.first ?? 1)
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0 == " " || $0 == "\t" }
        return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
}
