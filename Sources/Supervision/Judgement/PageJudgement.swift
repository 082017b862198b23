/// Judges a page by the page checks of a rule pack.
package struct PageJudgement: Sendable {
    /// The pack that holds the checks and their rules.
    package let pack: RulePack

    package init(pack: RulePack) {
        self.pack = pack
    }

    /// What is wrong with the page: one finding for each rule, or for each part that the rule speaks of.
    ///
    /// The subject is the source for pages that are sources, and the page's address for documents; `#` and a part follow
    /// where one rule can hold several times.
    package func findings(in matter: PageCase) -> [Finding] {
        var groups: [Group] = []
        for check in pack.pageChecks where check.applies(to: matter) {
            guard let rule = rule(check.rule, in: matter), rule.isEnabled else { continue }
            for failure in check.criterion.failures(in: matter) {
                if let index = groups.firstIndex(where: { $0.rule.id == rule.id && $0.part == failure.part }) {
                    groups[index].add(failure, of: check)
                } else {
                    groups.append(Group(failure, of: check, breaking: rule, in: pack))
                }
            }
        }
        return groups.map { finding(of: $0, in: matter) }
    }

    /// The links that should be followed before the page is judged: those of the pack's first checks first.
    package func linksToFollow(in matter: PageCase) -> [FollowedLink] {
        let links = pack.pageChecks.filter { check in
            check.applies(to: matter) && rule(check.rule, in: matter)?.isEnabled ?? false
        }
        .flatMap { $0.criterion.links(in: matter) }
        return pack.linkLimits.bounded(links.filter { $0.address != FollowedLink(matter.address, .probe).address })
    }

    /// The index number (索引号) that a document bears, folded; nil where it bears none that the pack knows as one.
    package func indexNumber(of matter: PageCase) -> String? {
        pack.pageChecks.lazy.compactMap { check in
            guard case .document(.duplicateIndex(let criterion)) = check.criterion, check.applies(to: matter) else {
                return nil
            }
            return criterion.number(in: matter)
        }
        .first
    }

    // MARK: Wording

    /// What fails one rule in one respect: one cause, one finding.
    private struct Group {
        let rule: Rule
        let legalSource: String
        private let isLocal: Bool
        let isToldOnce: Bool
        private(set) var severity: Severity
        private(set) var failures: [PageFailure]

        init(_ failure: PageFailure, of check: PageCheck, breaking rule: Rule, in pack: RulePack) {
            let national = pack.rules[rule.id]
            self.rule = rule
            legalSource =
                rule.legalSource == national?.legalSource ? check.legalSource ?? rule.legalSource : rule.legalSource
            isToldOnce = check.isToldOnce
            isLocal = rule.severity != national?.severity
            severity = .info
            failures = []
            add(failure, of: check)
        }

        var part: String? { failures[0].part }

        mutating func add(_ failure: PageFailure, of check: PageCheck) {
            let usual = isLocal ? rule.severity : check.severity ?? rule.severity
            severity = max(severity, failure.isProbable ? min(rule.severityWhenProbable ?? usual, usual) : usual)
            failures.append(failure)
        }
    }

    private func finding(of group: Group, in matter: PageCase) -> Finding {
        let values = values(of: group, in: matter)
        let own = matter.role == .document && !group.isToldOnce ? matter.address.text : matter.source.id.rawValue
        return Finding(
            rule: group.rule.id,
            severity: group.severity,
            subject: group.part.map { "\(own)#\($0)" } ?? own,
            found: values[.found],
            expected: values[.expected],
            evidence: values[.evidence] ?? values[.places],
            legalSource: pack.citation(group.legalSource),
            message: group.rule.message.filled(with: values),
            source: matter.source.id,
            address: matter.address,
            reason: group.failures.lazy.compactMap(\.reason).first
        )
    }

    private func values(of group: Group, in matter: PageCase) -> [MessageTemplate.Variable: String] {
        var values: [MessageTemplate.Variable: String] = [
            .address: matter.address.text, .agency: Self.named(matter.agencies),
        ]
        values[.title] = matter.title
        values.state(group.failures.map(\.what))
        for failure in group.failures.reversed() {
            values.merge(failure.values) { _, new in new }
            values[.reason] = failure.reason?.text ?? values[.reason]
        }
        return values
    }

    /// A page of a whole county is told by the first names.
    private static func named(_ agencies: [Agency]) -> String {
        let names = agencies.prefix(3).map(\.name).joined(separator: "、")
        return agencies.count > 3 ? "\(names)…(\(agencies.count))" : names
    }

    /// The rule as it holds where the page's agencies are; of several overrides the deepest territory's counts.
    ///
    /// For pages, the years of an override are those in which they are looked at.
    private func rule(_ id: Rule.ID, in matter: PageCase) -> Rule? {
        guard let rule = pack.rules[id] else { return nil }
        let local = pack.ruleOverrides.filter { override in
            override.rule == id
                && matter.agencies.contains {
                    override.applies(to: $0.kind, in: $0.jurisdiction, reportYear: matter.today.year)
                }
        }
        .max { $0.jurisdiction.depth < $1.jurisdiction.depth }
        return local.map { rule.overridden(by: $0) } ?? rule
    }
}
