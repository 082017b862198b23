import Supervision

extension ReportCheck {
    private static let commonKeys = ["rule", "report_years", "agency_kinds", "severity", "test"]

    /// Reads a check: the keys that stand beside the common ones are those of its test.
    init?(reading entry: Entry, in context: RulePackContext) {
        let criteria = Self.criteria
        guard let name = entry.criterionName(among: criteria.map(\.name)),
            let criterion = criteria.first(where: { $0.name == name }),
            let section = Section(entry, keys: Self.commonKeys + criterion.keys)
        else { return nil }
        let common = CheckHead(reading: section, in: context)
        for key in criterion.keys { section.optional(key).map { context.names.useReferences(in: $0, under: key) } }
        let reading = criterion.read(section)
        guard let common, let reading else { return nil }
        self.init(rule: common.rule, scope: common.scope, severity: common.severity, criterion: reading)
    }

    /// Every test by its name in rule packs.
    static var criteria: [CriterionForm<ReportCriterion>] {
        IdentityCriterion.forms.map { $0.map(ReportCriterion.identity) }
            + ContentCriterion.forms.map { $0.map(ReportCriterion.content) }
            + FigureCriterion.forms.map { $0.map(ReportCriterion.figures) }
            + TableCriterion.forms.map { $0.map(ReportCriterion.table) }
    }
}

extension ReportComparisonCheck {
    private static let commonKeys = ["rule", "report_years", "agency_kinds", "severity", "against", "test"]

    init?(reading entry: Entry, in context: RulePackContext) {
        let criteria = ComparisonCriterion.forms
        guard let name = entry.criterionName(among: criteria.map(\.name)),
            let criterion = criteria.first(where: { $0.name == name }),
            let section = Section(entry, keys: Self.commonKeys + criterion.keys)
        else { return nil }
        let common = CheckHead(reading: section, in: context)
        let relation = section.required("against")?.choice(
            among: [.yearBefore, .otherAgency, .sameYear] as [ReportPair.Relation]
        )
        for key in criterion.keys { section.optional(key).map { context.names.useReferences(in: $0, under: key) } }
        let reading = criterion.read(section)
        guard let common, let relation, let reading else { return nil }
        self.init(
            rule: common.rule,
            scope: common.scope,
            severity: common.severity,
            relation: relation,
            criterion: reading
        )
    }
}

/// A kind of test as rule packs name it: the keys that it has, and how they are read.
struct CriterionForm<Criterion> {
    let name: String
    let keys: [String]
    let read: (Section) -> Criterion?

    init(_ name: String, keys: [String] = [], read: @escaping (Section) -> Criterion?) {
        self.name = name
        self.keys = keys
        self.read = read
    }

    func map<Other>(_ transform: @escaping (Criterion) -> Other) -> CriterionForm<Other> {
        CriterionForm<Other>(name, keys: keys) { section in read(section).map(transform) }
    }
}

/// What every check says beside its test.
struct CheckHead {
    let rule: Rule.ID
    let scope: CheckScope
    let severity: Severity?

    init?(reading section: Section, in context: RulePackContext) {
        let rule = section.rule("rule", names: context.names)
        let scope = CheckScope(reading: section)
        let severity = section.optional("severity")?.choice(of: Severity.self)
        if let severity, let rule, let source = context.rules[rule]?.legalSource {
            section.optional("severity")?.check(severity, restingOn: source, of: context.sources)
        }
        guard let rule, let scope else { return nil }
        (self.rule, self.scope, self.severity) = (rule, scope, severity)
    }
}

extension CheckScope {
    /// Reads `report_years` and `agency_kinds`; without years, every report year is meant.
    init?(reading section: Section) {
        let years = section.value("report_years", default: YearRange.all, YearRange.init(reading:))
        let kinds = section.value("agency_kinds", default: [], AgencyKind.set(reading:))
        self.init(reportYears: years, agencyKinds: kinds)
    }
}

extension Entry {
    /// The value of the key `test`, which decides what other keys there are.
    func criterionName(among names: [String]) -> String? {
        guard case .mapping = node.content else {
            reportType(expected: .mapping)
            return nil
        }
        guard let entry = value(of: "test") else {
            report(.missingKey("test"))
            return nil
        }
        guard let name = entry.text() else { return nil }
        guard names.contains(name) else {
            entry.report(.notAllowed(name, allowed: names.sorted()))
            return nil
        }
        return name
    }

    /// A regular expression.
    func pattern() -> TextPattern? {
        guard let text = text(limit: 500) else { return nil }
        guard let pattern = TextPattern(text) else {
            report(.notPattern(text))
            return nil
        }
        return pattern
    }
}
