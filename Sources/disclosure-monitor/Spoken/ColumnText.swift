import StatusReporting

/// A text in a terminal, where an ideograph takes two columns (UAX #11).
struct ColumnText {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    /// It in lines of at most `columns`: broken at blanks and beside ideographs, but not before what closes nor after what
    /// opens (JIS X 4051, GB/T 15834).
    func lines(of columns: Int) -> [String] {
        var lines: [String] = []
        var line: [Character] = []
        var used = 0
        for character in text {
            line.append(character)
            used += Self.width(character)
            guard used > columns, let cut = Self.cut(line) else { continue }
            lines.append(String(line[..<cut]).trimmed)
            line = Array(String(line[cut...]).trimmed)
            used = line.reduce(0) { $0 + Self.width($1) }
        }
        return lines + [String(line)]
    }

    /// The last place where a line that is too long may end; nil where there is none.
    private static func cut(_ line: [Character]) -> Int? {
        line.indices.dropFirst().last { index in
            let (before, after) = (line[index - 1], line[index])
            guard !"，。；：、？！）》”」』 ".contains(after), !"（《“「『".contains(before) else { return false }
            return before == " " || width(before) == 2 || width(after) == 2
        }
    }

    private static func width(_ character: Character) -> Int { DisplayWidth.of(String(character)) }
}

extension String {
    /// Without the blanks at its ends.
    fileprivate var trimmed: String {
        let start = drop { $0 == " " }
        return String(start.reversed().drop { $0 == " " }.reversed())
    }
}
