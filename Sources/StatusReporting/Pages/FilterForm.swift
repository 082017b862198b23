import Supervision

/// A form that narrows a listing: what it asks for stands in the address, so that the view can be sent.
struct FilterForm {
    let shape: ViewShape
    let query: ViewQuery
    let context: PageContext

    private var text: DashboardText { context.text }

    func write(into main: inout Markup) {
        main.element("form", ["class": "filters", "action": context.links.plain([shape.name])]) { form in
            for filter in shape.filters { field(filter, &form) }
            if let sort = query.parameters().first(where: { $0.0 == "sort" }) { hidden(sort.0, sort.1, &form) }
            hidden("lang", context.language.rawValue, &form)
            form.element("button", ["type": "submit"], text: text.narrow)
            guard !query.filters.isEmpty else { return }
            form.element("a", ["class": "clear", "href": context.links.to([shape.name])], text: text.clearFilters)
        }
    }

    private func hidden(_ name: String, _ value: String, _ form: inout Markup) {
        form.void("input", ["type": "hidden", "name": name, "value": value])
    }

    private func field(_ filter: ViewFilter, _ form: inout Markup) {
        form.element("label") { label in
            label.element("span", text: text.name(filter))
            if let words = choices(filter) {
                label.element("select", ["name": filter.rawValue]) { select in
                    option("", text.any, isChosen: query[filter] == nil, &select)
                    for word in words {
                        option(
                            word,
                            text.name(word, of: filter, in: context, shape),
                            isChosen: query[filter] == word,
                            &select
                        )
                    }
                }
            } else {
                label.void(
                    "input",
                    [
                        "type": filter == .since ? "date" : filter == .search ? "search" : "text",
                        "name": filter.rawValue, "value": query[filter] ?? "", "maxlength": "200",
                    ]
                )
            }
        }
    }

    private func option(_ value: String, _ label: String, isChosen: Bool, _ select: inout Markup) {
        if isChosen {
            select.element("option", ["value": value, "selected": "selected"], text: label)
        } else {
            select.element("option", ["value": value], text: label)
        }
    }

    /// The longest list that a reader is asked to choose from.
    private static let mostChoices = 60

    /// What the filter can be, where that is a short list.
    private func choices(_ filter: ViewFilter) -> [String]? {
        let words: [String]? =
            switch filter {
            case .duty: context.index.duties
            case .year: context.index.years.map(String.init)
            case .jurisdiction: context.index.jurisdictions
            default: shape.allowed(filter)
            }
        return words.flatMap { $0.isEmpty || $0.count > Self.mostChoices ? nil : $0 }
    }
}
