import Supervision
import TestSupport
import Testing

@testable import MonitorConfig

/// What the built-in pack says of labels, feet and domains.
struct SiteCheckTests {
    @Test(arguments: [("sitename", nil), ("siteidcode", "null"), ("sitedomain", " ")] as [(String, String?)])
    func aLabelOfTheSiteThatSaysNothingIsTold(name: String, value: String?) throws {
        for role in [PageRole.home, .platform, .guide] {
            var trial = try PageTrial(role)
            trial.page.metadata[name] = value
            #expect(trial.rules == ["meta-site-missing"])
            #expect(trial.findings.first?.reason == .word(value == nil ? .absent : .blank))
        }
    }

    @Test(arguments: [
        "网站名称", "站点名称", "SiteName", "{{site.name}}", "${siteName}", "<%=siteName%>", "[!--site--]", "网站标题",
    ])
    func aPlaceholderIsNoName(_ name: String) throws {
        var trial = try PageTrial(.home)
        trial.page.metadata["sitename"] = name
        #expect(trial.rules == ["meta-site-missing"])
        #expect(trial.findings.first?.reason == .word(.blank))
        #expect(trial.findings.first?.message.chinese.contains(name) == true)
    }

    /// Every column has labels and may be taken over, whatever its class.
    @Test(arguments: [nil, "news", "notices", "policy", "budget", "static"])
    func whatHoldsForAllColumnsNeedsNoClass(_ columnClass: String?) throws {
        var trial = try PageTrial(.column)
        trial.columnClass = columnClass
        trial.page.signs = [PageSign(.hijacked, evidence: "新葡京, 官网")]
        trial.page.metadata["sitename"] = "网站名称"
        #expect(Set(trial.rules) == ["site-hijacked", "meta-site-missing"])
        #expect(trial.finding("site-hijacked")?.severity == .critical)
        trial.page.signs = [PageSign(.hiddenLinks, evidence: "display:none：30 × s1.example")]
        #expect(trial.finding("site-hijacked")?.severity == .warning)
    }

    @Test(arguments: [nil, "news", "policy"])
    func thePageOfEveryColumnIsJudged(_ columnClass: String?) throws {
        let rules = SupervisionRules(
            watchlist: Watchlist(agencies: [], pages: []),
            ruleBook: try RuleBook.load(packs: ["cn-platform"]),
            policy: SupervisionPolicy(),
            firstReportYear: 2025
        )
        let source = Source(address: PageTrial.address("/tzgg/"), kind: .column, columnClass: columnClass, agencies: [])
        #expect(rules.judgesPage(of: source))
    }

    /// What the template of a site leaves out is not told document by document.
    @Test func whatManyDocumentsLackIsToldOnceForTheirColumn() throws {
        let subjects = try ["甲", "乙"].map { name in
            var trial = try PageTrial(.document)
            trial.page.metadata["contentsource"] = nil
            trial.page.title = name
            return trial.finding("meta-article-missing")?.subject
        }
        #expect(subjects[0] != nil && subjects[0] == subjects[1])
        #expect(subjects[0]?.hasPrefix("http") == false)
    }

    @Test func labelsOfArticlesBelongIntoDocuments() throws {
        for (role, expected) in [(PageRole.document, ["meta-article-missing"]), (.column, [])] {
            var trial = try PageTrial(role)
            trial.page.metadata["contentsource"] = nil
            #expect(trial.rules == expected)
        }
    }

    @Test func labelsOfColumnsAreLessOnDocuments() throws {
        for (role, severity) in [
            (PageRole.document, Severity.info), (.column, .info), (.platform, .warning), (.home, nil),
        ] {
            var trial = try PageTrial(role)
            trial.page.metadata["columntype"] = ""
            #expect(trial.finding("meta-column-missing")?.severity == severity)
        }
    }

    @Test func aFileHasNoLabels() throws {
        var trial = try PageTrial(.document)
        trial.page.metadata = [:]
        trial.page.surroundings = nil
        #expect(trial.rules == [])
    }

    @Test(arguments: [
        ("2026-03-02 09:30", []), ("2026-03-02 09:30:00", ["meta-pubdate-format"]),
        ("2026-03-02", ["meta-pubdate-format"]),
        ("2026年3月2日", ["meta-pubdate-format"]), ("2026-03-02 24:30", ["meta-pubdate-format"]),
    ])
    func theDateOfPublicationHasItsForm(value: String, expected: [String]) throws {
        var trial = try PageTrial(.document)
        trial.page.metadata["pubdate"] = value
        #expect(trial.rules == expected)
    }

    // MARK: Site code

    @Test func anotherSitesCodeIsAnError() throws {
        var trial = try PageTrial(.column)
        trial.page.metadata["siteidcode"] = "5399000099"
        #expect(trial.rules == ["meta-siteid-mismatch"])
        #expect(trial.findings.first?.severity == .error)
        #expect(trial.findings.first?.expected == "5399000012")
        trial.agency = PageTrial.agency(site: nil)
        #expect(trial.rules == [])
    }

