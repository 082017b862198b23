import Supervision

/// Dates that stand on a page for programs: in hidden fields, in `time`, in JSON-LD.
enum MachineDates {
    static func read(_ survey: PageSurvey, before end: Int?) -> [PageDate] {
        let document = survey.document
        var dates: [PageDate] = []
        for node in document.nodes.indices where document.nodes[node].attributeCount > 0 {
            let text: String?
            if document.nodes[node].tag == .input {
                text = hiddenField(node, document)
            } else if document.nodes[node].tag == .other, let end, node < end, !survey.isAside[node],
                !survey.isChrome[node]
            {
                text = document.string(.datetime, of: node)
            } else {
                continue
            }
            if let text, let date = date(text) { dates.append(date) }
        }
        for script in survey.scripts {
            guard let text = linkedData(script, document), let date = date(text) else { continue }
            dates.append(date)
        }
        return dates
    }

    private static func date(_ text: String) -> PageDate? {
        guard let written = WrittenDate.first(in: text) else { return nil }
        return PageDate(date: written.date, kind: .publication, basis: .meta, evidence: text)
    }

    /// The value of a field whose name is that of a date of publication.
    private static func hiddenField(_ node: Int, _ document: HTMLDocument) -> String? {
        guard let name = document.string(.id, of: node) ?? document.string(.name, of: node),
            MetaDates.isPublication(name.lowercased()),
            let type = document.string(.type, of: node), type.lowercased() == "hidden"
        else { return nil }
        return document.string(.value, of: node)
    }

    /// The value of `datePublished` (schema.org).
    private static func linkedData(_ script: Int, _ document: HTMLDocument) -> String? {
        guard let type = document.value(.type, of: document.parent(of: script)) else { return nil }
        let bytes = document.bytes.span
        let text = bytes.extracting(document.textRange(script))
        guard bytes.extracting(type).containsIgnoringCase("ld+json"),
            let found = text.firstIndex(of: "\"datePublished\"")
        else { return nil }
        let end = min(found + 80, text.count)
        let stop = text.firstIndex(ofByte: 0x2C, from: found) ?? end
        return TextLine(text.extracting(found..<min(stop, end))).string
    }
}
