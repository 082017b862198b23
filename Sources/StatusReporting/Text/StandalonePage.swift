import Supervision

/// A page of HTML that needs nothing beside itself, to be kept and sent on: no script, no file, no address but those it links to.
struct StandalonePage {
    let language: Language
    let title: String
    /// Its style, piece by piece.
    let css: [StaticString]

    private static let policy = "default-src 'none'; style-src 'unsafe-inline'"

    /// The page, UTF-8.
    ///
    /// - Parameter content: Writes what it says.
    func html(_ content: (inout Markup) -> Void) -> String {
        var page = Markup()
        page.raw("<!DOCTYPE html>\n")
        page.element("html", ["lang": language.rawValue]) { html in
            html.element("head") { head in
                head.void("meta", ["charset": "utf-8"])
                head.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                head.void("meta", ["http-equiv": "Content-Security-Policy", "content": Self.policy])
                head.element("title", text: title)
                head.element("style") { style in
                    for piece in css { style.raw(piece) }
                }
            }
            html.element("body") { body in body.element("main") { content(&$0) } }
        }
        page.raw("\n")
        return page.text
    }
}
