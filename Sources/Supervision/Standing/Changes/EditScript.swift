/// The shortest way from one sequence to another, where it is short: E. W. Myers, "An O(ND) Difference Algorithm and Its
/// Variations", Algorithmica 1 (1986), the greedy form.
///
/// Time and memory are bounded by the sequences' lengths times `limit`, and by its square.
struct EditScript: Equatable, Sendable {
    /// Indices of the elements that are not in the later sequence, ascending.
    private(set) var removed: [Int] = []
    /// Indices in the later sequence of the elements that are not in the earlier one, ascending.
    private(set) var added: [Int] = []

    private let old: ArraySlice<Int>
    private let new: ArraySlice<Int>

    /// Nil where more than `limit` elements are removed or added.
    init?(from old: [Int], to new: [Int], limit: Int) {
        let start = zip(old, new).prefix { $0 == $1 }.count
        let end = zip(old.dropFirst(start).reversed(), new.dropFirst(start).reversed()).prefix { $0 == $1 }.count
        self.old = old[start..<old.count - end]
        self.new = new[start..<new.count - end]
        guard let traces = traces(limit: limit) else { return nil }
        walkBack(traces)
    }

    /// For each number of edits the furthest places that they reach, by diagonal; the last reaches the end.
    private func traces(limit: Int) -> [Reach]? {
        var reach = Reach(edits: 0)
        var traces: [Reach] = []
        for edits in 0...limit {
            let before = reach
            reach = Reach(edits: edits)
            for diagonal in stride(from: -edits, through: edits, by: 2) {
                let place = slide(from: edits == 0 ? 0 : before.start(of: diagonal, edits: edits), on: diagonal)
                reach[diagonal] = place
                if diagonal == old.count - new.count, place >= old.count { return traces }
            }
            traces.append(reach)
        }
        return nil
    }

    /// Goes on over what is the same in both.
    private func slide(from place: Int, on diagonal: Int) -> Int {
        var (left, right) = (place, place - diagonal)
        while left < old.count, right < new.count, old[old.startIndex + left] == new[new.startIndex + right] {
            left += 1
            right += 1
        }
        return left
    }

    private mutating func walkBack(_ traces: [Reach]) {
        var diagonal = old.count - new.count
        for edits in traces.indices.reversed() {
            let before = traces[edits]
            let isAddition = before.isAddition(on: diagonal, edits: edits + 1)
            diagonal += isAddition ? 1 : -1
            let place = before[diagonal]
            if isAddition {
                added.append(new.startIndex + place - diagonal)
            } else {
                removed.append(old.startIndex + place)
            }
        }
        removed.reverse()
        added.reverse()
    }

    /// How far some number of edits reach in the earlier sequence, for each diagonal from `-edits` to `edits`.
    private struct Reach {
        let edits: Int
        private var places: [Int]

        init(edits: Int) {
            self.edits = edits
            places = Array(repeating: 0, count: 2 * edits + 1)
        }

        subscript(diagonal: Int) -> Int {
            get { places[diagonal + edits] }
            set { places[diagonal + edits] = newValue }
        }

        /// Whether the furthest way to `diagonal` by one edit more is an addition.
        func isAddition(on diagonal: Int, edits: Int) -> Bool {
            diagonal == -edits || (diagonal != edits && self[diagonal - 1] < self[diagonal + 1])
        }

        /// Where one edit more begins on `diagonal`.
        func start(of diagonal: Int, edits: Int) -> Int {
            isAddition(on: diagonal, edits: edits) ? self[diagonal + 1] : self[diagonal - 1] + 1
        }
    }
}
