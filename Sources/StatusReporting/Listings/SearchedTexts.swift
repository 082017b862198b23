import Glibc

/// The texts of many rows behind one another, made once for a status: thousands of short texts take longer to be picked up than
/// to be looked through.
struct SearchedTexts: Sendable {
    /// Latin letters are small; each text ends with a line feed, which no word holds.
    private let bytes: [UInt8]
    /// Where the texts of each row end.
    private let ends: [Int]

    /// - Parameter visit: Hands over the texts of a row one after the other; it is asked to go on until the last.
    init<Row>(_ rows: [Row], _ visit: (Row, (String?) -> Bool) -> Bool) {
        var bytes: [UInt8] = []
        var ends: [Int] = []
        ends.reserveCapacity(rows.count)
        for row in rows {
            _ = visit(row) { text in
                if let text {
                    bytes.append(contentsOf: text.utf8)
                    bytes.append(UInt8(ascii: "\n"))
                }
                return false
            }
            ends.append(bytes.count)
        }
        for place in bytes.indices { bytes[place] = TextSearch.folded(bytes[place]) }
        (self.bytes, self.ends) = (bytes, ends)
    }

    /// The rows in a text of which one of `words` stands, in order.
    ///
    /// - Parameter words: In UTF-8, Latin letters small.
    func rows(holding words: [[UInt8]]) -> [Int] {
        guard words.count > 1 else { return words.first.map(rows) ?? [] }
        return Set(words.flatMap(rows)).sorted()
    }

    private func rows(holding word: [UInt8]) -> [Int] {
        // Ideographs share their first bytes; digits and letters, and what ideographs end with, are rarer.
        guard let last = word.indices.last, word.count <= bytes.count else { return [] }
        let anchor = word.firstIndex { $0 < 0x80 } ?? last
        var found: [Int] = []
        bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            var place = anchor
            let end = buffer.count - word.count + anchor + 1
            while place < end, let hit = memchr(start + place, Int32(word[anchor]), end - place) {
                place = UnsafePointer(hit.assumingMemoryBound(to: UInt8.self)) - start
                guard memcmp(start + place - anchor, word, word.count) == 0 else {
                    place += 1
                    continue
                }
                let row = self.row(at: place)
                found.append(row)
                // Where it stands once more in the same row nobody asks.
                place = ends[row] + anchor
            }
        }
        return found
    }

    private func row(at place: Int) -> Int {
        var (low, high) = (0, ends.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] > place { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
