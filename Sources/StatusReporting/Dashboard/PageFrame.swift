import Supervision

/// What all pages share: head, bar at the top, and foot.
struct PageFrame {
    let context: PageContext
    let title: String
    /// The page's own address without language, for the link to the other one.
    let path: [String]
    var parameters: [(String, String)] = []

    private var text: DashboardText { context.text }
    private var links: SiteLinks { context.links }

    /// - Parameter main: Writes what is the page's own.
    func html(main: (inout Markup) -> Void) -> String {
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
        head.void("link", ["rel": "stylesheet", "href": links.plain(["style.css"])])
        head.void(
            "link",
            [
                "rel": "alternate", "type": "application/atom+xml", "title": text.alerts,
                "href": links.to(["alerts.atom"]),
            ]
        )
    }

    private func bar(_ bar: inout Markup) {
        bar.element("div", ["class": "wrap bar"]) { bar in
            bar.element("a", ["class": "brand", "href": links.to([])], text: text.title)
            bar.element("form", ["class": "search", "role": "search", "action": links.plain(["search"])]) { form in
                form.element("label") { label in
                    label.element("span", ["class": "hidden"], text: text.search)
                    label.void(
                        "input",
                        ["type": "search", "name": "q", "maxlength": "200", "placeholder": text.search]
                    )
                }
                form.void("input", ["type": "hidden", "name": "lang", "value": text.language.rawValue])
            }
            bar.element("nav", ["aria-label": text.pages]) { nav(&$0) }
        }
    }

    private func nav(_ nav: inout Markup) {
        for (name, label) in text.listings {
            let isHere = path.first == name
            let current: KeyValuePairs<StaticString, String> =
                isHere ? ["href": links.to([name]), "aria-current": "page"] : ["href": links.to([name])]
            nav.element("a", current, text: label)
        }
        for (language, name) in text.otherLanguages {
            var links = links
            links.language = language
            let tag = language.rawValue
            nav.element(
                "a",
                ["class": "language", "href": links.to(path, parameters), "hreflang": tag, "lang": tag],
                text: name
            )
        }
    }

    private func foot(_ foot: inout Markup) {
        foot.element("p", text: text.unknownIsNotMissing)
        foot.element("p", ["class": "small"]) { line in
            let snapshot = context.snapshot
            line.write(text.updated)
            line.raw(" ")
            line.time(snapshot.generatedAt, in: context.civilTime)
            line.raw(" · ")
            line.write("disclosure-monitor \(snapshot.version) · #\(snapshot.sequence)")
            for path in [["status.json"], ["alerts.atom"], ["api", "v1", "openapi.json"], ["metrics"]] {
                line.raw(" · ")
                line.element("a", ["href": links.plain(path)], text: "/" + path.joined(separator: "/"))
            }
        }
    }
}
