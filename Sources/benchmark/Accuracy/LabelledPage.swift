import Supervision

/// One line of the manifest of the labelled pages.
struct LabelledPage {
    var path: String
    var kind = ""
    var title = ""
    /// `YYYY-MM-DD`; nil where the page shows none.
    var published: String?
    var reportYear: String?
    /// Where the page stood; a name of no site where the manifest does not say.
    var address = WebAddress("https://www.unknown.example/zwgk/xxgk/nb/")

    init(path: String) {
        self.path = path
    }

    init(_ fields: [String]) {
        path = fields[0]
        kind = fields[2]
        reportYear = fields[4].isEmpty ? nil : fields[4]
        title = fields[5]
        let date = fields[6].prefix(10)
        published = CivilDate(iso: date) == nil ? nil : String(date)
        let address = fields[1].split(whereSeparator: { " ,;，；".contains($0) }).first { $0.hasPrefix("http") }
        if let known = address.flatMap({ WebAddress(String($0)) }) { self.address = known }
    }

    var isArticle: Bool { kind == "article" || kind == "report" }
}
