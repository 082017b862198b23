import Supervision

/// What all pages share: head, bar at the top, and foot.
struct PageFrame {
    let text: DashboardText
    let title: String
    /// The path of the page without parameters, for the link to the other language.
    let path: String

    func html(foot: (inout Markup) -> Void, main: (inout Markup) -> Void) -> String {
        var page = Markup()
        page.raw("<!DOCTYPE html>\n")
        page.element("html", ["lang": text.language.rawValue]) { html in
            html.element("head") { head(&$0) }
            html.element("body") { body in
                body.element("a", ["class": "skip", "href": "#main"], text: text.skipToContent)
                body.element("header", ["class": "top"]) { bar(&$0) }
                body.element("main", ["id": "main", "class": "wrap"]) { main(&$0) }
                body.element("footer", ["class": "wrap"]) { foot(&$0) }
            }
        }
        return page.text
    }

    private func head(_ head: inout Markup) {
        head.void("meta", ["charset": "utf-8"])
        head.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        head.void("meta", ["name": "color-scheme", "content": "light dark"])
        head.void("meta", ["name": "robots", "content": "noindex"])
        head.element("title", text: title)
        head.void("link", ["rel": "stylesheet", "href": "/style.css"])
        head.void(
            "link",
            ["rel": "alternate", "type": "application/atom+xml", "title": text.alerts, "href": "/alerts.atom"]
        )
    }

    private func bar(_ bar: inout Markup) {
        bar.element("div", ["class": "wrap bar"]) { bar in
            bar.element("a", ["class": "brand", "href": "/?lang=\(text.language.rawValue)"], text: text.title)
            bar.element("nav") { nav in
                nav.element("a", ["href": "/status.json"], text: "JSON")
                nav.element("a", ["href": "/alerts.atom"], text: "Atom")
                let other = text.otherLanguage.rawValue
                nav.element(
                    "a",
                    ["class": "language", "href": "\(path)?lang=\(other)", "hreflang": other, "lang": other],
                    text: text.otherLanguageName
                )
            }
        }
    }
}
