import Supervision

extension PageCheck {
    private static let commonKeys = [
        "rule", "pages", "classes", "agency_kinds", "severity", "legal_source", "once", "test",
    ]

    /// Reads a check: the keys that stand beside the common ones are those of its test.
    init?(reading entry: Entry, in context: RulePackContext) {
        let tests = Self.tests
        guard let name = entry.testName(among: tests.map(\.name)), let test = tests.first(where: { $0.name == name }),
            let section = Section(entry, keys: Self.commonKeys + test.keys)
        else { return nil }
        let rule = section.rule("rule", names: context.names)
        let pages = section.required("pages")?.list { $0.choice(of: PageRole.self) }
        let classes = section.optional("classes")?.list { $0.identifier() } ?? []
        let kinds = section.value("agency_kinds", default: [], AgencyKind.set(reading:))
        let severity = section.optional("severity")?.choice(of: Severity.self)
        let source = section.optional("legal_source").flatMap { context.names.use($0, as: .legalSource) }
        let isToldOnce = section.value("once", default: false) { $0.truthValue() }
        let reading = test.read(section)
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
            test: reading
        )
    }

    /// Every test by its name in rule packs.
    static var tests: [TestForm<PageTest>] {
        PlatformTest.forms.map { $0.map(PageTest.platform) } + GuideTest.forms.map { $0.map(PageTest.guide) }
            + LinkTest.forms.map { $0.map(PageTest.links) } + SiteTest.forms.map { $0.map(PageTest.site) }
            + DocumentTest.forms.map { $0.map(PageTest.document) } + PublicationTest.forms.map { $0.map(PageTest.time) }
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
