/// What stands on a tape behind a label: figures, each for itself or run together.
struct TableRun {
    private(set) var tokens: [FigureSplitter.Token] = []
    /// As printed.
    let text: String
    /// How many scalars of the tape it takes.
    let length: Int
    /// Whether something in it can be read in several ways, or its end is not clear.
    private(set) var isUnclear = false

    /// Reads from `start` to the first sign that belongs to no figure. `nextNumber` is the number that the next label of
    /// the form bears.
    init(_ tape: TableTape, from start: Int, nextNumber: Int?) {
        var end = start
        while end < tape.printed.count, end - start < 400, Self.isOfFigure(tape.printed[end]),
            !Self.beginsWord(tape, end)
        {
            end += 1
        }
        var scalars = Array(tape.printed[start..<end])
        let stop = end < tape.printed.count ? tape.printed[end] : "\n"
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        text = String(view)
        length = end - start
        let isSetOff = scalars.last == " " || scalars.last == "\n"
        while let last = scalars.last, last == " " || last == "\n" { scalars.removeLast() }
        takeMark(from: &scalars, stop: stop, nextNumber: nextNumber, isSetOff: isSetOff)
        if ["亿", "%", "余", "多", "千", "百", "至", "~"].contains(stop) { isUnclear = true }
        read(scalars)
    }

    /// Every token as a figure; nil where one of them cannot be one.
    var figures: [Figure]? {
        let figures = tokens.map(\.figure)
        return isUnclear || figures.contains { $0.value == .unreadable } ? nil : figures
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isBlankSign(_ scalar: Unicode.Scalar) -> Bool {
        ["/", "-", "—", "–", "―", "无", "\\", "_"].contains(scalar)
    }

    /// 无 is a sign for none where it stands alone; in 无正当理由 it begins the next label.
    private static func beginsWord(_ tape: TableTape, _ index: Int) -> Bool {
        guard tape.printed[index] == "无", index + 1 < tape.printed.count else { return false }
        let next = tape.printed[index + 1]
        return next != "无" && (0x3400...0x9FFF).contains(next.value)
    }

    private static func isOfFigure(_ scalar: Unicode.Scalar) -> Bool {
        isDigit(scalar) || isBlankSign(scalar) || [" ", "\n", ".", ",", "+"].contains(scalar)
    }

    /// Takes the number of the next label off the end.
    private mutating func takeMark(
        from scalars: inout [Unicode.Scalar],
        stop: Unicode.Scalar,
        nextNumber: Int?,
        isSetOff: Bool
    ) {
        let isDotted = scalars.last == "."
        if isDotted { scalars.removeLast() }
        guard isDotted || stop == "、" && scalars.last.map(Self.isDigit) ?? false else {
            // A number without a point behind it cannot be told from a figure.
            let isGlued = nextNumber != nil && !isSetOff && stop != "(" && scalars.last.map(Self.isDigit) ?? false
            if isGlued { isUnclear = true }
            return
        }
        let number = nextNumber.map { Array(String($0).unicodeScalars) } ?? []
        if !number.isEmpty, scalars.suffix(number.count).elementsEqual(number) {
            scalars.removeLast(number.count)
        } else {
            isUnclear = true
        }
    }

    private mutating func read(_ scalars: [Unicode.Scalar]) {
        var run: [UInt8] = []
        for (index, scalar) in scalars.enumerated() {
            let isSign = scalar == "-" && index + 1 < scalars.count && Self.isDigit(scalars[index + 1])
            if Self.isDigit(scalar) || scalar == "." || scalar == "," || scalar == "+" || isSign {
                run.append(UInt8(truncatingIfNeeded: scalar.value))
                continue
            }
            if !run.isEmpty { tokens.append(.digits(run)) }
            run = []
            guard Self.isBlankSign(scalar) else { continue }
            // `——` is one sign or two.
            if scalar != "/", index > 0, scalars[index - 1] == scalar { isUnclear = true }
            tokens.append(.blank(String(scalar)))
        }
        if !run.isEmpty { tokens.append(.digits(run)) }
    }
}
