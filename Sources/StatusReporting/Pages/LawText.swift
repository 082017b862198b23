import Supervision

/// The law behind a rule or an alert: how it is cited, and its words where the pack holds them.
struct LawText {
    let citation: LocalizedText
    /// The pack that cites it; nil where none in force does.
    let pack: RulePack?
    let context: PageContext

    private var text: DashboardText { context.text }

    func write(into cell: inout Markup) {
        cell.write(citation[text.language])
        guard let pack else { return }
        let provisions = pack.provisions(of: citation)
        for provision in provisions {
            cell.element("blockquote", ["class": "law"]) { quote in
                for paragraph in provision[text.language].split(separator: "\n") {
                    quote.element("p", text: String(paragraph))
                }
            }
        }
        cell.element("p", ["class": "small"], text: provisions.isEmpty ? text.noProvisions : text.provisionsQuoted)
    }
}
