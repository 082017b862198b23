/// What of a list is another one in another configuration, as a person names it, in the order of the configuration.
package struct ListChange: Equatable, Sendable {
    /// What is in the new list only.
    package let added: [String]
    /// What is in the old list only.
    package let removed: [String]
    /// What is in both, with other properties.
    package let changed: [String]

    /// Whether both lists are the same, but for their order.
    package var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

    init<Element: Identifiable & Equatable>(from old: [Element], to new: [Element], name: (Element) -> String) {
        let before = Dictionary(old.map { ($0.id, $0) }) { first, _ in first }
        let after = Set(new.map(\.id))
        added = new.filter { before[$0.id] == nil }.map(name)
        removed = old.filter { !after.contains($0.id) }.map(name)
        changed = new.filter { element in before[element.id].map { $0 != element } ?? false }.map(name)
    }
}
