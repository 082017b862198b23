/// A straight line that a table is ruled with, in pixels of the drawing.
struct RuledLine: Hashable {
    /// Where it stands across its direction: y of a horizontal rule, x of a vertical one.
    var first: Int
    var last: Int
    /// From where to where it runs.
    var start: Int
    var end: Int

    var place: Double { Double(first + last) / 2 }
    var length: Int { end - start }
}

/// Finds the horizontal and vertical rules of a drawn page.
///
/// Publishing programs rule tables with strokes, with thin filled rectangles, with one piece for each cell or one for
/// the table; pdftotext shows none of them. On the drawing all of them are thin runs of pixels darker than what stands on
/// both sides.
struct RuleFinder {
    let drawing: PageDrawing
    let text: TextMask
    let limits: AttachmentLimits

    /// Shorter runs are strokes of characters: the lowest row and the narrowest column.
    private func shortest(_ direction: Direction) -> Int { direction == .vertical ? 13 : 22 }
    /// No stroke of a character is longer, but for the largest titles.
    private let longestStroke = 60
    /// How much darker than its sides a rule is, of 255.
    private let contrast = 30
    /// Lighter pixels belong to no rule.
    private let lightest = 226
    /// Dotted and dashed rules go on over so many pixels.
    private let gap = 9

    enum Direction { case horizontal, vertical }

    /// The rules of one direction; nil where there are more than any table has.
    func rules(_ direction: Direction) -> [RuledLine]? {
        var finished: [RuledLine] = []
        var open: [RuledLine] = []
        let lines = direction == .horizontal ? drawing.height : drawing.width
        for line in 0..<lines {
            let runs = runs(line, direction)
            guard finished.count + open.count + runs.count <= limits.rules else { return nil }
            finished += open.filter { $0.last < line - 2 }
            open.removeAll { $0.last < line - 2 }
            for run in runs {
                // A rule that is several pixels wide is one rule.
                if let known = open.firstIndex(where: {
                    $0.start < run.upperBound && run.lowerBound < $0.end && $0.last < line
                }),
                    line - open[known].first <= 8
                {
                    open[known].last = line
                    open[known].start = min(open[known].start, run.lowerBound)
                    open[known].end = max(open[known].end, run.upperBound)
                } else {
                    open.append(RuledLine(first: line, last: line, start: run.lowerBound, end: run.upperBound))
                }
            }
        }
        return finished + open
    }

    /// The runs of rule pixels in one row or column of pixels: dark without a break, and in part free of words and
    /// darker than both sides. A rule may run through text that touches it, but no text looks like a rule for long.
    private func runs(_ line: Int, _ direction: Direction) -> [Range<Int>] {
        let length = direction == .horizontal ? drawing.width : drawing.height
        var runs: [Range<Int>] = []
        var start: Int?
        var end = 0
        // Pixels of the run that are darker than their sides, and those of them that stand outside of words.
        var marked = 0
        var free = 0
        let shortest = shortest(direction)
        func finish() {
            guard let start, end - start >= shortest else { return }
            let isLong = end - start >= longestStroke && marked * 4 >= end - start
            if isLong || free * 4 >= shortest * 3 { runs.append(start..<end) }
        }
        for place in 0..<length where shade(place, line, direction) < lightest {
            if start == nil || !continues(from: end, to: place, line, direction) {
                finish()
                start = place
                marked = 0
                free = 0
            }
            if isMarked(place, line, direction) {
                marked += 1
                if !isText(place, line, direction) { free += 1 }
            }
            end = place + 1
        }
        finish()
        return runs
    }

    /// Whether a run goes on over a gap of a dotted rule. Between strokes of characters it does not.
    private func continues(from end: Int, to place: Int, _ line: Int, _ direction: Direction) -> Bool {
        place == end || place - end <= gap && (end - 1...place).allSatisfy { !isText($0, line, direction) }
    }

    private func isMarked(_ place: Int, _ line: Int, _ direction: Direction) -> Bool {
        let own = shade(place, line, direction) + contrast
        guard own < 256 else { return false }
        return (own < shade(place, line - 3, direction) || own < shade(place, line - 6, direction))
            && (own < shade(place, line + 3, direction) || own < shade(place, line + 6, direction))
    }

    private func isText(_ place: Int, _ line: Int, _ direction: Direction) -> Bool {
        direction == .horizontal ? text.holds(place, line) : text.holds(line, place)
    }

    private func shade(_ place: Int, _ line: Int, _ direction: Direction) -> Int {
        direction == .horizontal ? drawing.shade(place, line) : drawing.shade(line, place)
    }
}
