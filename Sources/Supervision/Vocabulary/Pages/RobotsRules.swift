/// What a `robots.txt` lets this program fetch (RFC 9309). Reading and asking take time that grows with the length of
/// the text and no faster, whatever the text holds.
package struct RobotsRules: Hashable, Sendable {
    private struct Clause: Hashable {
        let pattern: RobotsPattern
        let isAllowed: Bool
    }

    /// Nothing is disallowed.
    package static let none = RobotsRules(reading: [], for: "")

    /// As much of a file as is read, in bytes: what RFC 9309, section 2.5, demands at least.
    package static let readBytes = 500 << 10
    /// More rules for one program, or longer ones together, than a site needs are left out.
    private static let mostRules = 1_000
    private static let mostPatternBytes = 64 << 10

    private let rules: [Clause]

    /// Reads a file. Whatever is not understood is passed over (RFC 9309, section 2.2).
    ///
    /// - Parameter product: The name by which the file calls this program; its case does not matter. Where no group is
    ///   for it, those for `*` hold.
    package init(reading bytes: some Collection<UInt8>, for product: String) {
        var reader = RobotsReader(product: product)
        for line in bytes.prefix(Self.readBytes).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            reader.take(line)
        }
        var budget = Self.mostPatternBytes
        rules = reader.lines.prefix(Self.mostRules).compactMap { line in
            budget -= line.value.count
            return budget < 0 ? nil : Clause(pattern: RobotsPattern(line.value), isAllowed: line.key == .allow)
        }
    }

    /// About how much memory they hold, in bytes.
    package var weight: Int { rules.reduce(64) { $0 + $1.pattern.length + 64 } }

    /// Whether an address may be fetched. Of the rules that match it the longest decides, and of two that are as long the
    /// one that allows (RFC 9309, section 2.2.2). The file itself always may.
    package func permit(_ address: WebAddress) -> Bool {
        disallowing(address) == nil
    }

    /// The rule that disallows an address, as it is compared; nil where it may be fetched.
    package func disallowing(_ address: WebAddress) -> String? {
        guard !rules.isEmpty else { return nil }
        let path = RobotsPattern.compared(address.pathAndQuery.utf8)
        guard !path.elementsEqual("/robots.txt".utf8) else { return nil }
        var best: Clause?
        for rule in rules {
            let length = rule.pattern.length
            guard length > best?.pattern.length ?? -1 || length == best?.pattern.length && rule.isAllowed,
                rule.pattern.matches(path)
            else { continue }
            best = rule
        }
        return best.flatMap { $0.isAllowed ? nil : $0.pattern.text }
    }
}

extension WebAddress {
    /// What stands behind the authority, without the fragment; `/` where nothing does.
    var pathAndQuery: String {
        let text = withoutFragment
        guard let scheme = text.firstRange(of: "://") else { return "/" }
        let rest = text[scheme.upperBound...].drop { $0 != "/" && $0 != "?" }
        return rest.hasPrefix("/") ? String(rest) : "/" + rest
    }

    /// Where the host of the address says what may be fetched of it (RFC 9309, section 2.3).
    package var robotsAddress: WebAddress? {
        guard let scheme = text.firstRange(of: "://") else { return nil }
        let authority = text[scheme.upperBound...].prefix { !"/?#".contains($0) }
        return WebAddress("\(text[..<scheme.upperBound])\(authority)/robots.txt".lowercased())
    }
}
