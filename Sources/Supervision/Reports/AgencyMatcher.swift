/// Tells whose report a title names, among the agencies that publish on one page.
package struct AgencyMatcher: Sendable {
    private struct Candidate: Sendable {
        let agency: Agency.ID
        let names: [String]
        let shortNames: [String]
    }

    private let candidates: [Candidate]
    private let rules: TitleRules

    package init(agencies: [Agency], rules: TitleRules) {
        self.rules = rules
        candidates = agencies.map { agency in
            let names = ([agency.name] + agency.aliases).map { FoldedText.bare($0) }
            let shortNames = names.flatMap { name in
                rules.governmentSuffixes.filter { name.hasSuffix($0) && name.count > $0.count + 1 }
                    .map { String(name.dropLast($0.count)) }
            }
            return Candidate(agency: agency.id, names: names, shortNames: shortNames)
        }
    }

    /// What a phrase comes to.
    package enum Match: Equatable, Sendable {
        case one(Agency.ID)
        /// It may be one of several; none may be called absent because of it.
        case possibly([Agency.ID])
        /// It names someone else.
        case none
    }

    /// Finds the agency that `phrase` (bare text, from a title) names.
    package func match(_ phrase: String) -> Match {
        if phrase.isEmpty || rules.selfReferences.contains(phrase) {
            return candidates.count == 1 ? .one(candidates[0].agency) : .possibly(candidates.map(\.agency))
        }
        let tests: [(Candidate) -> Bool] = [
            { $0.names.contains(phrase) },
            { $0.shortNames.contains(phrase) },
            { $0.names.contains { Self.endsAlike($0, phrase) } },
            { $0.names.contains { Self.isAbbreviation(phrase, of: $0) } },
        ]
        for test in tests {
            let fitting = candidates.filter(test).map(\.agency)
            if fitting.count == 1 { return .one(fitting[0]) }
            if fitting.count > 1 { return .possibly(fitting) }
        }
        return looseMatch(phrase)
    }

    /// A name with words around it may be the agency; a phrase that does not even end like an organ may be anyone.
    private func looseMatch(_ phrase: String) -> Match {
        let containing = candidates.filter { $0.names.contains { $0.count >= 4 && phrase.hasPrefix($0) } }
        if !containing.isEmpty { return .possibly(containing.map(\.agency)) }
        let isOrgan = rules.organEndings.contains { phrase.hasSuffix($0) }
        return isOrgan ? .none : .possibly(candidates.map(\.agency))
    }

    /// One is the other without words in front: 教育局 and 某市教育局, 某省某市教育局 and 某市教育局.
    private static func endsAlike(_ name: String, _ phrase: String) -> Bool {
        let shorter = min(name.count, phrase.count)
        return shorter >= 3 && (name.hasSuffix(phrase) || phrase.hasSuffix(name))
    }

    /// The phrase picks characters of the name in order and ends alike: 市发改局 of 某市发展和改革局.
    private static func isAbbreviation(_ phrase: String, of name: String) -> Bool {
        guard phrase.count >= 3, phrase.last == name.last else { return false }
        var rest = name[...]
        for character in phrase {
            guard let found = rest.firstIndex(of: character) else { return false }
            rest = rest[rest.index(after: found)...]
        }
        return true
    }
}
