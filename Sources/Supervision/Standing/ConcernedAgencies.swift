/// Whom an alert line concerns, in words that stay what they are when the configuration changes.
package struct ConcernedAgencies: Hashable, Sendable, Codable {
    /// The name of the only agency that it concerns; nil where it concerns several, or nobody.
    package var name: String?
    /// The territory in which all of them lie; nil where there is none.
    package var jurisdiction: Jurisdiction?

    package init(name: String? = nil, jurisdiction: Jurisdiction? = nil) {
        self.name = name
        self.jurisdiction = jurisdiction
    }

    package init(_ agencies: [Agency]) {
        name = agencies.count == 1 ? agencies[0].name : nil
        jurisdiction = Jurisdiction(around: agencies.map(\.jurisdiction))
    }
}
