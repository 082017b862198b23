/// How many of the things expected were found, and how many of those found were expected.
package struct ReadingScore: Sendable {
    package private(set) var expected = 0
    package private(set) var found = 0
    package private(set) var right = 0

    package init() {}

    package var recall: Double { expected == 0 ? 1 : Double(right) / Double(expected) }
    package var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }

    /// Compares two collections without regard to order.
    package mutating func add(_ expected: [String], _ found: [String]) {
        self.expected += expected.count
        self.found += found.count
        var left: [String: Int] = [:]
        for item in found { left[item, default: 0] += 1 }
        for item in expected {
            guard let count = left[item], count > 0 else { continue }
            left[item] = count - 1
            right += 1
        }
    }

    package mutating func add(_ other: ReadingScore) {
        expected += other.expected
        found += other.found
        right += other.right
    }
}
