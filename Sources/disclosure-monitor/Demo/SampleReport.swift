/// A sample annual report of an agency that does not exist, by the form that its report year demands.
struct SampleReport: Sendable {
    let agency: DemoAgency
    let reportYear: Int

    /// The report's text and tables as the markup of a page's main part.
    var body: String {
        reportYear <= 2018 ? narrative : formal
    }

    // MARK: 2019 and later

    private var formal: String {
        var figures = SampleFigures(
            results: reportYear >= 2021 ? 21 : 19,
            seed: seed(of: reportYear),
            before: seed(of: reportYear - 1)
        )
        let isLatest = reportYear == 2025
        let newApplications = figures.newApplications
        if agency.trouble == .wrongSum, isLatest { figures.breakSum() }
        let problems = agency.trouble == .missingSection && isLatest ? "" : problems
        let work = SampleNarrative.work(of: agency.field, seed: seed(of: reportYear))
        return """
            <p>　　本报告由\(agency.name)按照《中华人民共和国政府信息公开条例》编制，统计期限为\(reportYear)年1月1日至12月31日。</p>
            <p><strong>一、总体情况</strong></p>
            <p>　　\(reportYear)年，本局围绕群众关心的事项开展公开工作：主动公开及时更新，依申请公开依法答复，政府信息管理、平台建设和监督保障同步推进。全年新收政府信息公开申请\(newApplications)件。</p>
            <p>　　\(work)</p>
            <p><strong>二、主动公开政府信息情况</strong></p>
            \(SampleTables.proactive(reportYear))
            <p><strong>三、收到和处理政府信息公开申请情况</strong></p>
            \(SampleTables.applications(reportYear, figures))
            <p><strong>四、政府信息公开行政复议、行政诉讼情况</strong></p>
            \(SampleTables.reviews)
            \(problems)
            <p><strong>六、其他需要报告的事项</strong></p>
            <p>　　本年度未收取信息处理费。</p>
            """
    }

    private var problems: String {
        """
        <p><strong>五、存在的主要问题及改进情况</strong></p>
        <p>　　\(SampleNarrative.problems(of: agency.field, seed: seed(of: reportYear)))</p>
        """
    }

    // MARK: 2018 and earlier

    private var narrative: String {
        let fees =
            agency.trouble == .missingTopic
            ? ""
            : """
            <p>三、政府信息公开的收费及减免情况</p>
            <p>　　\(reportYear)年对提供的政府信息未收取费用，也没有减免收费的情况。</p>
            """
        // Whoever leaves an item out numbers the others on.
        let numbers = agency.trouble == .missingTopic ? ["三", "四", "五"] : ["四", "五", "六"]
        return """
            <p>　　根据《中华人民共和国政府信息公开条例》，现公布\(agency.name)\(reportYear)年政府信息公开工作年度报告。</p>
            <p>一、主动公开政府信息的情况</p>
            <p>　　\(SampleNarrative.work(of: agency.field, seed: seed(of: reportYear)))\(reportYear)年通过政府网站主动公开政府信息\(published)条。</p>
            <p>二、依申请公开政府信息和不予公开政府信息的情况</p>
            <p>　　全年收到公开申请\(received)件，均已按期答复，没有不予公开的情况。</p>
            \(fees)
            <p>\(numbers[0])、因政府信息公开申请行政复议、提起行政诉讼的情况</p>
            <p>　　没有因公开工作被申请行政复议或者提起行政诉讼。</p>
            <p>\(numbers[1])、存在的主要问题及改进情况</p>
            <p>　　主要问题是公开形式较为单一，\(reportYear + 1)年将增加图表和问答。</p>
            <p>\(numbers[2])、其他需要报告的事项</p>
            <p>　　没有其他需要报告的事项。</p>
            \(reportYear >= 2014 ? statistics : "")
            """
    }

    private var published: Int { 100 + Int(seed(of: reportYear) % 80) }
    private var received: Int { 2 + Int(seed(of: reportYear) % 5) }

    /// The appendix says of the year what the text says.
    private var statistics: String {
        SampleTables.statistics(
            published: published,
            received: received,
            withFees: agency.trouble != .missingTopic
        )
    }

    private func seed(of year: Int) -> UInt64 {
        agency.id.utf8.reduce(UInt64(year)) { $0 &* 31 &+ UInt64($1) }
    }
}
