/// Finds the known word that a misspelt one was meant to be.
enum Spelling {
    /// The known word at the least distance, where that is small enough to be a slip; otherwise the only one that
    /// begins with `word`.
    static func nearest(to word: String, among known: [String]) -> String? {
        leastDistant(from: word, among: known) ?? onlyContinuation(of: word, among: known)
    }

    private static func onlyContinuation(of word: String, among known: [String]) -> String? {
        let continuations = known.filter { $0.hasPrefix(word) }
        return word.count >= 3 && continuations.count == 1 ? continuations[0] : nil
    }

    private static func leastDistant(from word: String, among known: [String]) -> String? {
        let word = Array(word.lowercased().unicodeScalars.prefix(64))
        let limit = max(1, word.count / 3)
        let best = known.map { ($0, distance(word, Array($0.unicodeScalars.prefix(64)))) }.min { $0.1 < $1.1 }
        guard let (candidate, distance) = best, distance <= limit else { return nil }
        return candidate
    }

    /// The least number of insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
    static func distance<Letter: Equatable>(_ left: [Letter], _ right: [Letter]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, leftLetter) in left.enumerated() {
            var current = [row + 1]
            for (column, rightLetter) in right.enumerated() {
                let replaced = last[column] + (leftLetter == rightLetter ? 0 : 1)
                var best = min(replaced, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, leftLetter == right[column - 1], left[row - 1] == rightLetter {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
