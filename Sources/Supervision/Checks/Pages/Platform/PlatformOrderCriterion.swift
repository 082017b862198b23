/// The parts of the platform are linked in another order than the prescribed one.
package struct PlatformOrderCriterion: Equatable, Sendable {
    /// The parts in the order in which they must stand.
    package var parts: [PlatformPart]
    /// With fewer parts nothing is said.
    package var leastFound: Int

    package init(parts: [PlatformPart], leastFound: Int) {
        self.parts = parts
        self.leastFound = leastFound
    }

    func failures(in subject: PageCase) -> [PageFailure] {
        guard subject.isWhole else { return [] }
        let labels = subject.page.surroundings?.links.map { FoldedText.bare($0.text) } ?? []
        let places = parts.map { part in labels.indices.filter { part.labels.match(labels[$0]) } }
        let present = places.indices.filter { !places[$0].isEmpty }
        guard present.count >= leastFound, !Self.isOrdered(present.map { places[$0] }) else { return [] }
        let shown = present.sorted { places[$0][0] < places[$1][0] }
        return [
            PageFailure(
                found: shown.map { parts[$0].title }.joined(separator: "；"),
                expected: present.map { parts[$0].title }.joined(separator: "；")
            )
        ]
    }

    /// Whether one place of each part can be chosen so that they follow each other: menus repeat what the page shows.
    private static func isOrdered(_ places: [[Int]]) -> Bool {
        var last = -1
        for choices in places {
            guard let next = choices.first(where: { $0 > last }) else { return false }
            last = next
        }
        return true
    }
}
