import Supervision

/// Where the token is asked for, and who is known by it is told so.
struct DeskPage {
    let context: PageContext
    let session: DeskSessions.Session?
    /// Whether drafts can be handed in.
    var takesDrafts = false
    /// Why nobody was let in; nil where nobody tried.
    var refusal: DeskSessions.Refusal?

    private var text: DashboardText { context.text }

    func html() -> String {
        PageFrame(context: context, title: "\(text.desk) · \(text.title)", path: ["desk"]).html { main in
            main.element("div", ["class": "heading"]) { $0.element("h1", text: text.desk) }
            if let refusal {
                main.element("p", ["class": "notice", "role": "alert"], text: text.words(refusal))
            }
            main.section("desk", session == nil ? text.enter : text.known) { section in
                if let session { known(session, &section) } else { form(&section) }
            }
        }
    }

    private func form(_ section: inout Markup) {
        section.element("p", ["class": "small"], text: text.deskMeaning)
        section.element("div", ["class": "desk"]) { desk in
            desk.element("form", ["method": "post", "action": context.links.to(["desk"])]) { form in
                form.element("label") { label in
                    label.element("span", text: text.yourName)
                    label.void(
                        "input",
                        ["name": "by", "required": "required", "maxlength": "40", "autocomplete": "name"]
                    )
                }
                form.element("label") { label in
                    label.element("span", text: text.token)
                    label.void(
                        "input",
                        [
                            "name": "token", "type": "password", "required": "required", "maxlength": "4096",
                            "autocomplete": "current-password",
                        ]
                    )
                }
                form.element("button", ["type": "submit"], text: text.enter)
            }
        }
    }

    private func known(_ session: DeskSessions.Session, _ section: inout Markup) {
        section.element("p", text: text.youAre(session.author, until: session.ends, in: context.civilTime))
        if takesDrafts {
            section.element("p") { line in
                line.element("a", ["href": context.links.to(["check"])], text: text.checkDraft)
            }
        }
        section.element("div", ["class": "desk"]) { desk in
            desk.element("form", ["method": "post", "action": context.links.to(["desk", "leave"])]) { form in
                form.element("button", ["type": "submit"], text: text.leave)
            }
        }
    }
}
