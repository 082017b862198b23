import FoundationEssentials

/// What the heading of a table says about the order of its columns, and the figures of its rows read by it.
struct TableHeading {
    private let form: TableForm
    /// The columns of the grid at which the form's columns begin; nil where the heading does not show them all.
    private let places: [Int]?
    /// For each column of the form its position among the figures of a row.
    private let order: [Int]
    /// Whether the heading leaves a doubt about the order: then only a row whose sum comes out is believed.
    private let isDoubtful: Bool

    /// How many lines of a table may be its heading.
    private static let lines = 8

    init(form: TableForm, grid: TableGrid) {
        self.form = form
        var found: [String: (line: Int, place: Int)] = [:]
        for (line, cells) in grid.rows.prefix(Self.lines).enumerated() {
            for (place, cell) in cells.enumerated() where cell.isOrigin && cell.text.utf8.count < 100 {
                let label = FoldedText.bare(cell.text)
                if form.columns.contains(where: { $0.label == label }), found[label] == nil {
                    found[label] = (line, place)
                }
            }
        }
        let spots = form.columns.compactMap { found[$0.label] }
        let inOrder = spots.indices.sorted { (spots[$0].place, $0) < (spots[$1].place, $1) }
        let isComplete = spots.count == form.columns.count && Set(spots.map(\.place)).count == spots.count
        let isAsPrescribed = inOrder == Array(spots.indices)
        let isOneLine = Set(spots.map(\.line)).count == 1
        places = isComplete && isAsPrescribed && !spots.isEmpty ? spots.map(\.place) : nil
        order =
            isComplete && isOneLine
            ? spots.indices.map { inOrder.firstIndex(of: $0) ?? $0 } : Array(form.columns.indices)
        isDoubtful = !isAsPrescribed && !(isComplete && isOneLine)
    }

    /// Whether each cell begins under the label of its column.
    func isAbove(_ cells: ArraySlice<TableLine.Cell>) -> Bool {
        places.map { $0.elementsEqual(cells.map(\.columns.lowerBound)) } ?? false
    }

    /// The `count` figures of a row out of the cells behind its label; nil where they cannot be told apart.
    func figures(_ tail: [TableLine.Cell], count: Int) -> [Figure]? {
        guard tail.count >= count else { return nil }
        if form.layout == .matrix { return matrixFigures(tail, count: count) }
        // A code that is printed beside an indicator is none of its figures.
        let cells = choice(tail, count: count) ?? (form.layout == .indicators ? placed(tail, beside: true) : nil)
        return cells?.map(\.figure)
    }

    private func matrixFigures(_ tail: [TableLine.Cell], count: Int) -> [Figure]? {
        guard let cells = tail.count == count ? tail : placed(tail) else {
            return choice(tail, count: count).flatMap { confirmed($0.map(\.figure)) }
        }
        let figures = order.map { cells[$0].figure }
        let certain = confirmed(figures)
        return isDoubtful ? certain : certain ?? figures
    }

    /// The cells that begin under the columns' labels, where all others are blank, or do not matter.
    private func placed(_ tail: [TableLine.Cell], beside others: Bool = false) -> [TableLine.Cell]? {
        guard let places else { return nil }
        let cells = tail.filter { places.contains($0.columns.lowerBound) }
        let rest = tail.filter { !places.contains($0.columns.lowerBound) }
        return cells.count == places.count && (others || rest.allSatisfy(\.isBlank)) ? cells : nil
    }

    /// The cells that are not blank, where they are as many as they must be; notes behind the figures count as blank.
    private func choice(_ tail: [TableLine.Cell], count: Int) -> [TableLine.Cell]? {
        if tail.count == count { return tail }
        let printed = tail.filter { !$0.isBlank && !$0.isLabel }
        if printed.count == count { return printed }
        return printed.isEmpty ? Array(tail.prefix(count)) : nil
    }

    /// The figures with those numbers put together that white space had cut, where the sum confirms every one of them.
    private func confirmed(_ figures: [Figure]) -> [Figure]? {
        let joined = figures.map { figure in
            FigureReader.joined(figure.text).map { Figure(text: figure.text, value: .number($0)) } ?? figure
        }
        guard let total = joined.last?.number, joined.count > 2 else { return nil }
        var sum = Decimal(0)
        for figure in joined.dropLast() {
            guard let summand = figure.summand else { return nil }
            sum += summand
        }
        return sum == total ? joined : nil
    }
}
