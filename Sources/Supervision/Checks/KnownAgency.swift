/// The agency whose report it must be, by every name that it has.
struct KnownAgency {
    let names: [String]
    private let matcher: AgencyMatcher
    private let rules: TitleRules
    private let offices: [String]

    init(subject: ReportCase, offices: [String]) {
        self.init(subject: subject, names: subject.context.knownNames, offices: offices)
    }

    /// - Parameter names: What it is called; at least one.
    init(subject: ReportCase, names: [String], offices: [String]) {
        rules = subject.forms.titles
        self.offices = offices
        self.names = names
        let all = names + names.compactMap { Self.withoutOffice($0, offices) }
        let agency = Agency(
            id: subject.context.agency ?? "agency",
            name: all[0],
            aliases: Array(all.dropFirst()),
            kind: subject.context.agencyKind,
            jurisdiction: subject.context.jurisdiction
        )
        matcher = AgencyMatcher(agencies: [agency], rules: rules)
    }

    /// Whether `phrase` (bare) is certainly the name of another organ.
    func isOther(_ phrase: String) -> Bool {
        guard (4...30).contains(phrase.count), rules.isOrgan(phrase), !rules.selfReferences.contains(phrase) else {
            return false
        }
        // The place that the agency lies in says nothing of the organ.
        guard !names.contains(where: { FoldedText.bare($0).hasPrefix(phrase) }) else { return false }
        let phrases = [phrase] + [Self.withoutOffice(phrase, offices)].compactMap(\.self)
        return phrases.allSatisfy { matcher.match($0) == .none } && !isLongerForm(phrase)
    }

    /// An issuer of another rank or branch publishes what its inferiors report.
    func isOfOwnRank(_ issuer: String) -> Bool {
        let parts = AgencyName(issuer, rules: rules)
        guard !parts.core.isEmpty else { return false }
        return names.allSatisfy { name in
            let own = AgencyName(FoldedText.bare(name), rules: rules)
            let isTownship = rules.agencyWords.townshipEndings.contains { name.hasSuffix($0) }
            return !own.core.isEmpty && !isTownship
                && own.looseCore(rules.agencyWords) != parts.looseCore(rules.agencyWords)
                && own.places(fit: parts, rules.agencyWords) == .same
        }
    }

    /// 某县教育和体育局 for 某县体育局: the name before or after an organ took over another's work.
    private func isLongerForm(_ phrase: String) -> Bool {
        let theirs = AgencyName(phrase, rules: rules)
        return names.contains { name in
            let own = AgencyName(FoldedText.bare(name), rules: rules)
            guard own.writtenCore.count >= 3, own.places(fit: theirs, rules.agencyWords) != .different else {
                return false
            }
            var rest = theirs.writtenCore[...]
            for character in own.writtenCore {
                guard let found = rest.firstIndex(of: character) else { return false }
                rest = rest[rest.index(after: found)...]
            }
            return true
        }
    }

    /// Whether `phrase` leaves out characters of a name and adds none: 县人社局.
    func isShortened(_ phrase: String) -> Bool {
        names.contains { name in
            var rest = FoldedText.bare(name)[...]
            return phrase.allSatisfy { character in
                guard let found = rest.firstIndex(of: character) else { return false }
                rest = rest[rest.index(after: found)...]
                return true
            }
        }
    }

    private static func withoutOffice(_ name: String, _ offices: [String]) -> String? {
        offices.first { name.hasSuffix($0) && name.count > $0.count + 2 }.map { String(name.dropLast($0.count)) }
    }
}
