import Foundation
import FoundationXML
import Supervision
import TestSupport
import Testing

@testable import StatusReporting

/// The pages, one of each kind.
struct PagesTests {
    /// The pages are written so that an XML parser can read them, which checks that every element is closed.
    private func parses(_ html: String) -> Bool {
        let body = html.replacingOccurrences(of: "<!DOCTYPE html>\n", with: "")
        return XMLParser(data: Data(body.utf8)).parse()
    }

    private func snapshot(_ text: String) throws -> StatusSnapshot {
        let finding = Samples.finding(
            found: text,
            evidence: text,
            message: LocalizedText(chinese: text, english: text)
        )
        let source = try #require(Samples.source(standing: .blocked, reason: text))
        var snapshot = Samples.snapshot(
            agencies: [Samples.agency(name: text)],
            sources: [source],
            alerts: [Samples.alert(finding)],
            storageError: LocalizedText(chinese: text, english: text)
        )
        var one = Samples.rectification(of: finding)
        one.responsible = text
        snapshot.cases = [one]
        return snapshot
    }

    private func pages(_ context: PageContext) throws -> [String] {
        let snapshot = context.snapshot
        let (agency, source, alert) = (snapshot.agencies[0], snapshot.sources[0], snapshot.alerts[0])
        func list<Shown: StatusListing>(_ listing: Shown) throws -> String {
            ListPage(listing: listing, query: try ViewQuery([:], of: Shown.shape), context: context).html()
        }
        return [
            TodayPage(context: context).html(),
            AgencyPage(agency: agency, context: context).html(),
            SourcePage(source: source, context: context).html(),
            AlertPage(alert: alert, life: nil, fault: .busy, context: context).html(),
            CasePage(rectification: snapshot.cases[0], record: nil, fault: nil, context: context).html(),
            try #require(SitePage("example.gov.cn", context: context)).html(),
            try #require(JurisdictionPage("cn/province", context: context)).html(),
            try #require(RuleListing(context: context).rows.first.flatMap { RulePage($0.rule.id, context: context) })
                .html(),
            MatrixPage(matrix: DutyMatrix(ViewQuery(), context: context), context: context).html(),
            SearchPage("改革 <b>", context: context).html(), SearchPage(nil, context: context).html(),
            MissingPage(context: context).html(), try list(AgencyListing(context: context)),
            try list(ObligationListing(context: context)), try list(AlertListing(context: context)),
            try list(SourceListing(context: context)), try list(CaseListing(context: context)),
            try list(RuleListing(context: context)), try list(SiteListing(context: context)),
            try list(JurisdictionListing(context: context)),
        ]
    }

    @Test(arguments: Language.allCases)
    func everyPageIsWholeAndWorksWithoutScripts(language: Language) throws {
        for page in try pages(Samples.context(snapshot("某局"), language)) {
            #expect(parses(page))
            #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
            for forbidden in ["<script", "style=", "<style", "onclick", "javascript:"] {
                #expect(!page.contains(forbidden))
            }
        }
    }

    @Test func whatWasFetchedIsShownAndNotRun() throws {
        let attack = "\"><script>alert(1)</script><img src=x onerror='a'>&lt;" + Samples.hostile
        for page in try pages(Samples.context(snapshot(attack))) {
            #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("'a'"))
            #expect(page.unicodeScalars.filter { VisibleText.isInvisible($0) && $0 != "\n" }.isEmpty)
            #expect(parses(page))
        }
    }

