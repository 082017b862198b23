import FoundationEssentials
import Supervision

/// The small parts of which the pages are made.
extension Markup {
    /// A word in the colour of `tone`, which is the raw value of a state or a severity.
    mutating func chip(_ content: String, tone: String) {
        element("span", ["class": "chip \(tone)"], text: content)
    }

    mutating func time(_ instant: Date?, in civilTime: CivilTime) {
        guard let instant else { return write("–") }
        element("time", ["datetime": Timestamp.seconds(instant)], text: Timestamp.local(instant, in: civilTime))
    }

    /// A link to a page that the monitor watches.
    mutating func link(to address: WebAddress, text content: String? = nil) {
        element(
            "a",
            ["class": "out", "href": address.text, "rel": "noopener noreferrer nofollow"],
            text: content ?? address.text
        )
    }

    mutating func table(_ columns: [String], _ rows: (inout Markup) -> Void) {
        element("table") { table in
            table.element("thead") { head in
                head.element("tr") { row in
                    for column in columns {
                        row.element("th", ["scope": "col"], text: column)
                    }
                }
            }
            table.element("tbody") { rows(&$0) }
        }
    }

    /// A cell that carries the name of its column, which narrow screens show beside it.
    mutating func cell(_ column: String, _ content: (inout Markup) -> Void) {
        element("td", ["data-label": column], content)
    }

    mutating func cell(_ column: String, text content: String?) {
        cell(column) { $0.write(content ?? "–") }
    }

    /// A list of terms and what they mean; terms without a text are left out.
    mutating func terms(_ entries: [(term: String, text: String?)]) {
        let shown = entries.filter { $0.text != nil }
        guard !shown.isEmpty else { return }
        element("dl") { list in
            for entry in shown {
                list.element("div") { pair in
                    pair.element("dt", text: entry.term)
                    pair.element("dd", text: entry.text ?? "")
                }
            }
        }
    }

    /// A bar divided in proportion to `parts`, each in the colour of its tone.
    mutating func bar(_ parts: [(tone: String, count: Int)]) {
        let total = parts.reduce(0) { $0 + $1.count }
        guard total > 0 else { return }
        element(
            "svg",
            ["class": "share", "viewBox": "0 0 1000 10", "preserveAspectRatio": "none", "aria-hidden": "true"]
        ) {
            svg in
            var start = 0
            for part in parts where part.count > 0 {
                let x = start * 1000 / total
                start += part.count
                let width = max(1, start * 1000 / total - x)
                svg.void("rect", ["class": part.tone, "x": "\(x)", "y": "0", "width": "\(width)", "height": "10"])
            }
        }
    }
}
