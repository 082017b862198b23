/// A text in a terminal, where an ideograph takes two columns (UAX #11).
struct ColumnText {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    /// How many columns it takes.
    var width: Int { text.reduce(0) { $0 + Self.width($1) } }

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

    private static func width(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first?.value else { return 0 }
        // Quotation marks and dashes are ambiguous; Chinese fonts draw them wide.
        let isWide =
            (0x2E80...0xA4CF).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
            || (0xFE30...0xFE4F).contains(scalar)
            || (0xFF00...0xFF60).contains(scalar) || (0x1_F300...0x3_FFFD).contains(scalar)
            || (0x2018...0x201D).contains(scalar)
        return isWide ? 2 : 1
    }
}

extension String {
    /// Without the blanks at its ends.
    fileprivate var trimmed: String {
        let start = drop { $0 == " " }
        return String(start.reversed().drop { $0 == " " }.reversed())
    }
}
