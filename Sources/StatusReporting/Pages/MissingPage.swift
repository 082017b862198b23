import Supervision

/// What a person gets where there is no such page: that it is so, and ways on.
struct MissingPage {
    let context: PageContext

    func html() -> String {
        let text = context.text
        return PageFrame(context: context, title: text.noSuchPage, path: []).html { main in
            main.element("div", ["class": "heading"]) { $0.element("h1", text: text.noSuchPage) }
            main.element("p", text: text.noSuchPageHint)
            main.element("p") { $0.element("a", ["href": context.links.to([])], text: "← \(text.back)") }
        }
    }
}
