import Supervision

extension AgencySite {
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["code", "hosts"]) else { return nil }
        let code = section.optional("code").flatMap(Self.code(reading:))
        let hosts = section.optional("hosts")?.list { $0.text(limit: 253)?.lowercased() } ?? []
        self.init(code: code, hosts: hosts)
    }

    /// Ten letters and digits; those of local sites are digits alone, which YAML takes for a number where nobody quotes
    /// them.
    private static func code(reading entry: Entry) -> String? {
        guard let word = entry.word() else { return nil }
        let isCode =
            word.utf8.count == 10
            && word.unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0) }
        guard isCode else {
            entry.report(.malformedSiteCode(word))
            return nil
        }
        return word
    }
}