    @Test func aTextOfAHundredThousandBytesFillsNoPage() throws {
        let long = String(repeating: "很长", count: 50_000)
        for page in try pages(Samples.context(snapshot(long))) { #expect(page.utf8.count < 200_000) }
    }

    @Test func everyLinkLiesUnderThePrefixOfTheProxy() throws {
        let context = Samples.context(try snapshot("某局"), prefix: "/monitor")
        for page in try pages(context) {
            let parts = ["href=\"", "action=\""].flatMap { page.components(separatedBy: $0).dropFirst() }
            for part in parts {
                let address = part.prefix { $0 != "\"" }
                let isOurs = address.hasPrefix("/monitor/") || address.hasPrefix("#")
                #expect(isOurs || address.hasPrefix("https://"), "\(address)")
            }
        }
    }

    @Test func theFirstPageOfALargeCityIsSmallAndLeadsToAllOfIt() {
        let page = TodayPage(context: Samples.context(Samples.city(500, alerts: 30))).html()
        #expect(page.utf8.count < 100_000)
        #expect(page.contains("查看全部 15000 项") && page.contains("/alerts?state=firing&amp;lang=zh-Hans"))
    }

    @Test func aPageSaysThatNothingFitsAndHowManyPagesThereAre() throws {
        let context = Samples.context()
        func html(_ parameters: [String: String]) throws -> String {
            let query = try ViewQuery(parameters, of: AgencyListing.shape)
            return ListPage(listing: AgencyListing(context: context), query: query, context: context).html()
        }
        #expect(try html(["q": "没有"]).contains("没有符合条件的内容"))
        #expect(try html(["report_year": "2025", "<b>": "x"]).contains("参数 &lt;b&gt;、report_year 在此无效"))
        #expect(try !html(["year": "2025", "lang": "en"]).contains("在此无效"))
        #expect(try html(["page": "1000000000"]).contains("没有第 1000000000 页，共 1 页"))
    }

    @Test func anAgencyThatOwesIsToldByWhenAndWhere() {
        let quiet = Samples.context(Samples.snapshot(alerts: []))
        let page = AgencyPage(agency: quiet.snapshot.agencies[0], context: quiet).html()
        #expect(page.contains("公开2025年度“年度报告”（期限 2026-01-31）"))
        let told = Samples.context()
        let again = AgencyPage(agency: told.snapshot.agencies[0], context: told).html()
        #expect(again.contains("待办事项 <span class=\"count\">1</span>") && !again.contains("公开2025年度“年度报告”"))
    }

    @Test func theLawIsQuotedInItsWordsOrSaidToBeAbsent() throws {
        let words = LocalizedText(chinese: "应当公布年度报告。\n（一）<情况>；", english: "A report shall be published.")
        func pages(_ provisions: [LocalizedText]) throws -> [String] {
            let usual = TestSupport.Samples.rules()
            var book = usual.ruleBook
            for key in book.packs[0].legalSources.keys { book.packs[0].legalSources[key]?.provisions = provisions }
            let pack = book.packs[0]
            let rules = SupervisionRules(
                watchlist: usual.watchlist,
                ruleBook: book,
                policy: SupervisionPolicy(),
                firstReportYear: 2024
            )
            let rule = try #require(pack.rules.values.first)
            var finding = Samples.finding()
            finding.rule = rule.id
            finding.legalSource = pack.citation(rule.legalSource)
            let snapshot = Samples.snapshot(alerts: [Samples.alert(finding)])
            let context = Samples.context(snapshot, rules: rules)
            let ruleRow = try #require(RuleListing(context: context).rows.first { $0.rule.id == rule.id })
            return [
                try #require(RulePage(ruleRow.rule.id, context: context)).html(),
                AlertPage(alert: snapshot.alerts[0], life: nil, fault: nil, context: context).html(),
            ]
        }
        for page in try pages([words]) {
            #expect(page.contains("<p>应当公布年度报告。</p><p>（一）&lt;情况&gt;；</p>") && page.contains("照录"))
        }
        for page in try pages([]) { #expect(page.contains("规则包未收录其条文") && !page.contains("<blockquote")) }
    }

    @Test func aPageShowsWhatIsRememberedOfIt() throws {
        let context = Samples.context()
        let source = try #require(context.snapshot.sources.first)
        var state = SourceState(id: source.id, nextCheck: Samples.morning)
        state.reports = [
            KnownReport(
                address: source.address,
                title: "<b>示例县</b>2025年年度报告",
                listDate: nil,
                agency: context.snapshot.agencies[0].id,
                duty: "annual-report",
                reportYear: ReportYear(2025, basis: .title),
                form: .statutory,
                firstSeen: Samples.morning,
                isBaseline: false,
                absences: WholeReadings()
            )
        ]
        state.doubtfulRows = [DoubtfulRow(title: "年度报告（修订）", year: nil, agencies: [], duty: "annual-report")]
        var page = SourcePage(source: source, context: context)
        #expect(!page.html().contains("已知内容"))
        page.state = state
        let html = page.html()
        #expect(html.contains("列表中的文件 <span class=\"count\">1</span>"))
        #expect(html.contains("&lt;b&gt;示例县") && !html.contains("<b>示例县"))
        #expect(html.contains("存疑条目 <span class=\"count\">1</span>") && html.contains("年度报告（修订）"))
        #expect(!html.contains("仅显示"))
        state.doubtfulRows = Array(repeating: state.doubtfulRows[0], count: 101)
        page.state = state
        #expect(page.html().contains("仅显示前 100 项。"))
    }

    @Test func aPageShowsBySignsWhyItIsTakenForWhatItIs() throws {
        let context = Samples.context()
        let source = try #require(context.snapshot.sources.first)
        var state = SourceState(id: source.id, nextCheck: Samples.morning)
        var record = ListRecord()
        record.name = "工作动态<i>"
        record.datedRows = 7
        record.movedTo = source.address
        record.laterDates = [CivilDate(daysSinceEpoch: 20_000), CivilDate(daysSinceEpoch: 20_001)]
        state.list = record
        state.validators = PageValidators(entityTag: "\"a<b\"", lastModified: nil)
        let row = ListRow(title: "某公告", address: source.address)
        let unread = ExaminedDocument(row: row, examinedAt: Samples.morning, unreadableReason: .http(404))
        state.examination = Examination(examinedAt: Samples.morning, documents: [unread])
        var page = SourcePage(source: source, context: context)
        page.state = state
        let html = page.html()
        #expect(parses(html))
        #expect(html.contains("工作动态&lt;i&gt;") && html.contains("有日期 7，无日期 0"))
        #expect(html.contains("现在转到") && html.contains("2024-10-04、2024-10-05"))
        #expect(html.contains("a&lt;b") && html.contains("下次是否有条件请求</dt><dd>是"))
        // What could not be read is not called right.
        #expect(html.contains("某公告") && !html.contains("未发现问题"))
    }

    @Test func theMatrixSumsWhatItShows() throws {
        var other = Samples.agency("other", worst: nil, state: .met)
        other.jurisdiction = "cn/yunxi"
        let context = Samples.context(Samples.snapshot(agencies: [Samples.agency(), other]))
        let all = DutyMatrix(ViewQuery(), context: context)
        #expect(all.columns == [DutyMatrix.Column(duty: "annual-report", year: 2025)])
        #expect(DutyMatrix.counts(all.agencies, all.columns[0]) == [.missing: 1, .met: 1])
        let narrowed = DutyMatrix(try ViewQuery(["jurisdiction": "cn/yunxi"], of: DutyMatrix.shape), context: context)
        #expect(narrowed.agencies.map(\.id) == ["other"])
        let rows = String(decoding: narrowed.csv(context.text, context.index), as: UTF8.self)
        #expect(rows.contains("按期公开"))
    }

    @Test func figuresOfSeveralYearsAreDrawnAndSaid() {
        var agency = Samples.agency()
        agency.figures = [2023, 2024, 2025].map {
            YearFigures(reportYear: $0, totals: ["t3.new": $0 % 100, "once": 1])
        }
        agency.figures[0].totals["once"] = nil
        agency.figures[1].totals["once"] = nil
        let page = AgencyPage(agency: agency, context: Samples.context()).html()
        #expect(page.contains("2023: 23，2024: 24，2025: 25") && parses(page))
        #expect(!page.contains("<figcaption>once"))
    }

    @Test func anAlertThatStandsForOthersShowsThem() {
        var member = Samples.alert(Samples.finding(severity: .error))
        let group = Samples.alert()
        member.toldBy = group.fingerprint
        let context = Samples.context(Samples.snapshot(alerts: [group, member]))
        let page = AlertPage(alert: group, life: nil, fault: nil, context: context).html()
        #expect(page.contains("所含各项"))
        let first = TodayPage(context: context).html()
        #expect(first.contains("<h2>告警 <span class=\"count\">1</span></h2>"))
    }
}
