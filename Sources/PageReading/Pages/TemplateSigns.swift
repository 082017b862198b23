import Supervision

/// Recognises pages whose rows only a script would draw.
enum TemplateSigns {
    private static let textMarks: [StaticString] = ["{{", "<%=", "${"]
    private static let scriptMarks: [StaticString] = [
        "{{title}}", "{{pcUrl}}", "loadPageData", "gkmlpt", "jpaas", "dataproxy.jsp", "infolist", "getInfoCommon",
        "v-for",
        "ms-repeat", "ng-repeat", "new Vue", "createApp", "__NEXT_DATA__", "webpackJsonp", "handlebars",
    ]

    /// What shows it; nil where nothing does.
    static func evidence(in survey: PageSurvey, address: WebAddress?) -> String? {
        if let address, address.text.contains("/gkmlpt") { return "gkmlpt" }
        let document = survey.document
        let bytes = document.bytes.span
        for node in document.nodes.indices where document.nodes[node].tag == .text {
            let text = bytes.extracting(document.textRange(node))
            if let mark = text.first(of: textMarks) { return mark.description }
        }
        for script in survey.scripts {
            let text = bytes.extracting(document.textRange(script))
            if let mark = text.first(of: scriptMarks) { return mark.description }
        }
        let isShell =
            survey.links.count < 3 && survey.paragraphBytes == 0 && document.nodes.contains { $0.tag == .script }
        return isShell && (survey.textBefore.last ?? 0) < 60 ? "no text beside scripts" : nil
    }
}
