import Supervision
import TestSupport
import Testing

@testable import MonitorConfig

/// Packs with page checks: how they are read, amended, and what is said of those that are wrong.
struct PagePackTests {
    private static let pack = """
        schema: disclosure-monitor/rule-pack/v1
        id: pages
        version: "1"
        title: {zh-Hans: 网页, en: Pages}
        legal_sources:
          law: {citation: {zh-Hans: 法, en: Law}, confidence: high}
          rumour: {citation: {zh-Hans: 传闻, en: Rumour}, confidence: low}
        link_limits: {probes: 3}
        page_checks:
          - {rule: labels, pages: [home, column], classes: [notices], test: meta-labels, labels: [SiteName]}
          - {rule: form, pages: [home], legal_source: rumour, test: meta-form, label: PubDate, patterns: ["^[0-9]+$"], form: N}
        rules:
          labels: {severity: warning, legal_source: law, message: {zh-Hans: "缺少{places}", en: "lacks {places}"}}
          form: {severity: info, legal_source: law, message: {zh-Hans: 格式, en: form}}
        """

    private static let amending = """
        schema: disclosure-monitor/rule-pack/v1
        id: yunze-pages
        version: "1"
        title: {zh-Hans: 云泽, en: Yunze}
        amends: cn-platform
        legal_sources:
          local: {citation: {zh-Hans: 云泽规定, en: Rules of Yunze}, confidence: high}
        rules:
          author: {severity: info, legal_source: local, message: {zh-Hans: "缺少{places}", en: "lacks {places}"}}
        amendments:
          page_checks:
            - {rule: author, pages: [home], test: meta-labels, labels: [Author]}
          rules:
            - {rule: platform-no-search, jurisdiction: cn/yunze, severity: error, legal_source: local}
            - {rule: meta-pubdate-format, jurisdiction: cn/yunze/qingshi, enabled: false}
        """

    @Test func aPackOfPagesIsRead() throws {
        let pack = try RulePack.read(Self.pack, named: "pack")
        #expect(pack.linkLimits == LinkLimits(probes: 3, lists: 16, files: 5))
        #expect(pack.pageChecks.map(\.pages) == [[.home, .column], [.home]])
        #expect(pack.pageChecks[0].classes == ["notices"])
        #expect(pack.pageChecks[0].criterion == .site(.labels(MetaLabelCriterion(labels: ["SiteName"], blank: []))))
        #expect(pack.pageChecks[1].legalSource == "rumour")
    }

    @Test(arguments: [
        (
            "test: meta-labels", "test: meta-lables",
            #"page_checks[0].test: "meta-lables" is not allowed"#
        ),
        ("pages: [home, column]", "pages: [home, colum]", #"page_checks[0].pages[1]: "colum" is not allowed"#),
        ("pages: [home, column], ", "", #"page_checks[0]: The key "pages" is missing."#),
        (
            "rule: labels", "rule: lables",
            #"page_checks[0].rule: The rule pack has no rule "lables". Did you mean "labels"?"#
        ),
        ("[\"^[0-9]+$\"]", "[\"^[0-9+$\"]", #"page_checks[1].patterns[0]: "^[0-9+$" is no regular expression."#),
        ("labels: [SiteName]}", "labels: []}", "page_checks[0].labels: Must not be empty."),
        (
            "labels: [SiteName]}", "label: [SiteName]}",
            #"page_checks[0].label: Unknown key "label". Did you mean "labels"?"#
        ),
        ("probes: 3", "probes: many", #"link_limits.probes: Expected a whole decimal number, found "many"."#),
        (
            "legal_source: rumour,", "severity: error, legal_source: rumour,",
            "of low confidence: at most info may rest on it"
        ),
        ("rule: form, pages", "rule: labels, pages", "of low confidence: at most info may rest on it"),
        ("classes: [notices]", "classes: [通知]", "is no identifier"),
    ])
    func aSlipIsToldAtItsPlace(written: String, slipped: String, message: String) throws {
        #expect(Self.pack.contains(written))
        let wrong = Self.pack.replacing(written, with: slipped, maxReplacements: 1)
        let problems = #expect(throws: ConfigurationProblems.self) { try RulePack.read(wrong, named: "pack") }
        let texts = problems?.errors.map { $0.text(in: .english) } ?? []
        #expect(texts.contains { $0.contains(message) }, "\(texts)")
    }

    @Test func everyTestOfPagesIsUsedByTheBuiltInPack() throws {
        let text = try #require(BuiltInFile.rulePack("cn-platform")).text
        for test in PageCheck.criteria {
            #expect(text.contains("test: \(test.name)"), "\(test.name)")
        }
    }

    // MARK: Amending

    private func amended() throws -> RulePack {
        let folder = try TemporaryFolder()
        let path = try folder.write(Self.amending, to: "yunze.yaml")
        let book = try RuleBook.load(packs: ["cn-platform", path])
        return try #require(book.packs.first { $0.id == "cn-platform" })
    }

    @Test func aTerritoryAddsChecksAndChangesSeverities() throws {
        let judgement = PageJudgement(pack: try amended())
        var home = try PageTrial(.home)
        #expect(judgement.findings(in: home.subject).map(\.rule) == ["author"])
        home.page.metadata["author"] = "李"
        #expect(judgement.findings(in: home.subject) == [])
        var platform = try PageTrial(.platform)
        platform.page.surroundings?.searchForm = nil
        let finding = try #require(judgement.findings(in: platform.subject).first)
        #expect(finding.severity == .error)
        #expect(finding.legalSource.chinese == "云泽规定")
        #expect(platform.findings.first?.severity == .warning)
    }

    @Test func aRuleIsOffBelowATerritoryAlone() throws {
        let judgement = PageJudgement(pack: try amended())
        var trial = try PageTrial(.document)
        trial.page.metadata["pubdate"] = "2026-03-02"
        #expect(judgement.findings(in: trial.subject).map(\.rule) == ["meta-pubdate-format"])
        trial.agency = Agency(id: "a", name: "青石县教育局", kind: .localDept, jurisdiction: "cn/yunze/qingshi")
        #expect(judgement.findings(in: trial.subject) == [])
    }
}
