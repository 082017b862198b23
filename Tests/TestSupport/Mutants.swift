import Foundation

/// Damaged copies of good inputs, the same ones in every run.
///
/// `DISCLOSURE_MUTANTS` says how many a test makes; without it there are `usualCount` of them, which cost a moment.
package struct Mutants: Sequence, IteratorProtocol {
    private static let usualCount = 300
    /// Longer ones are cut: a copy of a copy doubles.
    private static let longest = 200_000

    private var generator: SeededGenerator
    private let seeds: [[UInt8]]
    private let tokens: [[UInt8]]
    private var left: Int

    /// - Parameters:
    ///   - seeds: The good inputs.
    ///   - tokens: What has a meaning in their format, put in where it has none.
    ///   - seed: What the random numbers begin with.
    package init(of seeds: [[UInt8]], tokens: [String], seed: UInt64) {
        self.seeds = seeds
        self.tokens =
            tokens.map { Array($0.utf8) } + [[0], [0xFF], [0xEF, 0xBB, 0xBF], [0x80], [0xC0, 0xAF], [0xF4, 0x90]]
        generator = SeededGenerator(seed: seed)
        left = ProcessInfo.processInfo.environment["DISCLOSURE_MUTANTS"].flatMap { Int($0) } ?? Self.usualCount
    }

    package init(of seeds: [String], tokens: [String], seed: UInt64) {
        self.init(of: seeds.map { Array($0.utf8) }, tokens: tokens, seed: seed)
    }

    package mutating func next() -> [UInt8]? {
        guard left > 0, var mutant = seeds.randomElement(using: &generator) else { return nil }
        left -= 1
        for _ in 0..<Int.random(in: 1...6, using: &generator) { damage(&mutant) }
        return Array(mutant.prefix(Self.longest))
    }

    private mutating func damage(_ bytes: inout [UInt8]) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        let range = place..<Swift.min(bytes.count, place + Int.random(in: 0...40, using: &generator))
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: bytes.removeSubrange(range)
        case 1: bytes.insert(contentsOf: bytes[range], at: place)
        case 2: bytes.insert(contentsOf: tokens.randomElement(using: &generator) ?? [], at: place)
        case 3: bytes.replaceSubrange(range, with: tokens.randomElement(using: &generator) ?? [])
        case 4: bytes.removeSubrange(place...)
        case 5: for index in range { bytes[index] = .random(in: 0...255, using: &generator) }
        case 6: repeatSome(&bytes, at: place)
        default: splice(&bytes, at: place)
        }
    }

    private mutating func repeatSome(_ bytes: inout [UInt8], at place: Int) {
        let token = tokens.randomElement(using: &generator) ?? []
        let count = Int.random(in: 2...400, using: &generator)
        bytes.insert(contentsOf: Array(repeatElement(token, count: count).joined()), at: place)
    }

    private mutating func splice(_ bytes: inout [UInt8], at place: Int) {
        let other = seeds.randomElement(using: &generator) ?? []
        guard !other.isEmpty else { return }
        let start = Int.random(in: other.indices, using: &generator)
        bytes.replaceSubrange(place..., with: other[start...])
    }
}