    @Test func theCodeInTheFootCountsAsWell() throws {
        var trial = try PageTrial(.column)
        trial.page.surroundings?.footer = "网站标识码：5399000099"
        #expect(trial.rules == ["meta-siteid-mismatch"])
        trial.page.surroundings?.footer = "网站标识码：（5399000012）"
        #expect(trial.rules == [])
    }

    @Test func aCodeThatCannotBeOneIsAWarning() throws {
        var trial = try PageTrial(.column)
        trial.agency = PageTrial.agency(site: nil)
        trial.page.surroundings?.footer = ""
        trial.page.metadata["siteidcode"] = "53990000"
        #expect(trial.finding("meta-siteid-mismatch")?.severity == .warning)
        for code in ["bm01000001", "BM01000001", "N000000672", "5399000012"] {
            trial.page.metadata["siteidcode"] = code
            #expect(trial.rules == [])
        }
    }

    // MARK: Home pages

    @Test(arguments: [
        ("主办单位", "主办单位"), ("网站标识码：5399000012", "网站标识码"), ("滇ICP备05000001号", "ICP备案号"),
        ("滇公网安备 53990002000001号", "公安机关备案号"), ("党政机关网站标识", "党政机关网站标识"), ("我为政府网站找错", "我为政府网站找错"),
    ])
    func whatTheFootLacksIsTold(written: String, expected: String) throws {
        var trial = try PageTrial(.home)
        trial.page.surroundings?.footer.replace(written, with: "")
        #expect(trial.rules == ["footer-item-missing"])
        #expect(trial.findings.first?.expected == expected)
        #expect(trial.findings.first?.severity == .warning)
    }

    @Test func aPictureWithItsLinkStandsForItsWords() throws {
        var trial = try PageTrial(.home)
        trial.page.surroundings?.footer.replace("党政机关网站标识　我为政府网站找错", with: "")
        let emblem = try #require(WebAddress("http://bszs.conac.cn/sitename?method=show&id=1"))
        let report = try #require(
            WebAddress("https://zfwzzc.www.gov.cn/check_web/errorInfo.action?site_code=5399000012")
        )
        trial.page.surroundings?.links += [PageLink(text: "", address: emblem), PageLink(text: "", address: report)]
        #expect(trial.rules == [])
    }

    @Test func aFootThatWasNotReadLacksNothing() throws {
        var trial = try PageTrial(.home)
        trial.page.surroundings?.footer = ""
        #expect(trial.rules == [])
    }

    @Test func aScriptThatPrintsABadgeStandsForIt() throws {
        var trial = try PageTrial(.home)
        trial.page.surroundings?.footer.replace("党政机关网站标识　我为政府网站找错", with: "dcs.conac.cn/js/1.js\n/js/jiucuo.js")
        #expect(trial.rules == [])
    }

    @Test(arguments: [
        ("http://www.yunze.example/", ["domain-not-gov"]), ("http://www.yunzegov.cn/", ["domain-not-gov"]),
        ("https://www.yunze.gov.cn:8443/", []), ("http://127.0.0.1:8080/", []), ("http://localhost/", []),
        ("http://[::1]/", []), ("http://10.1.2.3/", []), ("http://www.gov.cn/", []),
        ("http://news.yunze-media.example/", []),
    ])
    func governmentsStandBelowTheirDomain(address: String, expected: [String]) throws {
        var trial = try PageTrial(.home)
        trial.agency = PageTrial.agency(site: AgencySite(code: "5399000012", hosts: ["yunze-media.example"]))
        trial.address = try #require(WebAddress(address))
        #expect(trial.rules.filter { $0 == "domain-not-gov" } == expected)
    }

    @Test func aHijackedPageIsCritical() throws {
        var trial = try PageTrial(.column)
        trial.page.signs = [PageSign(.hijacked, evidence: "娱乐城")]
        #expect(trial.rules == ["site-hijacked"])
        #expect(trial.findings.first?.severity == .critical)
        #expect(trial.findings.first?.evidence == "娱乐城")
    }

    @Test func aForeignCodeAndAForeignHostTogetherAreAnotherSite() throws {
        var trial = try PageTrial(.column)
        trial.page.metadata["sitedomain"] = "www.other.gov.cn"
        #expect(trial.rules == [])
        trial.page.metadata["siteidcode"] = "5399000099"
        #expect(trial.rules.contains("site-hijacked"))
        // A department below its government's domain, with the government's domain in its head.
        trial.address = try #require(WebAddress("http://jyj.yunze.gov.cn/gk/"))
        trial.page.metadata["sitedomain"] = "http://yunze.gov.cn/"
        #expect(!trial.rules.contains("site-hijacked"))
    }

    @Test func aPageInTraditionalScriptIsWorthAWord() throws {
        var trial = try PageTrial(.document)
        let text = "為進一步規範學校辦學行為，維護學生權益，根據國務院關於義務教育的規定，結合實際，經研究決定開展專項檢查。"
        trial.setText("云政办〔2026〕3号", String(repeating: text, count: 3))
        #expect(trial.rules == ["traditional-script"])
        trial.setText("云政办〔2026〕3号", String(repeating: "为进一步规范学校办学行为，根据国务院关于义务教育的规定，经研究决定。", count: 5))
        #expect(trial.rules == [])
    }
}
