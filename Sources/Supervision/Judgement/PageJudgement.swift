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
        let territory = Self.territory(of: matter)
        for check in pack.pageChecks where check.applies(to: matter) {
            guard let rule = RuleInForce(check.rule, of: pack, in: territory) else { continue }
            for failure in check.criterion.failures(in: matter) {
                if let index = groups.firstIndex(where: { $0.rule.rule.id == rule.rule.id && $0.part == failure.part })
                {
                    groups[index].add(failure, of: check)
                } else {
                    groups.append(Group(failure, of: check, breaking: rule))
                }
            }
        }
        return groups.map { finding(of: $0, in: matter) }
    }

    /// The links that should be followed before the page is judged: those of the pack's first checks first.
    package func linksToFollow(in matter: PageCase) -> [FollowedLink] {
        let territory = Self.territory(of: matter)
        let links = pack.pageChecks.filter { check in
            check.applies(to: matter) && RuleInForce(check.rule, of: pack, in: territory) != nil
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
        let rule: RuleInForce
        let legalSource: String?
        let isToldOnce: Bool
        private(set) var severity = Severity.info
        private(set) var failures: [PageFailure] = []

        init(_ failure: PageFailure, of check: PageCheck, breaking rule: RuleInForce) {
            self.rule = rule
            legalSource = check.legalSource
            isToldOnce = check.isToldOnce
            add(failure, of: check)
        }

        var part: String? { failures[0].part }

        mutating func add(_ failure: PageFailure, of check: PageCheck) {
            severity = max(severity, rule.severity(stated: check.severity, isProbable: failure.isProbable))
            failures.append(failure)
        }
    }

    private func finding(of group: Group, in matter: PageCase) -> Finding {
        let own = matter.role == .document && !group.isToldOnce ? matter.address.text : matter.source.id.rawValue
        let subject = FindingSubject(
            group.part.map { "\(own)#\($0)" } ?? own,
            source: matter.source.id,
            address: matter.address
        )
        var finding = group.rule.finding(
            about: subject,
            severity: group.severity,
            legalSource: group.legalSource,
            values: values(of: group, in: matter)
        )
        finding.reason = group.failures.lazy.compactMap(\.reason).first
        return finding
    }

    private func values(of group: Group, in matter: PageCase) -> [MessageTemplate.Variable: String] {
        var values: [MessageTemplate.Variable: String] = [
            .address: matter.address.text, .agency: matter.agencies.names,
        ]
        values[.title] = matter.title
        values.state(group.failures.map(\.what))
        for failure in group.failures.reversed() {
            values.merge(failure.values) { _, new in new }
            values[.reason] = failure.reason?.text ?? values[.reason]
        }
        return values
    }

    private static func territory(of matter: PageCase) -> Territory {
        Publishers(matter.agencies, on: matter.today).territory
    }
}
