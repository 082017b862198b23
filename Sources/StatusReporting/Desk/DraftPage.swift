import HTTPTypes
import Supervision

/// Where a draft is handed in, and where its review is shown: once, and nowhere kept.
struct DraftPage {
    let context: PageContext
    let session: DeskSessions.Session
    /// What was filled in, or what a link brought along.
    var agency: String?
    var year: String?

    /// More agencies than these are no list to choose from.
    private static let mostListed = 300

    private var text: DashboardText { context.text }

    /// The form alone.
    func html() -> String {
        page { _ in }
    }

    /// The form with why nothing was reviewed.
    func refused(_ status: HTTPResponse.Status, _ words: String) -> Content {
        content(status, page { $0.element("p", ["class": "notice", "role": "alert"], text: words) })
    }

    /// The review, and the form for the next draft below it.
    func content(of answer: ReviewAnswer) -> Content {
        guard let document = answer.document else {
            return refused(.ok, text.notReviewed + (answer.problem?[context.language] ?? ""))
        }
        let html = page { main in
            for (index, part) in document.reports.enumerated() {
                main.review(part, id: "r\(index + 1)", in: context.language)
            }
        }
        return content(.ok, html)
    }

    private func content(_ status: HTTPResponse.Status, _ html: String) -> Content {
        var content = Content(status: status, html: html)
        // What was handed in is nobody's business, the browser's own disk included.
        content.headers[.cacheControl] = "no-store"
        return content
    }

    private func page(_ result: (inout Markup) -> Void) -> String {
        PageFrame(context: context, title: "\(text.checkDraft) · \(text.title)", path: ["check"]).html { main in
            main.element("div", ["class": "heading"]) { $0.element("h1", text: text.checkDraft) }
            result(&main)
            main.section("desk", text.handIn) { section in
                section.element("p", ["class": "small"], text: text.draftMeaning(megabytes: DraftGate.longest >> 20))
                section.element("div", ["class": "desk"]) { form(&$0) }
            }
        }
    }

    private func form(_ desk: inout Markup) {
        desk.element(
            "form",
            [
                "method": "post", "action": context.links.to(["check"]), "enctype": "multipart/form-data",
                "class": "draft",
            ]
        ) { form in
            form.void("input", ["type": "hidden", "name": "form-token", "value": session.formToken])
            field(text.draftFile, &form) {
                $0.void("input", ["type": "file", "name": "file", "accept": ".html,.htm,.docx,.pdf,.txt"])
            }
            field(text.orPaste, &form) {
                $0.element("textarea", ["name": "text", "rows": "8", "cols": "60"], text: "")
            }
            field(text.whoseDraft, &form) { label in
                label.void(
                    "input",
                    ["name": "agency", "maxlength": "200", "size": "40", "list": "agencies", "value": agency ?? ""]
                )
            }
            names(&form)
            field(text.draftYear, &form) { label in
                label.void(
                    "input",
                    ["name": "year", "type": "number", "min": "2008", "max": "2100", "value": year ?? ""]
                )
            }
            form.element("button", ["type": "submit"], text: text.review)
        }
    }

    private func field(_ label: String, _ form: inout Markup, _ input: (inout Markup) -> Void) {
        form.element("label") { element in
            element.element("span", text: label)
            input(&element)
        }
    }

    private func names(_ form: inout Markup) {
        let agencies = context.snapshot.agencies
        guard agencies.count <= Self.mostListed else { return }
        form.element("datalist", ["id": "agencies"]) { list in
            for agency in agencies { list.void("option", ["value": agency.name]) }
        }
    }
}
