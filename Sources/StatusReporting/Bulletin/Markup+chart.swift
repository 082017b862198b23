import Supervision

/// Charts as SVG that stands in a page: shapes alone, no script and no reference.
extension Markup {
    private static let lineHeight = 30
    private static let labelWidth = 220
    private static let barWidth = 420
    private static let width = 960

    /// Bars beside their labels, with the numbers behind them.
    mutating func add(_ chart: BulletinChart) {
        element("figure") { figure in
            figure.element("figcaption", text: chart.caption)
            let height = chart.bars.count * Self.lineHeight + 6
            figure.element(
                "svg",
                ["viewBox": "0 0 \(Self.width) \(height)", "role": "img", "aria-label": chart.caption]
            ) { svg in
                for (index, bar) in chart.bars.enumerated() {
                    svg.add(bar, full: chart.full, at: index * Self.lineHeight + 6)
                }
            }
        }
    }

    private mutating func add(_ bar: BulletinChart.Bar, full: Int, at top: Int) {
        let base = "\(top + 17)"
        element(
            "text",
            ["x": "\(Self.labelWidth - 10)", "y": base, "text-anchor": "end"],
            text: VisibleText.cut(bar.label, to: 48)
        )
        var left = Self.labelWidth
        var sum = 0
        for part in bar.parts where part.length > 0 && full > 0 {
            // Ends are rounded, not lengths: parts never drift away from the whole.
            sum += part.length
            let right = Self.labelWidth + Self.barWidth * sum / full
            void(
                "rect",
                [
                    "class": part.tone.rawValue, "x": "\(left)", "y": "\(top)", "width": "\(max(1, right - left))",
                    "height": "22",
                ]
            )
            left = max(left + 1, right)
        }
        element("text", ["x": "\(left + 8)", "y": base], text: bar.value)
    }
}
