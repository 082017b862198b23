import HTTPTypes
import Supervision

/// Where a browser is led after it said something.
extension PageContext {
    func seeOther(_ path: [String], _ parameters: [(String, String)] = []) -> Content {
        var content = Content(status: .seeOther, body: ServedBody([], type: .plain))
        content.headers[.location] = links.to(path, parameters)
        return content
    }

    /// With a cookie that only this endpoint gets back, and no script ever reads (RFC 6265bis, section 5.5).
    func entering(with secret: String, isSecure: Bool) -> Content {
        var content = seeOther(["desk"])
        content.headers[.setCookie] = cookie(secret) + (isSecure ? "; Secure" : "")
        return content
    }

    func leaving() -> Content {
        var content = seeOther(["desk"])
        content.headers[.setCookie] = cookie("") + "; Max-Age=0"
        return content
    }

    private func cookie(_ value: String) -> String {
        "\(Desk.cookieName)=\(value); Path=\(links.prefix)/; HttpOnly; SameSite=Strict"
    }

    func refusal(_ status: HTTPResponse.Status, _ words: String) -> Content {
        let frame = PageFrame(context: self, title: words, path: ["desk"])
        return Content(
            status: status,
            html: frame.html { main in
                main.element("div", ["class": "heading"]) { $0.element("h1", text: text.notTaken) }
                main.element("p", ["class": "notice", "role": "alert"], text: words)
                main.element("p") { $0.element("a", ["href": links.to(["desk"])], text: text.desk) }
            }
        )
    }
}
