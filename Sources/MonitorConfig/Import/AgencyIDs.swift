import Supervision

/// Makes ids for agencies that have none: the same for the same host, name and jurisdiction, and no two alike.
struct AgencyIDs {
    private static let lengths = [6, 10, 16]
    private static let labelLimit = 40
    /// What every government site is called, and tells nothing.
    private static let commonLabels: Set<String> = ["www", "gov", "cn", "com", "org", "net"]

    /// An id for every draft, in their order.
    static func ids(of drafts: [AgencyDraft]) -> [String] {
        var taken = Set(drafts.compactMap { $0.givenID.flatMap(text) })
        var ids = drafts.map { $0.givenID.flatMap(text) }
        // A collision lengthens the ids of all that collide, so that the order of the rows does not matter.
        for length in lengths {
            let open = ids.indices.filter { ids[$0] == nil }
            let candidates = Dictionary(grouping: open) { id(of: drafts[$0], length: length) }
            for (candidate, rows) in candidates where rows.count == 1 && taken.insert(candidate).inserted {
                ids[rows[0]] = candidate
            }
        }
        for index in ids.indices where ids[index] == nil {
            let candidate = id(of: drafts[index], length: 16)
            let number = (2...).first { !taken.contains("\(candidate)-\($0)") } ?? 2
            ids[index] = "\(candidate)-\(number)"
            taken.insert("\(candidate)-\(number)")
        }
        return ids.map { $0 ?? "" }
    }

    private static func id(of draft: AgencyDraft, length: Int) -> String {
        let hash = StableHash.hexadecimal(StableHash.of(FoldedText.fold(draft.name), draft.jurisdiction))
        return "\(label(of: draft.address))-\(hash.suffix(length))"
    }

    /// What tells the host from others, such as `jyj-yunze` of `jyj.yunze.gov.cn`.
    static func label(of address: String?) -> String {
        guard let host = address.flatMap(WebAddress.init)?.host else { return "agency" }
        let labels = host.split(separator: ".").filter { !commonLabels.contains(String($0)) }
        let letters = labels.joined(separator: "-").utf8.map { byte in
            let isPlain = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
            return isPlain ? Character(Unicode.Scalar(byte)) : "-"
        }
        let parts = String(letters).split(separator: "-").joined(separator: "-")
        let cut = parts.prefix(labelLimit).split(separator: "-").joined(separator: "-")
        return cut.isEmpty ? "agency" : cut
    }

    private static func text(_ node: YAMLNode) -> String? {
        if case .scalar(let scalar) = node.content { scalar.text } else { nil }
    }
}
