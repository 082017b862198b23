import Supervision

/// The forms by which somebody who is known says something of an alert or a case.
struct DeskForms {
    /// Who is known; nil: the way to the desk is shown instead.
    let session: DeskSessions.Session?
    /// The number of the order that was just given; nil where none was.
    let said: Int?
    let context: PageContext

    private var text: DashboardText { context.text }

    func write(ofAlert alert: AlertStatus, into main: inout Markup) {
        let acts = alert.state == .resolved ? [] : DeskOrder.AlertAct.allCases
        write(acts.map { ($0.rawValue, text.name($0)) }, at: ["alerts", alert.fingerprint], &main) { form in
            form.element("label") { label in
                label.element("span", text: text.silenceDays)
                label.void("input", ["name": "days", "type": "number", "min": "1", "max": "366", "value": "7"])
            }
        }
    }

    func write(ofCase one: RectificationCase, into main: inout Markup) {
        let acts = DeskOrder.CaseAct.allCases.filter { $0.fits(one.state) }
        write(acts.map { ($0.rawValue, text.name($0)) }, at: ["cases", one.id.rawValue], &main) { _ in }
    }

    private func write(
        _ acts: [(value: String, label: String)],
        at path: [String],
        _ main: inout Markup,
        _ more: (inout Markup) -> Void
    ) {
        main.section("desk", text.desk) { section in
            if let said { section.element("p", ["class": "notice", "role": "status"], text: text.taken(said)) }
            guard let session else {
                return section.element("p", ["class": "small"]) { line in
                    line.element("a", ["href": context.links.to(["desk"])], text: text.enterToSay)
                }
            }
            guard !acts.isEmpty else { return section.element("p", ["class": "empty"], text: text.nothingToSay) }
            section.element("div", ["class": "desk"]) { desk in
                desk.element("form", ["method": "post", "action": context.links.to(path)]) { form in
                    form.void("input", ["type": "hidden", "name": "form-token", "value": session.formToken])
                    choice(acts, &form)
                    more(&form)
                    form.element("label") { label in
                        label.element("span", text: text.note)
                        label.void("input", ["name": "note", "maxlength": "160", "size": "40"])
                    }
                    form.element("button", ["type": "submit"], text: text.say)
                }
                desk.element("p", ["class": "small"], text: text.asWhom(session.author))
            }
        }
    }

    private func choice(_ acts: [(value: String, label: String)], _ form: inout Markup) {
        form.element("label") { label in
            label.element("span", text: text.act)
            label.element("select", ["name": "act"]) { select in
                for (value, name) in acts { select.element("option", ["value": value], text: name) }
            }
        }
    }
}
