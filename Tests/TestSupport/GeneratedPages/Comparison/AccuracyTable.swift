/// Scores by structure and aspect, and the sins that no score may hide.
package struct AccuracyTable: Sendable {
    package private(set) var scores: [String: [Aspect: ReadingScore]] = [:]
    /// Pages read as whole lists of which rows are missing, by structure.
    package private(set) var falselyWhole: [String: Int] = [:]

    package init() {}

    package mutating func add(_ comparison: ReadingComparison, family: String) {
        for (aspect, items) in comparison.items {
            scores[family, default: [:]][aspect, default: ReadingScore()].add(items.expected, items.found)
        }
        if comparison.isFalselyWhole { falselyWhole[family, default: 0] += 1 }
    }

    /// The score of one aspect over all structures.
    package func total(_ aspect: Aspect) -> ReadingScore {
        scores.values.reduce(into: ReadingScore()) { sum, aspects in
            if let score = aspects[aspect] { sum.add(score) }
        }
    }

    /// One line for every structure: precision and recall in per cent of every aspect that it has.
    package var text: String {
        let aspects = Aspect.allCases
        let head = Self.line("precision/recall %", aspects.map(\.rawValue) + ["sins"])
        let lines = scores.sorted { $0.key < $1.key }.map { family, scores in
            Self.line(family, aspects.map { scores[$0].map(Self.cell) ?? "" } + ["\(falselyWhole[family] ?? 0)"])
        }
        let sum = Self.line("all", aspects.map { Self.cell(total($0)) } + ["\(falselyWhole.values.reduce(0, +))"])
        return ([head] + lines + [sum]).joined(separator: "\n")
    }

    private static func cell(_ score: ReadingScore) -> String {
        "\(perCent(score.precision))/\(perCent(score.recall))"
    }

    /// Per cent with one digit, cut, never rounded up: 99.96 is not all.
    private static func perCent(_ share: Double) -> String {
        let tenths = Int(share * 1000)
        return tenths == 1000 ? "100" : "\(tenths / 10).\(tenths % 10)"
    }

    private static func line(_ name: String, _ cells: [String]) -> String {
        let padded = cells.map { String(repeating: " ", count: max(1, 11 - $0.count)) + $0 }
        return name + String(repeating: " ", count: max(1, 26 - name.count)) + padded.joined()
    }
}
