/// A straight line that a table is ruled with, in pixels of the drawing.
struct Rule: Hashable {
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
    let limits: AttachmentLimits

    /// Shorter runs are strokes of characters.
    private let shortest = 22
    /// How much darker than its sides a rule is, of 255.
    private let contrast = 40
    /// Dotted and dashed rules go on over so many pixels.
    private let gap = 4

    enum Direction { case horizontal, vertical }

    /// The rules of one direction; nil where there are more than any table has.
    func rules(_ direction: Direction) -> [Rule]? {
        var finished: [Rule] = []
        var open: [Rule] = []
        let lines = direction == .horizontal ? drawing.height : drawing.width
        for line in 0..<lines {
            let runs = runs(line, direction)
            guard finished.count + open.count + runs.count <= limits.rules else { return nil }
            finished += open.filter { $0.last < line - 2 }
            open.removeAll { $0.last < line - 2 }
            for run in runs {
                // A rule that is several pixels wide is one rule.
                if let known = open.firstIndex(where: { $0.start < run.upperBound && run.lowerBound < $0.end && $0.last < line }),
                    line - open[known].first <= 8
                {
                    open[known].last = line
                    open[known].start = min(open[known].start, run.lowerBound)
                    open[known].end = max(open[known].end, run.upperBound)
                } else {
                    open.append(Rule(first: line, last: line, start: run.lowerBound, end: run.upperBound))
                }
            }
        }
        return finished + open
    }

    /// The runs of rule pixels in one row or column of pixels.
    private func runs(_ line: Int, _ direction: Direction) -> [Range<Int>] {
        let length = direction == .horizontal ? drawing.width : drawing.height
        var runs: [Range<Int>] = []
        var start: Int?
        var end = 0
        var marked = 0
        func finish() {
            // A dotted rule is dark over a third of its way at least.
            if let start, end - start >= shortest, marked * 3 >= end - start { runs.append(start..<end) }
        }
        for place in 0..<length {
            guard isMarked(place, line, direction) else { continue }
            if start == nil || !continues(from: end, to: place, line, direction) {
                finish()
                start = place
                marked = 0
            }
            marked += 1
            end = place + 1
        }
        finish()
        return runs
    }

    /// Whether a run goes on over a gap: a short one, or a rule that crosses it.
    private func continues(from end: Int, to place: Int, _ line: Int, _ direction: Direction) -> Bool {
        if place - end <= gap { return true }
        return place - end <= 12 && (end..<place).allSatisfy { shade($0, line, direction) < 200 }
    }

    private func isMarked(_ place: Int, _ line: Int, _ direction: Direction) -> Bool {
        let own = shade(place, line, direction) + contrast
        guard own < 256 else { return false }
        return (own < shade(place, line - 3, direction) || own < shade(place, line - 6, direction))
            && (own < shade(place, line + 3, direction) || own < shade(place, line + 6, direction))
    }

    private func shade(_ place: Int, _ line: Int, _ direction: Direction) -> Int {
        direction == .horizontal ? drawing.shade(place, line) : drawing.shade(line, place)
    }
}
