/// The smallest clauses of many texts, each text known by the place at which it was put in.
///
/// It knows nothing of keys: only so is the work compiled once and for all.
struct SketchPlaces: Sendable {
    /// One of a text's smallest clauses above the place of the text, in one number, so that sorting is fast.
    private typealias Posting = UInt64

    private struct Text {
        /// In characters; nil for a text that was removed.
        var length: UInt32?
        var clauseCount: UInt8
    }

    private var texts: [Text] = []
    /// Ascending up to `sortedCount`.
    private var postings: [Posting] = []
    private var sortedCount = 0

    /// How many of the smallest clauses stand for a text.
    private static let sampleCount = 16
    /// Texts that share fewer than this part of their samples are not candidates.
    private static let leastShared = 0.25
    /// Of what is looked for; texts whose lengths differ too much cannot be that similar.
    private static let leastSimilarity = 0.6

    /// How many places there are, those of removed texts included.
    var count: Int { texts.count }

    /// Puts a text in at the next place.
    mutating func append(_ sketch: TextSketch) {
        let place = UInt64(texts.count)
        let sample = sketch.clauses.prefix(Self.sampleCount)
        texts.append(Text(length: UInt32(sketch.length), clauseCount: UInt8(sample.count)))
        postings += sample.map { UInt64($0) << 32 | place }
        if postings.count - sortedCount > max(2_048, sortedCount / 8) { merge() }
    }

    mutating func remove(at place: Int) { texts[place].length = nil }

    /// The places of texts that may be similar to `sketch`, ascending.
    func candidates(for sketch: TextSketch) -> [Int] {
        let sample = sketch.clauses.prefix(Self.sampleCount)
        let length = Double(sketch.length)
        let shared = shared(with: sample)
        return texts.indices.filter { place in
            guard shared[place] > 0, let other = texts[place].length.map(Double.init) else { return false }
            let least = max(1, Int(Double(min(sample.count, Int(texts[place].clauseCount))) * Self.leastShared))
            return shared[place] >= least && 2 * min(length, other) >= Self.leastSimilarity * (length + other)
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

    /// Forgets the places of removed texts; the others move up in their order.
    mutating func compact() {
        var moved = [UInt64?](repeating: nil, count: texts.count)
        var kept: [Text] = []
        for place in texts.indices where texts[place].length != nil {
            moved[place] = UInt64(kept.count)
            kept.append(texts[place])
        }
        texts = kept
        postings = postings.compactMap { posting in
            moved[Int(posting & 0xFFFF_FFFF)].map { (posting & ~0xFFFF_FFFF) | $0 }
        }
        .sorted()
        sortedCount = postings.count
    }
}
