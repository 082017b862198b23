/// Two texts held against each other sentence by sentence; sentences that differ in width, script or white space alone are
/// the same.
struct SentenceComparison: Sendable {
    /// Indices of the sentences that only the earlier text holds, ascending.
    private(set) var removed: [Int] = []
    /// Indices of the sentences that only the later text holds, ascending.
    private(set) var added: [Int] = []
    /// How many sentences the earlier text holds beyond the later one, wherever they stand.
    let removedCount: Int
    /// How many the later text holds beyond the earlier one.
    let addedCount: Int
    /// How many sentences both hold, and no shortest way from one to the other keeps where they are.
    private(set) var moved = 0
    /// Whether so much differs that it is counted and not listed.
    private(set) var isTooMuch = false

    /// The most sentences, removed, added and moved in all, up to which they are listed.
    static let mostEdits = 400

    init(from old: [String], to new: [String]) {
        var numbers: [String: Int] = [:]
        let left = old.map { Self.number(of: $0, in: &numbers) }
        let right = new.map { Self.number(of: $0, in: &numbers) }
        var surplus = [Int](repeating: 0, count: numbers.count)
        for number in left { surplus[number] += 1 }
        for number in right { surplus[number] -= 1 }
        removedCount = surplus.reduce(0) { $0 + max(0, $1) }
        addedCount = surplus.reduce(0) { $0 + max(0, -$1) }
        guard removedCount + addedCount <= Self.mostEdits,
            let script = EditScript(from: left, to: right, limit: Self.mostEdits)
        else {
            isTooMuch = true
            return
        }
        list(script, left, right, surplus)
    }

    /// What is taken away at one place and put in at another was moved.
    private mutating func list(_ script: EditScript, _ left: [Int], _ right: [Int], _ surplus: [Int]) {
        var (gone, come) = (surplus, surplus.map { -$0 })
        for index in script.removed where gone[left[index]] > 0 {
            gone[left[index]] -= 1
            removed.append(index)
        }
        for index in script.added where come[right[index]] > 0 {
            come[right[index]] -= 1
            added.append(index)
        }
        moved = script.added.count - added.count
    }

    private static func number(of sentence: String, in numbers: inout [String: Int]) -> Int {
        let key = FoldedText.fold(sentence)
        if let known = numbers[key] { return known }
        numbers[key] = numbers.count
        return numbers.count - 1
    }
}
