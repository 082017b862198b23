import FoundationEssentials

/// Reads a statutory table out of text in which no cells are left: lines of figures, figures on lines of their own, or
/// figures run together. What cannot be told apart for certain is unreadable.
struct TextTableReader {
    /// A label on the tape and what stands behind it.
    private struct Found {
        let row: TableForm.Row
        let run: TableRun
    }

    private let form: TableForm
    private let fingerprint: [[[Unicode.Scalar]]]
    /// How far apart, in bare characters, the labels of neighbouring rows may stand.
    private static let window = 160

    init(form: TableForm) {
        self.form = form
        fingerprint = form.fingerprint.map { $0.map(Self.scalars) }
    }

    func rows(in tape: TableTape) -> TableRows {
        let isPresent = fingerprint.allSatisfy { words in
            words.contains { tape.range(of: $0, from: 0, window: .max) != nil }
        }
        guard isPresent else { return TableRows() }
        if form.layout == .line { return TextLineReader(form: form).rows(in: tape) }
        let found = starts(in: tape).map { find(in: tape, from: $0) }.max { $0.count < $1.count } ?? []
        // A single label is a word of the text; so are a few indicators.
        guard found.count >= (form.layout == .indicators ? Self.leastIndicators : 2) else { return TableRows() }
        var rows = TableRows()
        let isSeparated = areSeparated(found)
        for item in found {
            rows.add(item.row.id, figures(of: item, isSeparated: isSeparated))
        }
        return rows
    }

    /// Where the table may begin. Its last indicators stand nowhere else, but a sentence may hold the first: the last place
    /// from which most rows are found is that of the table.
    private func starts(in tape: TableTape) -> [Int] {
        guard form.layout == .indicators else { return start(in: tape).map { [$0] } ?? [] }
        var starts: [Int] = []
        var position = 0
        while starts.count < Self.mostStarts, let words = fingerprint.last,
            let range = tape.range(ofFirst: words, from: position, window: .max)
        {
            starts.append(range.lowerBound)
            position = range.upperBound
        }
        return starts.reversed()
    }

    private static let (leastIndicators, mostStarts) = (4, 12)

    /// Where the heading of the table begins: prose before it uses the same words.
    private func start(in tape: TableTape) -> Int? {
        guard form.layout == .matrix else {
            return fingerprint.last.flatMap { tape.range(ofFirst: $0, from: 0, window: .max)?.lowerBound }
        }
        let labels = form.columns.map { Self.scalars($0.label) }
        var position = 0
        while let first = tape.range(of: labels[0], from: position, window: .max) {
            if labels.allSatisfy({ tape.range(of: $0, from: first.lowerBound, window: 200) != nil }) {
                return first.lowerBound
            }
            position = first.upperBound
        }
        return nil
    }

    // MARK: Labels

    private func find(in tape: TableTape, from start: Int) -> [Found] {
        var found: [Found] = []
        var position = start
        for (index, row) in form.rows.enumerated() {
            guard let range = tape.range(ofFirst: words(of: row), from: position, window: Self.window) else { continue }
            let label = Self.scalars(row.label)
            guard let figuresStart = figuresStart(behind: range, label: label, in: tape) else { continue }
            let next = index + 1 < form.rows.count ? HeadingMark(form.rows[index + 1].label) : nil
            let run = TableRun(tape, from: figuresStart, nextNumber: next?.style == .arabic ? next?.number : nil)
            if !run.tokens.isEmpty, isSentence(tape, behind: figuresStart + run.length) { continue }
            position = range.upperBound
            if !run.tokens.isEmpty { found.append(Found(row: row, run: run)) }
        }
        return found
    }

    /// A word that is a label only where it stands alone is looked for with its number.
    private func words(of row: TableForm.Row) -> [[Unicode.Scalar]] {
        row.isExact ? [Self.scalars(row.label)] : row.words.map(Self.scalars)
    }

