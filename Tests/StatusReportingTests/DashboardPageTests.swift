import Foundation
import FoundationXML
import Supervision
import TestSupport
import Testing

@testable import StatusReporting

struct DashboardPageTests {
    private func html(_ snapshot: StatusSnapshot, _ language: Language = .chinese) -> String {
        TodayPage(context: Samples.context(snapshot, language)).html()
    }

    /// The pages are written so that an XML parser can read them, which checks that every element is closed.
    private func parses(_ html: String) -> Bool {
        let body = html.replacingOccurrences(of: "<!DOCTYPE html>\n", with: "")
        return XMLParser(data: Data(body.utf8)).parse()
    }

    @Test(arguments: [(Language.chinese, "程度加重，此前为“错误”"), (.english, "graver; it was Error")])
    func anAlertSaysWhyItIsWhatItIs(_ language: Language, _ words: String) {
        #expect(html(Samples.snapshot(alerts: [Samples.alert()]), language).contains(words))
    }

    @Test func everyCauseHasWordsOfItsOwnInBothLanguages() {
        for language in Language.allCases {
            let causes = AlertCause.Kind.allCases.compactMap { kind in
                AlertCause(kind, count: nil, needed: nil, before: nil)
                    ?? AlertCause(kind, count: 1, needed: 2, before: nil)
                    ?? AlertCause(kind, count: nil, needed: nil, before: "error")
            }
            #expect(causes.count == AlertCause.Kind.allCases.count)
            #expect(Set(causes.map { DashboardText(language).words($0) }).count == causes.count)
        }
    }

    @Test(arguments: Language.allCases)
    func thePageSaysWhatIsWrongAndWhy(language: Language) {
        let finding = Samples.finding(found: "无", evidence: "共 12 条")
        let page = html(Samples.snapshot(alerts: [Samples.alert(finding)]), language)
        let text = finding.message[language]
        for part in [text, finding.legalSource[language], "共 12 条", "2026-01-31", "某市发展和改革局", "annual-report.missing"] {
            #expect(page.contains(part))
        }
        #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
        #expect(parses(page))
    }

    @Test(arguments: Language.allCases)
    func everyStateHasAWordAndItsMeaning(language: Language) {
        let page = html(Samples.snapshot(), language)
        let text = DashboardText(language)
        for state in ObligationStatus.State.allCases { #expect(page.contains(text.meaning(state))) }
        for severity in Severity.allCases { #expect(page.contains(text.name(severity))) }
    }

    @Test func thePageWorksWithoutScriptsAndInlineStyles() {
        let page = html(Samples.snapshot())
        for forbidden in ["<script", "style=", "<style", "onclick", "onload", "javascript:"] {
            #expect(!page.contains(forbidden))
        }
    }

    @Test func hostileNamesAndTextsAreShownNotRun() throws {
        let attack = "\"><script>alert(1)</script><img src=x onerror='a'>&lt;" + Samples.hostile
        let finding = Samples.finding(
            found: attack,
            evidence: attack,
            message: LocalizedText(chinese: attack, english: attack)
        )
        let source = try #require(
            Samples.source("https://example.gov.cn/\"><script>", standing: .blocked, reason: attack)
        )
        let agency = Samples.agency(Agency.ID(attack), name: attack)
        var snapshot = Samples.snapshot(
            agencies: [agency],
            sources: [source],
            alerts: [Samples.alert(finding)],
            storageError: LocalizedText(chinese: attack, english: attack),
            configError: LocalizedText(chinese: attack, english: attack)
        )
        snapshot.monitor.sinks = [Samples.sink(attack, error: LocalizedText(chinese: attack, english: attack))]
        let agencyPage = AgencyPage(agency: agency, context: Samples.context(snapshot)).html()
        for page in [html(snapshot), agencyPage] {
            #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("'a'"))
            #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
            #expect(page.unicodeScalars.filter { VisibleText.isInvisible($0) && $0 != "\n" }.isEmpty)
            #expect(parses(page))
        }
    }

    @Test func aSinkThatFailsIsNamedWithHowMuchWaitsAndOneThatWorksIsNot() {
        var snapshot = Samples.snapshot()
        snapshot.monitor.sinks = [Samples.sink("log"), Samples.sink("ledger", error: "disk full", lost: 5)]
        let page = html(snapshot)
        #expect(page.contains("告警输出 ledger 自 2026-02-01 08:00 起写不出（积压 3 行，已丢失 5 行）："))
        #expect(page.contains("disk full") && !page.contains("告警输出 log"))
        let table = StatusTable(snapshot, language: .english).rendered()
        let line = "Alerts cannot be written to ledger since 2026-02-01 08:00 (3 lines wait, 5 lost): disk full\n"
        #expect(table.contains(line))
    }

    @Test func aPageOfTenThousandAgenciesStaysShortAndLeadsToWhatItLeavesOut() {
        var snapshot = Samples.large(10_000)
        for index in 9_000..<10_000 { snapshot.agencies[index].obligations[0].state = .missing }
        snapshot.sources[9_998].state = .blocked
        let page = html(snapshot)
        #expect(page.utf8.count < 100_000)
        #expect(page.contains("查看全部 1000 项") && page.contains("/obligations?state=missing"))
        #expect(page.contains("https://s9998.example.gov.cn/"))
    }

    @Test func theGravestAlertStandsFirst() {
        let alerts = [Severity.info, .critical, .warning, .error].map { Samples.alert(Samples.finding(severity: $0)) }
        #expect(AlertListing.gravestFirst(alerts).map(\.severity) == [.critical, .error, .warning, .info])
    }

    @Test func agenciesInTroubleStandFirst() {
        let agencies = [
            Samples.agency("met", worst: nil, state: .met), Samples.agency("late", worst: .error, state: .late),
            Samples.agency("unknown", worst: nil, state: .unknown), Samples.agency("missing", worst: .critical),
        ]
        #expect(ObligationTable.troubledFirst(agencies).map(\.id.rawValue) == ["missing", "late", "unknown", "met"])
    }

    @Test func anAlertThatDoesNotFireIsKeptApart() throws {
        let snapshot = Samples.snapshot(alerts: [Samples.alert(state: .inhibited)])
        #expect(html(snapshot).contains("当前没有告警。"))
        let context = Samples.context(snapshot)
        let query = try ViewQuery(["state": "inhibited"], of: AlertListing.shape)
        let list = ListPage(listing: AlertListing(context: context), query: query, context: context).html()
        #expect(list.contains("暂停判断</span>"))
    }

    @Test func theAgencyPageSaysWhenAndFromWhereADateIsKnown() {
        var snapshot = Samples.snapshot()
        snapshot.agencies[0].obligations[0].state = .met
        snapshot.agencies[0].obligations[0].published = CivilDate(iso: "2026-01-20")
        snapshot.agencies[0].obligations[0].publishedBasis = .list
        snapshot.agencies[0].obligations[0].firstSeen = Samples.morning
        let page = AgencyPage(agency: snapshot.agencies[0], context: Samples.context(snapshot, .english)).html()
        for part in ["2026-01-20", "Date from: the list", "2026-02-01 08:00", "not witnessed", "On time"] {
            #expect(page.contains(part))
        }
    }
}
