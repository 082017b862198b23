import Supervision

/// What the words and colours mean.
struct DashboardLegend {
    let text: DashboardText

    func write(into main: inout Markup) {
        main.element("section", ["id": "legend"]) { section in
            section.element("h2", text: text.legend)
            section.element("div", ["class": "legend"]) { columns in
                columns.element("ul") { list in
                    for severity in Severity.allCases.reversed() {
                        entry(text.name(severity), severity.rawValue, text.meaning(severity), &list)
                    }
                }
                columns.element("ul") { list in
                    for state in ObligationTable.gravestFirst {
                        entry(text.name(state), state.rawValue, text.meaning(state), &list)
                    }
                }
            }
        }
    }

    private func entry(_ name: String, _ tone: String, _ meaning: String, _ list: inout Markup) {
        list.element("li") { item in
            item.chip(name, tone: tone)
            item.element("span", text: meaning)
        }
    }
}