    /// The place on the tape behind the whole label, of which a word was found at `range`; nil where other words follow.
    private func figuresStart(behind range: Range<Int>, label: [Unicode.Scalar], in tape: TableTape) -> Int? {
        let word = Array(tape.bare[range])
        var rest: [Unicode.Scalar] = []
        for start in label.indices where label[start...].starts(with: word) {
            rest = Array(label[(start + word.count)...])
            break
        }
        var end = range.upperBound
        if !rest.isEmpty, tape.bare[end...].starts(with: rest) { end += rest.count }
        return behindBracket(from: tape.place(behind: end), in: tape)
    }

    /// Whether a unit and the end of a clause stand at `place`: `收到申请数3件，`.
    private func isSentence(_ tape: TableTape, behind place: Int) -> Bool {
        guard let end = unitEnd(at: place, in: tape), end < tape.printed.count else { return false }
        return [",", ";", "。", "、", "(", ":"].contains(tape.printed[end])
    }

    /// The end of the unit that stands at `place`; nil where none does.
    private func unitEnd(at place: Int, in tape: TableTape) -> Int? {
        guard place < tape.printed.count else { return nil }
        let ends = form.units.map { Array($0.unicodeScalars) }.filter { tape.printed[place...].starts(with: $0) }
        return ends.map(\.count).max().map { place + $0 }
    }

    /// The first digit, blank sign or line end from `place` on; a remark in brackets and a unit are passed over.
    private func behindBracket(from place: Int, in tape: TableTape) -> Int? {
        var index = place
        while index < tape.printed.count, ["”", "\"", ")", "'", "’", ":"].contains(tape.printed[index]) { index += 1 }
        while index < tape.printed.count, tape.printed[index] == " " || tape.printed[index] == "\n" { index += 1 }
        guard index < tape.printed.count, tape.printed[index] == "(" else {
            return unitEnd(at: index, in: tape) ?? index
        }
        guard let end = tape.printed[index...].prefix(60).firstIndex(of: ")") else { return nil }
        let next = tape.printed[(end + 1)...].firstIndex { $0 != " " && $0 != "\n" } ?? end + 1
        return unitEnd(at: next, in: tape) ?? end + 1
    }

    // MARK: Figures

    /// Whether white space tells the figures of the rows apart: then one whose total is wrong is a slip of the agency.
    private func areSeparated(_ found: [Found]) -> Bool {
        let whole = found.filter { $0.run.figures?.count == count(of: $0.row) }
        guard whole.count < found.count else { return true }
        let right = whole.count { $0.run.figures.map(Self.addsUp) ?? false }
        return form.layout == .matrix && right * 4 >= found.count * 3
    }

    private func count(of row: TableForm.Row) -> Int { row.figures ?? form.columns.count }

    private func figures(of item: Found, isSeparated: Bool) -> [Figure] {
        let count = count(of: item.row)
        let printed = item.run.figures
        if form.layout == .matrix {
            if let printed, printed.count == count, isSeparated || Self.addsUp(printed) { return printed }
            if !item.run.isUnclear, let split = FigureSplitter.split(item.run.tokens, groups: 1, of: count) {
                return split[0]
            }
        } else if let printed, printed.count == count {
            return printed
        } else if !item.run.isUnclear, item.run.tokens == [.digits(Array(repeating: 0x30, count: count))] {
            return Array(repeating: FigureReader.figure("0"), count: count)
        }
        return Array(repeating: Figure(text: item.run.text, value: .unreadable), count: count)
    }

    static func addsUp(_ figures: [Figure]) -> Bool {
        guard let total = figures.last?.number else { return false }
        return figures.dropLast().reduce(Decimal(0)) { $0 + ($1.summand ?? 0) } == total
    }

    static func scalars(_ text: String) -> [Unicode.Scalar] { Array(FoldedText.bare(text).unicodeScalars) }
}
