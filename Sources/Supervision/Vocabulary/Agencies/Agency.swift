/// An organ that owes disclosure.
package struct Agency: Hashable, Sendable, Identifiable {
    /// The name that the configuration gives an agency; it stands in every output.
    package typealias ID = Identifier<Agency>

    package let id: ID
    /// The full official name, as a report's title prints it.
    package let name: String
    /// Other names under which lists and titles show it: short forms.
    package let aliases: [String]
    /// What kind of organ it is; it decides what it owes.
    package let kind: AgencyKind
    /// Where it is: territories have dates and rules of their own.
    package let jurisdiction: Jurisdiction
    /// From when until when there is such an organ: reforms set up organs and abolish them.
    package let lifetime: AgencyLifetime
    /// What is known of its web site; nil where nothing is.
    package let site: AgencySite?

    package init(
        id: ID,
        name: String,
        aliases: [String] = [],
        kind: AgencyKind,
        jurisdiction: Jurisdiction,
        lifetime: AgencyLifetime = AgencyLifetime(),
        site: AgencySite? = nil
    ) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.kind = kind
        self.jurisdiction = jurisdiction
        self.lifetime = lifetime
        self.site = site
    }

    /// Every name under which its reports may stand: its own, short ones, and those of the organs it came from.
    package var names: [String] { [name] + aliases + lifetime.predecessors }
}
