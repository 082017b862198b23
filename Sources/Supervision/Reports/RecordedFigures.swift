package import FoundationEssentials

/// The figures of a few table rows, packed: ten thousand agencies' records stay in memory.
///
/// A figure is kept in millionths, exact for every number that a table prints; larger ones than fit are left out.
package struct RecordedFigures: Hashable, Sendable {
    private var rows: [String] = []
    /// Behind the last figure of each row in `millionths`.
    private var ends: [UInt16] = []
    private var millionths: [Int64] = []

    /// - Parameter figures: Row id to figures in the order of the columns; nil where none was read.
    package init(_ figures: [String: [Decimal?]] = [:]) {
        self.init(packing: figures.mapValues { $0.map { $0.flatMap(Self.millionths) } })
    }

    private init(packing figures: [String: [Int64?]]) {
        for (row, figures) in figures.sorted(by: { $0.key < $1.key }) {
            guard millionths.count + figures.count <= Self.mostFigures else { return }
            rows.append(row)
            millionths += figures.map { $0 ?? Self.none }
            ends.append(UInt16(millionths.count))
        }
    }

    /// The figures of a row; nil where the row was not read.
    package subscript(row: String) -> [Decimal?]? {
        guard let index = rows.firstIndex(of: row) else { return nil }
        return packed(at: index).map { $0.map { Decimal($0) / Self.scale } }
    }

    /// The last figure of each row, which is its total; rows where none was read, or which is no whole number, are left out.
    package var totals: [String: Int] {
        let pairs = rows.indices.compactMap { index -> (String, Int)? in
            guard let last = packed(at: index).last ?? nil, last % 1_000_000 == 0 else { return nil }
            return (rows[index], Int(last / 1_000_000))
        }
        return Dictionary(pairs) { first, _ in first }
    }

    private func packed(at index: Int) -> [Int64?] {
        let start = index == 0 ? 0 : Int(ends[index - 1])
        return millionths[start..<Int(ends[index])].map { $0 == Self.none ? nil : $0 }
    }

    /// Stands for a figure that was not read.
    private static let none = Int64.min
    private static let scale = Decimal(1_000_000)
    /// Far more than the forms have cells.
    private static let mostFigures = 2_000

    private static func millionths(_ number: Decimal) -> Int64? {
        let digits = (number * scale).description
        return Int64(digits.prefix { $0 != "." })
    }
}

extension RecordedFigures: Codable {
    package init(from decoder: any Decoder) throws {
        let figures = try decoder.singleValueContainer().decode([String: [Double?]].self)
        self.init(packing: figures.mapValues { $0.map { $0.flatMap { Int64(exactly: ($0 * 1_000_000).rounded()) } } })
    }

    /// As an object of lists, null where a figure was not read.
    package func encode(to encoder: any Encoder) throws {
        let figures = rows.indices.map { index in
            (rows[index], packed(at: index).map { $0.map { Double($0) / 1_000_000 } })
        }
        var container = encoder.singleValueContainer()
        try container.encode(Dictionary(figures) { first, _ in first })
    }
}
