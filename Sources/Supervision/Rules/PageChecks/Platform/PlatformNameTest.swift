/// The platform bears another name than the prescribed one.
package struct PlatformNameTest: Equatable, Sendable {
    /// The name that it must have: 政府信息公开.
    package var name: String
    /// Names that it is found under instead; without one of them nothing is said.
    package var others: [String]

    package init(name: String, others: [String]) {
        self.name = name
        self.others = others
    }

    func failures(in case_: PageCase) -> [PageFailure] {
        guard case_.isWhole else { return [] }
        let bare = FoldedText.bare(name)
        let names = [case_.page.metadata["columnname"], case_.page.title].compactMap(\.self)
        // A menu that leads to a column of the right name shows that there is one.
        guard !names.contains(where: { FoldedText.bare($0).holds(bare) }), !case_.labels.contains(bare),
            let other = names.first(where: { name in others.contains { FoldedText.bare(name).holds($0) } })
        else { return [] }
        return [PageFailure(found: other, expected: name, evidence: other)]
    }
}
