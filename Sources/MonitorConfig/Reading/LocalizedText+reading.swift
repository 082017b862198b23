import Supervision

extension LocalizedText {
    /// Reads `{zh-Hans: …, en: …}`, both of which must be there.
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: Language.written.map(\.rawValue)) else { return nil }
        let chinese = section.required(Language.chinese.rawValue)?.text()
        let english = section.required(Language.english.rawValue)?.text()
        guard let chinese, let english else { return nil }
        self.init(chinese: chinese, english: english)
    }
}

extension Section {
    /// Reports where the file does not say that it is of the schema `name`.
    func requireSchema(_ name: String) {
        guard let entry = required("schema"), let found = entry.text(), found != name else { return }
        entry.report(.wrongSchema(found, expected: name))
    }
}
