import Supervision

/// Finds out whether a page offers a search, and by what that is known.
struct SearchForm {
    let document: HTMLDocument

    init(_ document: HTMLDocument) {
        self.document = document
    }

    /// A page that has more forms, or fields, is looked at no further.
    private static let mostForms = 50
    private static let words = [
        "search", "query", "keyword", "sousuo", "jiansuo", "搜索", "检索", "查询", "搜一搜", "请输入", "搜尋", "檢索",
    ]
    /// Names of fields that say it where they are the whole name.
    private static let fieldNames: Set<String> = ["q", "qt", "kw", "wd", "key", "keys", "sw", "sword"]
    private static let buttonWords = ["搜索", "检索", "查询", "搜 索", "检 索", "查 询", "搜尋", "檢索"]
    private static let pages = ["/search", "/so/", "/sousuo", "jsearch", "/jiansuo", "/gjjs", "/was5/web/search"]
    private static let linkTexts: Set<String> = ["搜索", "检索", "站内搜索", "站内检索", "高级搜索", "高级检索", "全文检索", "信息检索"]

    /// What gives it away; nil where nothing does.
    func evidence(links: [PageLink]) -> String? {
        let forms = document.nodes.indices.lazy.filter { document.nodes[$0].tag == .form }.prefix(Self.mostForms)
        if let evidence = forms.lazy.compactMap({ self.form($0) }).first { return evidence }
        let fields = document.nodes.indices.lazy.filter(isTextField).prefix(Self.mostForms)
        if let evidence = fields.lazy.compactMap({ looseField($0) }).first { return evidence }
        return links.first(where: leadsToSearch).map { "link \($0.text) \($0.address.text)" }.map(cut)
    }

    private func form(_ form: Int) -> String? {
        let range = form..<document.end(of: form)
        guard !range.contains(where: isPassword) else { return nil }
        let names: [HTMLAttribute.Name] = [.action, .name, .id, .class]
        if let name = names.first(where: { says($0, of: form) }) {
            return cut("form \(name.rawValue)=\(value(name, of: form))")
        }
        let fields = range.filter(isTextField)
        guard let first = fields.first else { return nil }
        if let evidence = fields.lazy.compactMap({ field($0) }).first { return evidence }
        return button(in: range).map { cut("input \(value(.name, of: first)) beside \($0)") }
    }

    /// A field whose own attributes say it.
    private func field(_ field: Int) -> String? {
        let names: [HTMLAttribute.Name] = [.placeholder, .name, .id, .value, .title, .class]
        if let name = names.first(where: { says($0, of: field) }) {
            return cut("input \(name.rawValue)=\(value(name, of: field))")
        }
        let name = value(.name, of: field)
        return Self.fieldNames.contains(name.lowercased()) ? cut("input name=\(name)") : nil
    }

    /// A field outside of forms that search: by its own words, by those of the boxes around it, or by a button beside.
    private func looseField(_ field: Int) -> String? {
        if let form = formAround(field), (form..<document.end(of: form)).contains(where: isPassword) { return nil }
        if let own = self.field(field) { return own }
        var box = document.parent(of: field)
        for _ in 0..<4 where box >= 0 && document.end(of: box) - box < 80 {
            let names: [HTMLAttribute.Name] = [.class, .id]
            if let name = names.first(where: { says($0, of: box) }) {
                return cut("input in \(name.rawValue)=\(value(name, of: box))")
            }
            if let button = button(in: box..<document.end(of: box)) { return cut("input beside \(button)") }
            box = document.parent(of: box)
        }
        return nil
    }

    private func formAround(_ node: Int) -> Int? {
        var ancestor = document.parent(of: node)
        while ancestor >= 0, document.nodes[ancestor].tag != .form { ancestor = document.parent(of: ancestor) }
        return ancestor >= 0 ? ancestor : nil
    }

    /// The words of a button, a picture or a link that starts a search.
    private func button(in range: Range<Int>) -> String? {
        for node in range {
            let texts: [String]
            switch document.nodes[node].tag {
            case .input: texts = isTextField(node) ? [] : [value(.value, of: node), value(.alt, of: node)]
            case .img: texts = [value(.alt, of: node), value(.title, of: node)]
            case .text: texts = [TextLine(document.bytes.span.extracting(document.textRange(node))).string]
            default: texts = []
            }
            if let text = texts.first(where: { $0.count <= 8 && Self.buttonWords.contains(where: $0.contains) }) {
                return text
            }
        }
        return nil
    }

    private func leadsToSearch(_ link: PageLink) -> Bool {
        if Self.linkTexts.contains(link.text) { return true }
        let path = link.address.text.lowercased().drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" }
        return Self.pages.contains { path.contains($0) }
    }

    private func isTextField(_ node: Int) -> Bool {
        guard document.nodes[node].tag == .input else { return false }
        let type = value(.type, of: node).lowercased()
        return type.isEmpty || type == "text" || type == "search"
    }

    private func isPassword(_ node: Int) -> Bool {
        document.nodes[node].tag == .input && value(.type, of: node).lowercased() == "password"
    }

    private func says(_ name: HTMLAttribute.Name, of node: Int) -> Bool {
        let value = value(name, of: node).lowercased()
        return !value.isEmpty && Self.words.contains { value.contains($0) }
    }

    private func value(_ name: HTMLAttribute.Name, of node: Int) -> String {
        guard let value = document.value(name, of: node) else { return "" }
        return TextLine(document.bytes.span.extracting(value)).string
    }

    private func cut(_ text: String) -> String { String(text.prefix(200)) }
}
