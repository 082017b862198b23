/// One row of an agency table, as the configuration would say it.
struct AgencyDraft {
    /// Where the agency's name stands.
    let place: Place
    let name: String
    let jurisdiction: String
    /// The id that the table gives; nil where one is to be made.
    let givenID: YAMLNode?
    /// The address from whose host an id is made; nil where the agency has no page.
    let address: String?
    /// The keys of the agency without its id, in the order of the configuration.
    let pairs: [YAMLNode.Pair]

    /// The agency as a mapping, every value at the place of its cell.
    func node(id: String) -> YAMLNode {
        let id = givenID ?? .text(id, at: place)
        return YAMLNode(.mapping([.key("id", id)] + pairs), at: place)
    }
}

extension YAMLNode {
    /// A text in quotes: never a number or a truth value.
    static func text(_ text: String, at place: Place) -> YAMLNode {
        YAMLNode(.scalar(Scalar(text: text, isPlain: false)), at: place)
    }

    static func list(_ texts: [String], at place: Place) -> YAMLNode {
        YAMLNode(.sequence(texts.map { .text($0, at: place) }), at: place)
    }
}

extension YAMLNode.Pair {
    static func key(_ key: String, _ value: YAMLNode) -> YAMLNode.Pair {
        YAMLNode.Pair(key: .text(key, at: value.place), value: value)
    }
}
