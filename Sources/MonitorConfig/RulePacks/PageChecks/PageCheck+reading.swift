import Supervision

extension PageCheck {
    private static let commonKeys = [
        "rule", "pages", "classes", "agency_kinds", "severity", "legal_source", "once", "test",
    ]

    /// Reads a check: the keys that stand beside the common ones are those of its test.
    init?(reading entry: Entry, in context: RulePackContext) {
        let criteria = Self.criteria
        guard let name = entry.criterionName(among: criteria.map(\.name)),
            let criterion = criteria.first(where: { $0.name == name }),
            let section = Section(entry, keys: Self.commonKeys + criterion.keys)
        else { return nil }
        let rule = section.rule("rule", names: context.names)
        let pages = section.required("pages")?.list { $0.choice(of: PageRole.self) }
        let classes = section.optional("classes")?.list { $0.identifier() } ?? []
        let kinds = section.value("agency_kinds", default: [], AgencyKind.set(reading:))
        let severity = section.optional("severity")?.choice(of: Severity.self)
        let source = section.optional("legal_source").flatMap { context.names.use($0, as: .legalSource) }
        let isToldOnce = section.value("once", default: false) { $0.truthValue() }
        let reading = criterion.read(section)
        guard let rule, let pages, let reading else { return nil }
        if severity != nil || source != nil, let known = context.rules[rule] {
            (section.optional("severity") ?? section.optional("legal_source") ?? entry)
                .check(severity ?? known.severity, restingOn: source ?? known.legalSource, of: context.sources)
        }
        self.init(
            rule: rule,
            pages: pages,
            classes: classes,
            agencyKinds: kinds,
            severity: severity,
            legalSource: source,
            isToldOnce: isToldOnce,
            criterion: reading
        )
    }

    /// Every test by its name in rule packs.
    static var criteria: [CriterionForm<PageCriterion>] {
        PlatformCriterion.forms.map { $0.map(PageCriterion.platform) }
            + GuideCriterion.forms.map { $0.map(PageCriterion.guide) }
            + LinkCriterion.forms.map { $0.map(PageCriterion.links) }
            + SiteCriterion.forms.map { $0.map(PageCriterion.site) }
            + DocumentCriterion.forms.map { $0.map(PageCriterion.document) }
            + PublicationCriterion.forms.map { $0.map(PageCriterion.time) }
    }
}

extension LinkLimits {
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["probes", "lists", "files"]) else { return nil }
        let usual = LinkLimits()
        self.init(
            probes: section.value("probes", default: usual.probes) { $0.wholeNumber(in: 0...1000) },
            lists: section.value("lists", default: usual.lists) { $0.wholeNumber(in: 0...1000) },
            files: section.value("files", default: usual.files) { $0.wholeNumber(in: 0...1000) }
        )
    }
}

extension Section {
    /// The words of a key that may be left out.
    func optionalWords(_ key: String) -> [String] { optional(key)?.words() ?? [] }

    /// The regular expressions of a key that may be left out.
    func optionalPatterns(_ key: String) -> [TextPattern] { optional(key)?.patterns() ?? [] }
}
