/// The title, or the field that names the issuer, names an organ that the agency is not known by.
package struct AgencyNameTest: Equatable, Sendable {
    /// What findings call the title and the issuer's field.
    package var titlePlace: String
    package var issuerPlace: String
    /// Endings of offices that publish for the organ they belong to: 办公室.
    package var offices: [String]
    /// An issuer with one of these publishes for others: 信息中心, 政务公开.
    package var hosts: [String]

    package init(titlePlace: String, issuerPlace: String, offices: [String] = [], hosts: [String] = []) {
        self.titlePlace = titlePlace
        self.issuerPlace = issuerPlace
        self.offices = offices
        self.hosts = hosts
    }

    func failures(in case_: ReportCase) -> [CheckFailure] {
        guard !case_.context.knownNames.isEmpty, case_.report.form != .other else { return [] }
        let known = KnownAgency(case_: case_, offices: offices)
        let report = case_.report
        if known.isOther(report.titleAgency) {
            return [failure(report.titleAgency, titlePlace, known, evidence: report.title)]
        }
        guard let issuer = report.issuerName, !hosts.contains(where: { issuer.holds($0) }),
            known.isOther(issuer), known.isOfOwnRank(issuer)
        else { return [] }
        return [failure(issuer, issuerPlace, known, evidence: issuer)]
    }

    private func failure(_ name: String, _ place: String, _ known: KnownAgency, evidence: String) -> CheckFailure {
        CheckFailure(found: name, expected: known.names.first, place: place, evidence: evidence)
    }
}

/// The agency whose report it must be, by every name that it has.
private struct KnownAgency {
    let names: [String]
    private let matcher: AgencyMatcher
    private let rules: TitleRules
    private let offices: [String]

    init(case_: ReportCase, offices: [String]) {
        rules = case_.duty.titles
        self.offices = offices
        names = case_.context.knownNames
        let all = names + names.compactMap { Self.withoutOffice($0, offices) }
        let agency = Agency(
            id: case_.context.agency ?? "agency",
            name: all[0],
            aliases: Array(all.dropFirst()),
            kind: case_.context.agencyKind,
            jurisdiction: case_.context.jurisdiction
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

    private static func withoutOffice(_ name: String, _ offices: [String]) -> String? {
        offices.first { name.hasSuffix($0) && name.count > $0.count + 2 }.map { String(name.dropLast($0.count)) }
    }
}
