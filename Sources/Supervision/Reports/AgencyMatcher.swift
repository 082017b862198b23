/// Tells whose report a title names, among the agencies that publish on one page.
///
/// A row that is given to the wrong agency hides what that one owes, so what fits two belongs to neither for certain.
package final class AgencyMatcher {
    private struct Candidate {
        let agency: Agency.ID
        let name: String
        let parts: AgencyName
        let looseCore: String
    }

    private let agencies: [Agency]
    private let byName: [String: [Agency.ID]]
    private let rules: TitleRules
    private var last: (phrase: String, match: Match)?
    /// One for each name and alias. Made when first asked for: most titles write a name out to the letter, and taking
    /// names apart costs more than reading them all.
    private lazy var candidates: [Candidate] = agencies.flatMap { known(as: $0) }
    private lazy var byCore: [String: [Candidate]] = Dictionary(grouping: candidates, by: \.looseCore)

    package init(agencies: [Agency], rules: TitleRules) {
        self.rules = rules
        self.agencies = agencies
        byName = agencies.reduce(into: [:]) { known, agency in
            for name in agency.names { known[FoldedText.bare(name), default: []].append(agency.id) }
        }
    }

    private func known(as agency: Agency) -> [Candidate] {
        let own = AgencyName(FoldedText.bare(agency.name), rules: rules)
        return agency.names.map { FoldedText.bare($0) }.map { name in
            var parts = AgencyName(name, rules: rules)
            parts.fillPlace(from: own)
            let looseCore = parts.looseCore(rules.agencyWords)
            return Candidate(agency: agency.id, name: name, parts: parts, looseCore: looseCore)
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

    /// Finds the agency that `phrase` (bare text, from a title) names. The rows of a list mostly name the same one.
    package func match(_ phrase: String) -> Match {
        if let last, last.phrase.utf8.elementsEqual(phrase.utf8) { return last.match }
        let match = found(phrase)
        last = (phrase, match)
        return match
    }

    private func found(_ phrase: String) -> Match {
        if phrase.isEmpty || rules.selfReferences.contains(phrase) { return decided(agencies.map(\.id)) ?? .none }
        if let match = decided(byName[phrase] ?? []) { return match }
        let parts = AgencyName(phrase, rules: rules)
        return knownMatch(parts) ?? abbreviationMatch(phrase, parts) ?? looseMatch(phrase)
    }

    /// The agencies whose organ and place the phrase names, by ever looser comparison.
    private func knownMatch(_ phrase: AgencyName) -> Match? {
        let looseCore = phrase.looseCore(rules.agencyWords)
        let alike = (byCore[looseCore] ?? []).map { ($0, $0.parts.places(fit: phrase, rules.agencyWords)) }
        let same = alike.filter { $0.1 == .same }.map(\.0)
        let open = alike.filter { $0.1 == .open }.map(\.0)
        for group in [same, open] {
            let exact = group.filter { $0.parts.core == phrase.core }
            if let match = decided(exact.map(\.agency)) ?? decided(group.map(\.agency)) { return match }
        }
        return decided(candidates.filter { $0.parts.isCalled(byStemIn: phrase) }.map(\.agency))
    }

    /// The phrase picks characters of the organ's name in order, the first among them: 市发改局 of 某市发展和改革局.
    ///
    /// One that only leaves out its end (农业局 of 农业机械管理局) or its beginning (旅游局 of 文化和旅游局) may be another organ.
    private func abbreviationMatch(_ phrase: String, _ parts: AgencyName) -> Match? {
        let alike = candidates.filter { candidate in
            candidate.parts.places(fit: parts, rules.agencyWords) != .different
                && Self.isAbbreviation(parts.writtenCore, of: candidate.parts.writtenCore)
        }
        let certain = alike.filter { candidate in
            let stem = parts.writtenCore.dropLast()
            return stem.first == candidate.parts.writtenCore.first && !candidate.parts.writtenCore.hasPrefix(stem)
        }
        if certain.count == alike.count, let match = decided(certain.map(\.agency)) { return match }
        return alike.isEmpty ? nil : .possibly(Self.distinct(alike.map(\.agency)))
    }

    /// A name with words around it may be the agency; a phrase that does not even end like an organ may be anyone.
    private func looseMatch(_ phrase: String) -> Match {
        let containing = candidates.filter { candidate in
            guard candidate.name.count >= 4, let range = phrase.range(holding: candidate.name) else { return false }
            // 东云泽市教育局 is not 云泽市教育局; before a second name stands a first.
            let before = String(phrase[..<range.lowerBound])
            guard before.isEmpty || rules.isOrgan(before) else { return false }
            // 某市公安局高新分局 is an organ of its own; 某市教育局某市体育局 is two.
            let rest = phrase[range.upperBound...]
            return !rules.isOrgan(String(rest)) || rest.hasPrefix(candidate.name.prefix(2))
        }
        if !containing.isEmpty { return .possibly(Self.distinct(containing.map(\.agency))) }
        return rules.isOrgan(phrase) ? .none : .possibly(agencies.map(\.id))
    }

    // MARK: Comparing

    /// One agency, or several; nil where there is none.
    private func decided(_ fitting: [Agency.ID]) -> Match? {
        let distinct = Self.distinct(fitting)
        return distinct.count == 1 ? .one(distinct[0]) : distinct.isEmpty ? nil : .possibly(distinct)
    }

    private static func distinct(_ agencies: [Agency.ID]) -> [Agency.ID] {
        var seen = Set<Agency.ID>()
        return agencies.filter { seen.insert($0).inserted }
    }

    /// The phrase picks characters of the name in order and ends alike.
    private static func isAbbreviation(_ phrase: String, of name: String) -> Bool {
        guard phrase.count >= 3, phrase.count < name.count, phrase.last == name.last else { return false }
        var rest = name[...]
        for character in phrase {
            guard let found = rest.firstIndex(of: character) else { return false }
            rest = rest[rest.index(after: found)...]
        }
        return true
    }
}
