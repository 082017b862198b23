/// Tells of which rules a report was found right: of those whose checks saw the whole of their matter, and found nothing.
///
/// What only says nothing is left out. A rule that was off, whose table could not be read or whose sentence did not occur is
/// never called right.
struct RuleSurvey {
    let assessment: Assessment
    let assessed: AssessedReport
    let findings: [Finding]
    private var inTime: Rule.ID?

    init(assessment: Assessment, assessed: AssessedReport, findings: [Finding]) {
        self.assessment = assessment
        self.assessed = assessed
        self.findings = findings
    }

    private var duty: YearlyDuty { assessment.duty }
    private var report: Report { assessed.report }
    private var year: Int { assessed.year.year }
    private var regime: Regime? { duty.regime(for: assessed.origin.agencyKind, reportYear: year) }

    /// Notes that it was published by its due date.
    mutating func noteInTime() { inTime = regime?.rules.late }

    /// The rules that hold, in the order in which they are asked.
    ///
    /// - Parameter pair: The report beside the one of the year before; nil where nothing was held against it.
    func heldRules(after pair: ReportPair?) -> [HeldRule] {
        var sights = inTime.map { [($0, CheckSight.whole)] } ?? []
        sights += outlineSights() + identitySights() + checkSights() + comparisonSights(pair)
        let broken = Set(findings.map(\.rule))
        let matter = DutyMatter(pack: assessment.pack, duty: duty, year: year, context: assessed.context)
        var seen = Set<Rule.ID>()
        return sights.map(\.0).filter { seen.insert($0).inserted && !broken.contains($0) }.compactMap { id in
            let own = sights.filter { $0.0 == id }.map(\.1)
            guard own.contains(.whole), !own.contains(.partial), let rule = matter.rule(id)?.rule,
                let words = rule.right
            else { return nil }
            return HeldRule(rule: id, words: words, legalSource: assessment.pack.citation(rule.legalSource))
        }
    }

    /// Of topics nothing is said: a text that speaks of none of them is taken for a cover.
    private func outlineSights() -> [(Rule.ID, CheckSight)] {
        guard let outline = regime.flatMap({ duty.outline(of: $0) }), outline.form == .sections else { return [] }
        let isWhole = !report.isCutShort && OutlineCheck(outline: outline).missingParts(of: report).isEmpty
        return [(outline.rule, CheckSight(isWhole))]
    }

    private func identitySights() -> [(Rule.ID, CheckSight)] {
        duty.identities.compactMap { identity in
            let own = report.tables.compactMap { table -> IdentityCheckOf? in
                duty.tableForms.first { $0.id == table.form && identity.forms.contains($0.id) }
                    .map { (IdentityCheck(identity: identity, form: $0), table) }
            }
            guard !own.isEmpty else { return nil }
            return (identity.rule, CheckSight(own.allSatisfy { $0.check.isTried(on: $0.table) }))
        }
    }

    private typealias IdentityCheckOf = (check: IdentityCheck, table: StatutoryTable)

    private func checkSights() -> [(Rule.ID, CheckSight)] {
        let subject = ReportCase(report: report, year: year, context: assessed.context, forms: duty.forms)
        return duty.checks.filter { $0.scope.contains(assessed.origin.agencyKind, reportYear: year) }
            .map { ($0.rule, $0.criterion.sight(of: subject)) }
    }

    /// Comparisons are looked at even where nothing was held against the report: then none of their rules is right.
    private func comparisonSights(_ pair: ReportPair?) -> [(Rule.ID, CheckSight)] {
        let subject = pair.map { ComparisonCase(pair: $0, tableForms: duty.tableForms) }
        return duty.comparisons.compactMap { check in
            guard check.scope.contains(assessed.origin.agencyKind, reportYear: year), check.relation == .yearBefore
            else {
                return nil
            }
            return (check.rule, CheckSight(subject.map { check.criterion.isDecided(in: $0) } ?? false))
        }
    }
}
