import Supervision

extension CommandReceiver {
    init?(reading section: Section) {
        let timeout = section.value("timeout", default: 10) { $0.deliverySeconds() }
        guard let entry = section.required("run"), let words = entry.list(of: { $0.text(limit: 4000) }), !words.isEmpty
        else { return nil }
        guard words.allSatisfy({ !$0.utf8.contains(0) }) else {
            entry.report(.controlCharacter)
            return nil
        }
        guard words[0].hasPrefix("/") else {
            (entry.items()?.first ?? entry).report(.notAbsolutePath(words[0]))
            return nil
        }
        self.init(arguments: words, timeoutSeconds: timeout)
    }
}
