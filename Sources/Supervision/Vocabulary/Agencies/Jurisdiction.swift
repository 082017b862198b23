/// The territory whose rules apply to an agency, as a path from the country down: `cn/hunan/huaihua`.
package struct Jurisdiction: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The territories from the country down, separated by slashes: `cn/province/city`.
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    package init(stringLiteral value: String) {
        rawValue = value
    }

    /// The smallest territory in which all of `territories` lie; nil where there is none.
    package init?(around territories: [Jurisdiction]) {
        guard var common = territories.first?.rawValue.split(separator: "/") else { return nil }
        for territory in territories.dropFirst() {
            let shared = zip(common, territory.rawValue.split(separator: "/")).prefix { $0 == $1 }.count
            common = Array(common.prefix(shared))
        }
        guard !common.isEmpty else { return nil }
        rawValue = common.joined(separator: "/")
    }

    package var description: String { rawValue }

    /// Whether this territory is `other` or lies in it.
    package func lies(in other: Jurisdiction) -> Bool {
        rawValue == other.rawValue || rawValue.hasPrefix(other.rawValue + "/")
    }

    /// The number of levels in the path; the rule of the deepest territory wins.
    package var depth: Int {
        rawValue.split(separator: "/").count
    }
}

extension Jurisdiction: Codable {
    package init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
