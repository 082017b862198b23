import Supervision

/// Tells whether two elements stand in the same structure.
enum ElementPath {
    /// How many elements upwards are compared.
    private static let height = 6

    /// A hash over the names and classes of an element and those around it.
    static func signature(of node: Int, in document: HTMLDocument) -> UInt64 {
        var hash = StableHash()
        var index = node
        for _ in 0..<height where index >= 0 {
            hash.combine(document.nodes[index].tag.rawValue)
            if let name = document.value(.class, of: index) {
                for position in name { hash.combine(byte: document.bytes[position]) }
            }
            hash.combine(byte: 0)
            index = document.parent(of: index)
        }
        return hash.value
    }

    /// The names of the elements from `node` up to, but without, `ancestor`.
    static func tags(from node: Int, to ancestor: Int, in document: HTMLDocument) -> [HTMLTag] {
        var tags: [HTMLTag] = []
        var index = node
        while index >= 0, index != ancestor {
            tags.append(document.nodes[index].tag)
            index = document.parent(of: index)
        }
        return tags
    }
}
