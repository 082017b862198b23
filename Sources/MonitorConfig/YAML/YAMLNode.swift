/// A value of a YAML document (YAML 1.2) and where it stands.
struct YAMLNode: Sendable {
    var content: Content
    var place: Place
    /// How many values it holds when every alias is written out, itself included.
    let weight: Int

    enum Content: Sendable {
        case scalar(Scalar)
        case sequence([YAMLNode])
        case mapping([Pair])
    }

    /// A scalar as written. Only a plain one can be a number, a truth value or null.
    struct Scalar: Sendable {
        var text: String
        var isPlain: Bool
    }

    /// One key of a mapping with its value.
    struct Pair: Sendable {
        var key: YAMLNode
        var value: YAMLNode
    }

    init(_ content: Content, at place: Place) {
        self.content = content
        self.place = place
        switch content {
        case .scalar: weight = 1
        case .sequence(let nodes): weight = Self.sum(nodes.lazy.map(\.weight))
        case .mapping(let pairs): weight = Self.sum(pairs.lazy.map { Self.sum([$0.key.weight, $0.value.weight]) })
        }
    }

    /// One more than the sum; stays at the largest number instead of overflowing.
    private static func sum(_ weights: some Sequence<Int>) -> Int {
        weights.reduce(1) { total, weight in
            let (sum, overflows) = total.addingReportingOverflow(weight)
            return overflows ? .max : sum
        }
    }
}

/// A place in a file: line and column from 1, columns counted in Unicode scalars.
package struct Place: Hashable, Sendable, Comparable {
    /// Counted from 1.
    package var line: Int
    /// Counted from 1, in Unicode scalars.
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The first character of a file.
    package static let start = Place(line: 1, column: 1)

    package static func < (left: Place, right: Place) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
