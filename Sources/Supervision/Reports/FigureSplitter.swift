/// Splits figures that ran together, such as `713000074` for 71 3 0 0 0 0 74, where exactly one way to split them makes
/// each group's last figure the sum of the others.
struct FigureSplitter {
    /// A run of digits, in which several figures may stand, or a sign for none.
    enum Token: Equatable {
        case digits([UInt8])
        case blank(String)

        /// The figure that it is where it is one.
        var figure: Figure {
            switch self {
            case .digits(let digits): FigureReader.figure(String(decoding: digits, as: UTF8.self))
            case .blank(let text): Figure(text: text, value: .blank)
            }
        }
    }

    private struct Position: Hashable {
        var token = 0
        var offset = 0
    }

    private let tokens: [Token]
    private let count: Int
    /// What the search may still cost; without it a long run of ones would be searched for years.
    private var steps = 60_000
    private var known: [Position: [(end: Position, figures: [Figure])]] = [:]

    /// `count` figures make a group.
    init(tokens: [Token], count: Int) {
        self.tokens = tokens
        self.count = count
    }

    /// All figures, in groups; nil where no split, or more than one, makes the sums come out.
    static func split(_ tokens: [Token], groups: Int, of count: Int) -> [[Figure]]? {
        let isOfDigits = tokens.allSatisfy { token in
            guard case .digits(let digits) = token else { return true }
            return digits.allSatisfy { (0x30...0x39).contains($0) }
        }
        guard isOfDigits else { return nil }
        let length = tokens.reduce(0) { sum, token in
            guard case .digits(let digits) = token else { return sum + 1 }
            return sum + digits.count
        }
        guard count > 2, length >= groups * count, length <= groups * count * 8, tokens.count <= groups * count else {
            return nil
        }
        var splitter = FigureSplitter(tokens: tokens, count: count)
        let solutions = splitter.solutions(from: Position(), groups: groups)
        return splitter.steps > 0 && solutions.count == 1 ? solutions[0] : nil
    }

    /// At most two ways to split everything from `start` on.
    private mutating func solutions(from start: Position, groups: Int) -> [[[Figure]]] {
        guard groups > 0 else { return start.token == tokens.count ? [[]] : [] }
        var solutions: [[[Figure]]] = []
        for group in endings(from: start) {
            for rest in self.solutions(from: group.end, groups: groups - 1) {
                solutions.append([group.figures] + rest)
                if solutions.count > 1 { return solutions }
            }
        }
        return solutions
    }

    /// Where a group that begins at `start` may end.
    private mutating func endings(from start: Position) -> [(end: Position, figures: [Figure])] {
        if let endings = known[start] { return endings }
        var endings: [(end: Position, figures: [Figure])] = []
        search(start, [], sum: 0, into: &endings)
        known[start] = endings
        return endings
    }

    /// Tries every length of the next figure. It calls itself once for each figure of a group, no deeper.
    private mutating func search(
        _ start: Position,
        _ figures: [Figure],
        sum: Int,
        into endings: inout [(end: Position, figures: [Figure])]
    ) {
        steps -= 1
        guard steps > 0, start.token < tokens.count else { return }
        guard case .digits(let digits) = tokens[start.token] else {
            let next = Position(token: start.token + 1)
            if figures.count + 1 < count {
                search(next, figures + [tokens[start.token].figure], sum: sum, into: &endings)
            }
            return
        }
        let left = digits.count - start.offset
        let longest = digits[start.offset] == 0x30 ? 1 : min(8, left)
        var value = 0
        for length in 1...longest {
            value = value * 10 + Int(digits[start.offset + length - 1] &- 0x30)
            let text = String(decoding: digits[start.offset..<start.offset + length], as: UTF8.self)
            let next =
                length == left
                ? Position(token: start.token + 1) : Position(token: start.token, offset: start.offset + length)
            if figures.count + 1 < count {
                search(next, figures + [FigureReader.figure(text)], sum: sum + value, into: &endings)
            } else if value == sum {
                endings.append((next, figures + [FigureReader.figure(text)]))
            }
        }
    }
}
