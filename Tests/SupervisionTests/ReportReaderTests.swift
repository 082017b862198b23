import Supervision
import TestSupport
import Testing

struct ReportReaderTests {
    private func read(_ title: String, _ lines: [String], dates: [PageDate] = []) -> Report {
        let page = ReadPage(title: title, dates: dates, blocks: lines.map { .text(TextBlock($0)) })
        return ReportReader(forms: SampleRules.duty.forms).report(in: page, expecting: .init(agencyKind: .localDept))
    }

    private func publication(_ day: String, _ basis: PageDate.Basis) -> PageDate {
        PageDate(date: Samples.day(day), kind: .publication, basis: basis, evidence: day)
    }

    // MARK: Period

    @Test(arguments: [
        "统计期限自2024年1月1日起至2024年12月31日止", "统计期限自2024年1月1日起，至12月31日止", "统计期限为2024.1.1-2024.12.31",
        "统计期限为2024-01-01至2024-12-31",
        "统计期限202411日至1231日", "统计期限2024年11日至2024年1231日", "统计期限自二〇二四年一月一日至二〇二四年十二月三十一日", "统计期限：2024年1月—12月",
        "2024年1月1日至12月31日，我局公开信息若干条", "统计期限自 2024 年 1 月 1 日起到 2024 年 12 月 31 日止",
    ])
    func thePeriodOfAWholeYearIsReadInEveryForm(_ sentence: String) throws {
        let period = try #require(read("年报", ["根据要求编制。" + sentence + "。"]).period)
        #expect(period.isWholeYear)
        #expect(period.year == 2024)
        #expect(period.evidence == sentence)
    }

    @Test func aPartOfAYearIsKeptAsSuch() throws {
        let period = try #require(read("2017年年报", ["截止11月底，发布信息若干条。"]).period)
        #expect(period.from == nil)
        #expect(period.through == Samples.day("2017-11-30"))
        #expect(!period.isStated)
    }

    @Test(arguments: ["2024年3月至5月开展培训", "统计期限202411日至111日", "本年度", "截至目前"])
    func whatIsNoPeriodOrMayBeSeveralIsNone(_ sentence: String) {
        #expect(read("年报", [sentence]).period == nil)
    }

    @Test func thePeriodThatIsStatedComesBeforeOthers() {
        let lines = ["2023年1月1日至12月31日，对比如下。", "统计期限自2024年1月1日至2024年12月31日。", "截至2025年1月底"]
        #expect(read("年报", lines).period?.year == 2024)
    }

    // MARK: Year

    @Test(arguments: [
        ("年报", ["统计期限自2023年12月1日至2024年11月30日"], ReportYear(2024, basis: .period)),
        ("年报", ["2024年，我局做了工作。", "2023年2023年2023年"], ReportYear(2024, basis: .text)),
        ("年报", ["根据国务院令2007年第492号，2024年我局做了工作"], ReportYear(2024, basis: .text)),
        ("年报", ["较2023年增长，2024年我局做了工作"], ReportYear(2024, basis: .text)),
        ("年报", ["按〔2023〕5号文件、《2023年要点》，2024年我局做了工作"], ReportYear(2024, basis: .text)),
        ("2022年年报", ["统计期限自2024年1月1日至2024年12月31日"], ReportYear(2022, basis: .title)),
    ])
    func theYearIsThatOfTitlePeriodOrText(_ example: (String, [String], ReportYear)) {
        #expect(read(example.0, example.1).reportYear == example.2)
    }

    // MARK: Agency

    @Test func theAgencyIsNamedByTitleSourceFieldOrSignature() {
        #expect(read("云泽市教育局2025年政府信息公开年报", []).agencyName == "云泽市教育局")
        #expect(read("2025年政府信息公开年报", ["发布机构：云泽市教育局 日期：2026-01-20"]).agencyName == "云泽市教育局")
        #expect(read("我局2025年政府信息公开年报", ["正文。", "云泽市教育局", "2026年1月20日"]).agencyName == "云泽市教育局")
        #expect(read("2025年政府信息公开年报", ["正文。", "云泽市教育局2026年1月20日"]).agencyName == "云泽市教育局")
        #expect(read("2025年政府信息公开年报", ["某市教育局"]).agencyName == nil)
    }

    @Test func theSourceOfTheArticleNamesTheAgencyUnlessItIsAWebsite() {
        var page = ReadPage(title: "2025年政府信息公开年报", metadata: ["contentsource": "云泽市教育局"])
        let reader = ReportReader(forms: SampleRules.duty.forms)
        #expect(reader.report(in: page, expecting: .init(agencyKind: .localDept)).agencyName == "云泽市教育局")
        page.metadata["contentsource"] = "云泽市政府网站编辑部委"
        #expect(reader.report(in: page, expecting: .init(agencyKind: .localDept)).agencyName == nil)
    }

    // MARK: Publication

    @Test func theShownDateIsChosenAndTheEarliestCountsForLateness() {
        let dates = [
            publication("2026-03-05", .shown), publication("2026-01-20", .meta), publication("2025-06-01", .list),
        ]
        let report = read("2025年政府信息公开年报", [], dates: dates)
        #expect(report.published?.date == Samples.day("2026-03-05"))
        #expect(report.publication(after: 2025)?.date == Samples.day("2026-01-20"))
    }

    @Test func aSignatureAnIssueDateOrAnAddressProvesNoPublication() {
        let signed = PageDate(date: Samples.day("2026-01-10"), kind: .signature, basis: .shown, evidence: "")
        let issued = PageDate(date: Samples.day("2026-01-11"), kind: .issue, basis: .shown, evidence: "")
        let dates = [signed, issued, publication("2026-01-12", .address), publication("2026-03-05", .shown)]
        let report = read("2025年政府信息公开年报", [], dates: dates)
        #expect(report.published?.date == Samples.day("2026-03-05"))
        #expect(report.publication(after: 2025)?.date == Samples.day("2026-03-05"))
        #expect(read("2025年政府信息公开年报", [], dates: [signed, issued]).published == nil)
    }
}
