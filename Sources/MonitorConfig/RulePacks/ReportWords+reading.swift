import Supervision

extension ReportWords {
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["period", "aside", "issuer_labels", "corrections"]) else {
            return nil
        }
        self.init(
            period: section.words("period"),
            aside: section.words("aside"),
            issuerLabels: section.words("issuer_labels"),
            corrections: section.words("corrections")
        )
    }
}
