/// The platform bears another name than the prescribed one.
package struct PlatformNameCriterion: Equatable, Sendable {
    /// The name that it must have: 政府信息公开.
    package var name: String
    /// Names that it is found under instead; without one of them nothing is said.
    package var others: [String]

    package init(name: String, others: [String]) {
        self.name = name
        self.others = others
    }

    func failures(in subject: PageCase) -> [PageFailure] {
        guard subject.isWhole else { return [] }
        let bare = FoldedText.bare(name)
        let names = [subject.page.metadata["columnname"], subject.page.title].compactMap(\.self)
        // A menu that leads to a column of the right name shows that there is one.
        guard !names.contains(where: { FoldedText.bare($0).holds(bare) }), !subject.labels.contains(bare),
            let other = names.first(where: { name in others.contains { FoldedText.bare(name).holds($0) } })
        else { return [] }
        return [PageFailure(found: other, expected: name, evidence: other)]
    }
}
