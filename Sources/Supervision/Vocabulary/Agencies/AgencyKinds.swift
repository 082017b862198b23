/// What kind of agency a name tells: the one table of it, for sites that are looked over and reports that are checked.
package struct AgencyKinds: Equatable, Sendable {
    /// In the order in which they are asked; the first that fits counts.
    package var entries: [NameEndings]

    package init(_ entries: [NameEndings] = []) {
        self.entries = entries
    }

    /// A kind, and how the names of its agencies end.
    package struct NameEndings: Equatable, Sendable {
        /// The kind.
        package var kind: AgencyKind
        /// What the names end with: 人民政府.
        package var endings: [String]

        package init(kind: AgencyKind, endings: [String]) {
            self.kind = kind
            self.endings = endings
        }
    }

    /// The kind, and the ending that tells it; nil where none fits: then the kind is unknown.
    ///
    /// An office of a government (县人民政府办公室) ends as offices do: it is no government.
    package func kind(of name: String) -> (kind: AgencyKind, ending: String)? {
        for entry in entries {
            if let ending = entry.endings.first(where: name.hasSuffix) { return (entry.kind, ending) }
        }
        return nil
    }
}
