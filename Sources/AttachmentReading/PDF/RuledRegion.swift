/// Rules that touch each other: the skeleton of one table.
struct RuledRegion {
    var horizontal: [RuledLine] = []
    var vertical: [RuledLine] = []

    /// Rules nearer than this, in pixels, meet, or are one.
    static let reach = 6

    /// The regions of a page.
    static func all(horizontal: [RuledLine], vertical: [RuledLine]) -> [RuledRegion] {
        var sets = DisjointSets(horizontal.count + vertical.count)
        for (index, across) in horizontal.enumerated() {
            for (other, down) in vertical.enumerated() where meet(across, down) {
                sets.join(index, horizontal.count + other)
            }
        }
        var regions: [Int: RuledRegion] = [:]
        for (index, rule) in horizontal.enumerated() {
            regions[sets.root(of: index), default: RuledRegion()].horizontal.append(rule)
        }
        for (index, rule) in vertical.enumerated() {
            regions[sets.root(of: horizontal.count + index), default: RuledRegion()].vertical.append(rule)
        }
        for key in regions.keys {
            regions[key]?.horizontal.sort { $0.start < $1.start }
            regions[key]?.vertical.sort { $0.start < $1.start }
        }
        return regions.values.filter { $0.horizontal.count > 1 && !$0.vertical.isEmpty }
            .sorted { ($0.top, $0.left) < ($1.top, $1.left) }
    }

    private static func meet(_ across: RuledLine, _ down: RuledLine) -> Bool {
        down.last + reach >= across.start && down.first - reach <= across.end && across.last + reach >= down.start
            && across.first - reach <= down.end
    }

    private var top: Double { horizontal.map(\.place).min() ?? 0 }
    private var left: Double { vertical.map(\.place).min() ?? 0 }

    /// Where its columns begin and end. The ends of the horizontal rules are edges of a table that is open at its sides.
    var columns: [Double] {
        Self.places(of: vertical, withEndsOf: horizontal)
    }

    /// Where its rows begin and end.
    var rows: [Double] {
        Self.places(of: horizontal, withEndsOf: vertical)
    }

    private static func places(of rules: [RuledLine], withEndsOf crossing: [RuledLine]) -> [Double] {
        let ends = [crossing.map(\.start).min(), crossing.map(\.end).max()].compactMap { $0 }.map(Double.init)
        var clusters: [(sum: Double, count: Int, last: Double)] = []
        for (place, isEnd) in (rules.map { ($0.place, false) } + ends.map { ($0, true) }).sorted(by: { $0.0 < $1.0 }) {
            if let last = clusters.last, place - last.last <= Double(reach) {
                clusters[clusters.count - 1].last = place
                // An end only makes an edge where no rule stands.
                if isEnd { continue }
                clusters[clusters.count - 1].sum += place
                clusters[clusters.count - 1].count += 1
            } else {
                clusters.append((place, 1, place))
            }
        }
        return clusters.map { $0.sum / Double($0.count) }
    }

    /// Whether rules stand at `place` over most of the way from `start` to `end`.
    static func isRuled(_ rules: [RuledLine], at place: Double, from start: Double, to end: Double) -> Bool {
        cover(rules, at: place, from: start, to: end) >= 0.6
    }

    /// The part of the way from `start` to `end` over which rules stand at `place`, from 0 to 1.
    static func cover(_ rules: [RuledLine], at place: Double, from start: Double, to end: Double) -> Double {
        let from = start + 2
        let to = max(end - 2, from + 1)
        var covered = 0.0
        var reached = from
        for rule in rules where abs(rule.place - place) <= Double(reach) {
            let begin = max(Double(rule.start), reached)
            let finish = min(Double(rule.end), to)
            guard finish > begin else { continue }
            covered += finish - begin
            reached = finish
        }
        return covered / (to - from)
    }
}

/// Sets that grow together.
struct DisjointSets {
    private var parents: [Int]

    init(_ count: Int) {
        parents = Array(0..<count)
    }

    mutating func root(of member: Int) -> Int {
        var member = member
        while parents[member] != member {
            parents[member] = parents[parents[member]]
            member = parents[member]
        }
        return member
    }

    /// Joins the sets of two members; the smaller root stays.
    mutating func join(_ one: Int, _ other: Int) {
        let roots = (root(of: one), root(of: other))
        parents[max(roots.0, roots.1)] = min(roots.0, roots.1)
    }
}
