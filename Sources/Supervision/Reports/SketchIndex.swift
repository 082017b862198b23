/// Finds the texts that may be similar to one among tens of thousands, without holding it against each.
///
/// Two texts that share most of their clauses share most of the smallest hashes of these, too. The order in which texts
/// were put in makes no difference to what is found.
package struct SketchIndex<Key: Hashable & Sendable>: Sendable {
    /// One of a text's smallest clauses above the place of the text, in one number, so that sorting is fast.
    private typealias Posting = UInt64

    private static func posting(_ clause: UInt32, at place: UInt32) -> Posting { UInt64(clause) << 32 | UInt64(place) }

    /// A text by its key; nil where it was removed.
    private struct Text {
        let key: Key?
        let length: UInt32
        let clauses: UInt32
    }

    private var texts: [Text] = []
    private var places: [Key: UInt32] = [:]
    /// Ascending up to `sortedCount`.
    private var postings: [Posting] = []
    private var sortedCount = 0

    /// How many of the smallest clauses stand for a text.
    private static var sampleCount: Int { 16 }
    /// Texts that share fewer than this part of their samples are not candidates.
    private static var leastShared: Double { 0.25 }
    /// Of what is looked for; texts whose lengths differ so much cannot be that similar.
    private static var leastSimilarity: Double { 0.6 }

    package init() {}

    package var count: Int { places.count }

    /// Puts a text in, in place of the one that `key` had.
    package mutating func insert(_ key: Key, _ sketch: TextSketch) {
        remove(key)
        let place = UInt32(texts.count)
        let sample = sketch.clauses.prefix(Self.sampleCount)
        texts.append(Text(key: key, length: UInt32(sketch.length), clauses: UInt32(sample.count)))
        places[key] = place
        postings += sample.map { Self.posting($0, at: place) }
        if postings.count - sortedCount > max(2_048, sortedCount / 8) { merge() }
    }

    package mutating func remove(_ key: Key) {
        guard let place = places.removeValue(forKey: key) else { return }
        texts[Int(place)] = Text(key: nil, length: 0, clauses: 0)
        if texts.count > 64, places.count * 2 < texts.count { compact() }
    }

    /// The keys of texts that may be similar to 0.6 or more, in no order that means anything.
    package func candidates(for sketch: TextSketch) -> [Key] {
        let sample = sketch.clauses.prefix(Self.sampleCount)
        let length = Double(sketch.length)
        return zip(texts, shared(with: sample)).compactMap { text, count in
            let least = max(1, Int(Double(min(sample.count, Int(text.clauses))) * Self.leastShared))
            let (shorter, longer) = (min(length, Double(text.length)), max(length, Double(text.length)))
            guard count >= least, 2 * shorter >= Self.leastSimilarity * (shorter + longer) else { return nil }
            return text.key
        }
    }

    /// How many of the clauses of `sample` each text has among its own.
    private func shared(with sample: ArraySlice<UInt32>) -> [UInt8] {
        var counts = [UInt8](repeating: 0, count: texts.count)
        let wanted = Set(sample)
        for clause in wanted {
            var index = start(of: clause)
            while index < sortedCount, postings[index] >> 32 == clause {
                counts[Int(postings[index] & 0xFFFF_FFFF)] += 1
                index += 1
            }
        }
        for posting in postings[sortedCount...] where wanted.contains(UInt32(posting >> 32)) {
            counts[Int(posting & 0xFFFF_FFFF)] += 1
        }
        return counts
    }

    /// Where the postings of `clause` begin in the sorted part.
    private func start(of clause: UInt32) -> Int {
        var (low, high) = (0, sortedCount)
        while low < high {
            let middle = (low + high) / 2
            if postings[middle] >> 32 < clause { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Sorts what was added and merges it into the rest.
    private mutating func merge() {
        let added = postings[sortedCount...].sorted()
        var merged: [Posting] = []
        merged.reserveCapacity(postings.count)
        var next = 0
        for posting in postings[..<sortedCount] {
            while next < added.count, added[next] < posting {
                merged.append(added[next])
                next += 1
            }
            merged.append(posting)
        }
        postings = merged + added[next...]
        sortedCount = postings.count
    }

    /// Forgets the places of texts that were removed.
    private mutating func compact() {
        var moved = [UInt32?](repeating: nil, count: texts.count)
        var kept: [Text] = []
        for (place, text) in texts.enumerated() {
            guard let key = text.key else { continue }
            moved[place] = UInt32(kept.count)
            places[key] = UInt32(kept.count)
            kept.append(text)
        }
        texts = kept
        postings = postings.compactMap { posting in
            moved[Int(posting & 0xFFFF_FFFF)].map { Self.posting(UInt32(posting >> 32), at: $0) }
        }
        .sorted()
        sortedCount = postings.count
    }
}
