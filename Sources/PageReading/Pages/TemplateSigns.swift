import Supervision

/// Recognises pages whose rows only a script would draw.
enum TemplateSigns {
    /// A page with more text in paragraphs than this is no shell, whatever its scripts do.
    private static let shellBytes = 1_500

    private static let textMarks: [StaticString] = ["{{", "<%=", "${", "{%"]
    private static let scriptMarks: [StaticString] = [
        "{{title}}", "{{pcUrl}}", "loadPageData", "gkmlpt", "jpaas", "dataproxy.jsp", "infolist", "getInfoCommon",
        "v-for", "ms-repeat", "ng-repeat", "new Vue", "createApp", "__NEXT_DATA__", "webpackJsonp", "handlebars",
        "ReactDOM", "angular.module", "webpackChunk", "__NUXT__", "platformBrowserDynamic", "artTemplate",
        "Mustache.render", "doT.template", "juicer(", "avalon.define", "<recordset",
    ]
    /// What stands in scripts that draw rows and nothing else.
    private static let rowMarks: [StaticString] = ["<recordset", "{{#each", "{{title}}", "{{pcUrl}}", "loadPageData"]
    /// The elements into which frameworks draw the whole page.
    private static let mountNames: [StaticString] = ["app", "root", "__next", "__nuxt", "vue-app", "application"]

    /// What shows it; nil where nothing does.
    static func evidence(in survey: PageSurvey, address: WebAddress?) -> String? {
        if let address, address.text.contains("/gkmlpt"), !address.text.contains("/content/") { return "gkmlpt" }
        guard survey.paragraphBytes < shellBytes else { return nil }
        if let mark = template(in: survey) ?? emptyMount(in: survey) { return mark }
        let bytes = survey.document.bytes.span
        for script in survey.scripts {
            let text = bytes.extracting(survey.document.textRange(script))
            if let mark = text.first(of: scriptMarks) { return mark.description }
        }
        let text = survey.textBefore.last ?? 0
        if survey.frames > 0, text < 300, survey.paragraphBytes == 0 { return "frame" }
        let isShell =
            survey.links.count < 3 && survey.paragraphBytes == 0
            && survey.document.nodes.contains { $0.tag == .script }
        return isShell && text < 60 ? "no text beside scripts" : nil
    }

    /// What shows that the rows themselves are yet to be drawn: their template in the page, an empty place for them.
    /// A template that stands hidden beside rows that are there is for the pages behind this one.
    static func rowEvidence(in survey: PageSurvey, rows: [CandidateRow]) -> String? {
        if let mark = template(in: survey, notBeside: rows) ?? emptyMount(in: survey) { return mark }
        let bytes = survey.document.bytes.span
        for script in survey.scripts {
            let text = bytes.extracting(survey.document.textRange(script))
            if let mark = text.first(of: rowMarks) { return mark.description }
        }
        return nil
    }

    private static func template(in survey: PageSurvey, notBeside rows: [CandidateRow] = []) -> String? {
        let document = survey.document
        let bytes = document.bytes.span
        for node in document.nodes.indices where document.nodes[node].tag == .text {
            let text = bytes.extracting(document.textRange(node))
            guard let mark = text.first(of: textMarks) else { continue }
            if !isHidden(node, beside: rows, in: document) { return mark.description }
        }
        return nil
    }

    private static func isHidden(_ node: Int, beside rows: [CandidateRow], in document: HTMLDocument) -> Bool {
        var element = document.parent(of: node)
        while element >= 0, !document.nodes[element].flags.contains(.hidden) { element = document.parent(of: element) }
        guard element >= 0 else { return false }
        let box = document.parent(of: element)
        guard box >= 0, document.nodes[box].tag != .body, document.nodes[box].tag != .html else { return false }
        return rows.contains { box < $0.element && $0.element < document.end(of: box) }
    }

    /// An element named as frameworks name the one that they fill, with nothing in it.
    private static func emptyMount(in survey: PageSurvey) -> String? {
        let document = survey.document
        for node in document.nodes.indices
        where document.nodes[node].tag == .div && document.nodes[node].attributeCount > 0 {
            guard document.end(of: node) - node <= 3, let id = document.value(.id, of: node) else { continue }
            let name = document.bytes.span.extracting(id)
            guard
                mountNames.contains(where: { name.count == $0.utf8CodeUnitCount && name.hasIgnoringCase($0, at: 0) }),
                document.line(of: node).isEmpty
            else { continue }
            return "empty #\(name.string)"
        }
        return nil
    }
}
