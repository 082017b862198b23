import Supervision

/// What a page of a site may be, by the name that a link gives it.
package enum DiscoveryRole: Hashable, Sendable {
    case home, platform
    /// A part of the platform, by id.
    case part(String)
    /// A list of yearly documents, by the ids of the duties.
    case duty([String])
    /// A column, by class.
    case column(String)
    /// A page that leads to others.
    case hub
}

/// What a name says about a page.
package struct PageRoleGuess: Equatable, Sendable {
    /// What the page may be.
    package var role: DiscoveryRole
    /// The label of the catalogue that was found.
    package var label: String
    /// Whether the name is the label and nothing more.
    package var isExact: Bool
}

/// Reads the names of pages by a catalogue.
struct PageNames: Sendable {
    private struct Known: Sendable {
        let role: DiscoveryRole
        let label: String
        let bare: String
    }

    private let known: [Known]
    private let avoided: [String]
    /// Endings of the names of organs: 市应急管理局 is no column of 应急管理.
    private let organEndings: [String]
    /// Characters that may stand around a label: the organ's name, as a rule.
    private static let mostAround = 8

    init(_ catalogue: ColumnCatalogue) {
        var known: [Known] = []
        func add(_ role: DiscoveryRole, _ labels: [String]) {
            known += labels.map { Known(role: role, label: $0, bare: FoldedText.bare($0)) }
        }
        for part in catalogue.parts { add(.part(part.id), part.labels) }
        add(.platform, catalogue.platform)
        for duty in catalogue.duties { add(.duty(duty.ids), duty.labels) }
        for column in catalogue.classes { add(.column(column.id), column.labels) }
        add(.hub, catalogue.hubs)
        add(.home, catalogue.home)
        self.known = known
        organEndings = catalogue.organ.kinds.entries.flatMap(\.endings)
        avoided = catalogue.avoided.map { FoldedText.bare($0) }
    }

    /// Nil where the name is none that the catalogue knows. Names with digits are those of documents and of days.
    func guess(_ name: String) -> PageRoleGuess? {
        guard name.utf8.count < 200 else { return nil }
        let bare = FoldedText.bare(name)
        guard !bare.isEmpty, !bare.unicodeScalars.contains(where: { ("0"..."9").contains($0) }) else { return nil }
        if let exact = known.first(where: { $0.bare == bare }) {
            return PageRoleGuess(role: exact.role, label: exact.label, isExact: true)
        }
        guard !organEndings.contains(where: bare.hasSuffix) else { return nil }
        let part = known.filter { mayHold(bare, $0) }.max { $0.bare.count < $1.bare.count }
        return part.map { PageRoleGuess(role: $0.role, label: $0.label, isExact: false) }
    }

    /// Short labels are parts of too many names.
    private func mayHold(_ bare: String, _ known: Known) -> Bool {
        guard known.bare.count >= 4, bare.count <= known.bare.count + Self.mostAround, bare.holds(known.bare) else {
            return false
        }
        switch known.role {
        case .home, .hub: return false
        case .platform: return bare.hasSuffix(known.bare) && !avoided.contains { bare.holds($0) }
        case .part: return !avoided.contains { bare.holds($0) }
        case .duty, .column: return !avoided.contains { bare.holds($0) && !known.bare.holds($0) }
        }
    }
}
