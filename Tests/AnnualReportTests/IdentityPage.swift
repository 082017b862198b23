import Supervision

/// A report without a fault, in which a test puts what it is about.
struct IdentityPage {
    var title = "云川县教育局2024年政府信息公开工作年度报告"
    var published = "2025-01-15"
    var period = "本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。"
    var header = ""
    var source = ""
    var text = ""
    var signature = ""
    var opening = "根据《中华人民共和国政府信息公开条例》要求，编制本报告。"

    /// As reports were written under the regulation of 2008.
    static let old = IdentityPage(
        title: "云川县教育局2012年政府信息公开工作年度报告",
        published: "2013-03-20",
        period: "报告数据统计期限为2012年1月1日至2012年12月31日。"
    )

    var html: String {
        """
        <html><head><meta charset="utf-8"><meta name="PubDate" content="\(published) 09:30">
        <meta name="ContentSource" content="\(source)"></head><body>
        <h1>\(title)</h1><p>发布时间：\(published) \(header)</p>
        <div id="content"><p>\(opening)</p><p>\(period)</p>
        <p>一、总体情况</p><p>我局认真落实各项要求，按时公开各类信息。</p><p>\(text)</p>
        <p>二、主动公开政府信息情况</p><p>三、收到和处理政府信息公开申请情况</p>
        <p>四、政府信息公开行政复议、行政诉讼情况</p>
        <p>五、存在的主要问题及改进情况</p><p>公开的内容还不够丰富，下一步将加强培训，改进栏目。</p>
        <p>六、其他需要报告的事项</p><p>本年度未收取信息处理费。</p>\(signature)</div></body></html>
        """
    }

    func judged(names: [String] = [], slotYear: Int? = nil, kind: AgencyKind = .localDept) throws -> Judged {
        try Judged(html, kind: kind, names: names, slotYear: slotYear)
    }

    /// The rules of identity and text that a page breaks.
    static let rules: Set<String> = [
        "report-title-nonstandard", "report-wrong-year", "report-wrong-agency", "report-before-year-end",
        "report-partial-year-data", "report-period-missing", "report-placeholder-left", "report-revision-residue",
        "report-date-ambiguous", "report-regulation-outdated",
    ]
}

extension Judged {
    /// The rules of identity and text that are broken, sorted.
    var identityRules: [String] { rules.filter(IdentityPage.rules.contains) }
}
