/// An organ that owes disclosure.
package struct Agency: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Agency>

    package let id: ID
    /// The full official name, as a report's title prints it.
    package let name: String
    /// Other names under which lists and titles show it: short forms and predecessors.
    package let aliases: [String]
    package let kind: AgencyKind
    package let jurisdiction: Jurisdiction

    package init(id: ID, name: String, aliases: [String] = [], kind: AgencyKind, jurisdiction: Jurisdiction) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.kind = kind
        self.jurisdiction = jurisdiction
    }
}
