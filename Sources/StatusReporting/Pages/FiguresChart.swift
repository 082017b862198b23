import Supervision

/// The figures of an agency's reports, year by year: a small chart for each row, and the numbers in words of their own.
struct FiguresChart {
    /// Room for a chart, in units of its own.
    private static let (width, height, step) = (320, 72, 28)

    let figures: [YearFigures]
    let context: PageContext

    private var text: DashboardText { context.text }

    /// The rows of which two years are known at least: a single figure is no development.
    private var rows: [String] {
        let counts = figures.flatMap(\.totals.keys).reduce(into: [:]) { $0[$1, default: 0] += 1 }
        return counts.filter { $0.value > 1 }.keys.sorted()
    }

    func write(into main: inout Markup) {
        let rows = rows
        guard !rows.isEmpty else { return }
        main.section("figures", text.figuresByYear) { section in
            section.element("div", ["class": "charts"]) { charts in
                for row in rows { charts.element("figure") { chart(row, &$0) } }
            }
        }
    }

    private func chart(_ row: String, _ figure: inout Markup) {
        let points = figures.compactMap { one in one.totals[row].map { (year: one.reportYear, number: max(0, $0)) } }
        let label = context.index.label(ofRow: row) ?? row
        let words = points.map { "\($0.year): \($0.number)" }.joined(separator: text.language.pick("，", ", "))
        figure.element("figcaption", text: label)
        figure.element(
            "svg",
            ["viewBox": "0 0 \(Self.width) \(Self.height + 28)", "role": "img", "aria-label": "\(label) \(words)"]
        ) { svg in
            let most = max(1, points.map(\.number).max() ?? 1)
            for (index, point) in points.enumerated() {
                // Divided first: a hostile report may print any number.
                let height = Int(Double(point.number) / Double(most) * Double(Self.height))
                bar(at: index * Self.step, height: height, point, &svg)
            }
        }
    }

    private func bar(at x: Int, height: Int, _ point: (year: Int, number: Int), _ svg: inout Markup) {
        let top = Self.height - height + 12
        svg.void(
            "rect",
            ["class": "info", "x": "\(x + 3)", "y": "\(top)", "width": "\(Self.step - 6)", "height": "\(height)"]
        )
        let middle = "\(x + Self.step / 2)"
        svg.element("text", ["x": middle, "y": "\(top - 2)"], text: Self.short(point.number))
        svg.element("text", ["x": middle, "y": "\(Self.height + 24)"], text: "\(point.year % 100)")
    }

    /// In four characters at most: the label beside the chart has the whole number.
    private static func short(_ number: Int) -> String {
        switch number {
        case ..<10_000: "\(number)"
        case ..<1_000_000: "\(number / 1000)k"
        case ..<1_000_000_000: "\(number / 1_000_000)M"
        default: "…"
        }
    }
}
