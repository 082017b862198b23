/// Figures of a statutory table three that add up, made from a seed so that every agency and year has its own.
struct SampleFigures: Sendable {
    /// Rows in the order of the form, seven columns each: new, carried in, results, total, carried out.
    private(set) var rows: [[Int]]

    /// - Parameters:
    ///   - results: How many rows of results the form has: 21 since 2021, 19 before.
    ///   - seed: Any number; the same gives the same figures.
    ///   - before: The seed of the year before, whose rest is carried in.
    init(results: Int, seed: UInt64, before: UInt64) {
        var generator = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
        var items = (0..<results).map { index -> [Int] in
            let isCommon = [0, 1, 10].contains(index)
            return (0..<6).map { column in
                let limit: UInt64 = isCommon ? (column == 0 ? 9 : 3) : (column == 0 ? 2 : 1)
                return Int(generator.next() % (limit + 1))
            }
        }
        items[0][0] += 3
        let total = Self.sum(of: items)
        let carriedOut = [Self.rest(of: seed), 0, 0, 0, 0, 0]
        let carriedIn = [Self.rest(of: before), 0, 0, 0, 0, 0]
        let new = (0..<6).map { total[$0] + carriedOut[$0] - carriedIn[$0] }
        rows = ([new, carriedIn] + items + [total, carriedOut]).map { $0 + [$0.reduce(0, +)] }
    }

    /// Counts one more application as granted, so that the items no longer add up to the total.
    mutating func breakSum() {
        rows[2][0] += 1
        rows[2][6] += 1
    }

    var newApplications: Int { rows[0][6] }

    /// How many applications a year leaves to the next.
    private static func rest(of seed: UInt64) -> Int { Int(seed % 3) }

    private static func sum(of items: [[Int]]) -> [Int] {
        items.reduce([0, 0, 0, 0, 0, 0]) { sum, item in zip(sum, item).map { $0 + $1 } }
    }

    /// xorshift64*, to be the same on every machine.
    private struct Generator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state ^= state >> 12
            state ^= state << 25
            state ^= state >> 27
            return (state &* 0x2545_F491_4F6C_DD1D) >> 33
        }
    }
}
