/// Finds the texts that may be similar to one among tens of thousands, without holding it against each.
///
/// Two texts that share most of their clauses share most of the smallest hashes of these, too. The order in which texts
/// were put in makes no difference to what is found.
package struct SketchIndex<Key: Hashable & Sendable>: Sendable {
    /// The key at each place; nil where the text was removed.
    private var keys: [Key?] = []
    private var places: [Key: Int] = [:]
    private var sketches = SketchPlaces()

    package init() {}

    /// How many texts are in it.
    package var count: Int { places.count }

    /// Puts a text in, in place of the one that `key` had.
    package mutating func insert(_ key: Key, _ sketch: TextSketch) {
        remove(key)
        places[key] = sketches.count
        keys.append(key)
        sketches.append(sketch)
    }

    /// Takes a text out; nothing happens where there is none under `key`.
    package mutating func remove(_ key: Key) {
        guard let place = places.removeValue(forKey: key) else { return }
        keys[place] = nil
        sketches.remove(at: place)
        if keys.count > 64, places.count * 2 < keys.count { compact() }
    }

    /// The keys of texts that may be similar to 0.6 or more, in no order that means anything.
    package func candidates(for sketch: TextSketch) -> [Key] {
        sketches.candidates(for: sketch).compactMap { keys[$0] }
    }

    private mutating func compact() {
        sketches.compact()
        keys = keys.filter { $0 != nil }
        for (place, key) in keys.enumerated() {
            if let key { places[key] = place }
        }
    }
}
