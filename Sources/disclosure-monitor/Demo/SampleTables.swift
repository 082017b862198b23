/// The statutory tables of a sample report, in the markup that editors of government sites produce.
enum SampleTables {
    private static let refused = [
        "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益",
        "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项",
    ]
    private static let unavailable = [
        "1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确",
    ]
    private static let unprocessed = [
        "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请",
        "5.要求行政机关确认或重新出具已获取信息",
    ]
    private static let other = [
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他",
    ]

    /// Table two by the form of the report year.
    static func proactive(_ reportYear: Int) -> String {
        reportYear >= 2021 ? proactive2021(reportYear) : proactive2019(reportYear)
    }

    /// Every year makes two documents and repeals one, so that one more is in force than the year before.
    private static func proactive2021(_ reportYear: Int) -> String {
        """
        <table border="1"><tr><td colspan="4">第二十条第（一）项</td></tr>
        <tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
        <tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>
        <tr><td>行政规范性文件</td><td>2</td><td>1</td><td>\(reportYear - 2012)</td></tr>
        <tr><td colspan="4">第二十条第（五）项</td></tr>
        <tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
        <tr><td>行政许可</td><td colspan="3">38</td></tr>
        <tr><td colspan="4">第二十条第（六）项</td></tr>
        <tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
        <tr><td>行政处罚</td><td colspan="3">5</td></tr><tr><td>行政强制</td><td colspan="3">0</td></tr>
        <tr><td colspan="4">第二十条第（八）项</td></tr>
        <tr><td>信息内容</td><td colspan="3">本年收费金额（单位：万元）</td></tr>
        <tr><td>行政事业性收费</td><td colspan="3">0</td></tr></table>
        """
    }

    private static func proactive2019(_ reportYear: Int) -> String {
        """
        <table border="1"><tr><td colspan="4">第二十条第（一）项</td></tr>
        <tr><td>信息内容</td><td>本年新制作数量</td><td>本年新公开数量</td><td>对外公开总数量</td></tr>
        <tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>
        <tr><td>规范性文件</td><td>1</td><td>1</td><td>7</td></tr>
        <tr><td colspan="4">第二十条第（五）项</td></tr>
        <tr><td>信息内容</td><td>上一年项目数量</td><td>本年增/减</td><td>处理决定数量</td></tr>
        <tr><td>行政许可</td><td>\(reportYear - 2013)</td><td>+1</td><td>31</td></tr>
        <tr><td>其他对外管理服务事项</td><td>3</td><td>0</td><td>12</td></tr>
        <tr><td colspan="4">第二十条第（六）项</td></tr>
        <tr><td>信息内容</td><td>上一年项目数量</td><td>本年增/减</td><td>处理决定数量</td></tr>
        <tr><td>行政处罚</td><td>4</td><td>0</td><td>2</td></tr><tr><td>行政强制</td><td>0</td><td>0</td><td>0</td></tr>
        <tr><td colspan="4">第二十条第（八）项</td></tr>
        <tr><td>信息内容</td><td>上一年项目数量</td><td colspan="2">本年增/减</td></tr>
        <tr><td>行政事业性收费</td><td>0</td><td colspan="2">0</td></tr>
        <tr><td colspan="4">第二十条第（九）项</td></tr>
        <tr><td>信息内容</td><td>采购项目数量</td><td colspan="2">采购总金额</td></tr>
        <tr><td>政府集中采购</td><td>2</td><td colspan="2">12.5万元</td></tr></table>
        """
    }

    /// Table three by the form of the report year.
    static func applications(_ reportYear: Int, _ figures: SampleFigures) -> String {
        var rows = figures.rows.makeIterator()
        func cells() -> String {
            (rows.next() ?? []).map { "<td><p>\($0)</p></td>" }.joined() + "</tr>\n"
        }
        let last = reportYear >= 2021 ? other : []
        let resultRows = 2 + refused.count + unavailable.count + unprocessed.count + max(last.count, 1) + 1
        var html = heading
        html += "<tr><td colspan=\"3\">一、本年新收政府信息公开申请数量</td>" + cells()
        html += "<tr><td colspan=\"3\">二、上年结转政府信息公开申请数量</td>" + cells()
        html += "<tr><td rowspan=\"\(resultRows)\">三、本年度办理结果</td><td colspan=\"2\">（一）予以公开</td>" + cells()
        html += "<tr><td colspan=\"2\">（二）部分公开（区分处理的，只计这一情形，不计其他情形）</td>" + cells()
        for (group, labels) in [("（三）不予公开", refused), ("（四）无法提供", unavailable), ("（五）不予处理", unprocessed)] {
            for (index, label) in labels.enumerated() {
                let first = index == 0 ? "<td rowspan=\"\(labels.count)\">\(group)</td>" : ""
                html += "<tr>\(first)<td>\(label)</td>" + cells()
            }
        }
        if last.isEmpty { html += "<tr><td colspan=\"2\">（六）其他处理</td>" + cells() }
        for (index, label) in last.enumerated() {
            let first = index == 0 ? "<td rowspan=\"\(last.count)\">（六）其他处理</td>" : ""
            html += "<tr>\(first)<td>\(label)</td>" + cells()
        }
        html += "<tr><td colspan=\"2\">（七）总计</td>" + cells()
        return html + "<tr><td colspan=\"3\">四、结转下年度继续办理</td>" + cells() + "</table>\n"
    }

    private static let heading = """
        <table border="1" cellspacing="0">
        <tr><td colspan="3" rowspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td>
        <td colspan="7">申请人情况</td></tr>
        <tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>
        <tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>

        """

    /// The return of statistics that reports on 2014 to 2018 append.
    static func statistics(published: Int, received: Int, withFees: Bool) -> String {
        let fees = "<tr><td>七、依申请公开信息收取的费用</td><td>万元</td><td>0</td></tr>"
        return """
            <p>政府信息公开情况统计表</p>
            <table border="1"><tr><td>统计指标</td><td>单位</td><td>统计数</td></tr>
            <tr><td>一、主动公开情况</td><td></td><td></td></tr><tr><td>主动公开政府信息数</td><td>条</td><td>\(published)</td></tr>
            <tr><td>二、回应解读情况</td><td></td><td></td></tr><tr><td>回应公众关注热点数</td><td>次</td><td>2</td></tr>
            <tr><td>三、依申请公开情况</td><td></td><td></td></tr><tr><td>收到申请数</td><td>件</td><td>\(received)</td></tr>
            <tr><td>四、行政复议数量</td><td>件</td><td>0</td></tr><tr><td>五、行政诉讼数量</td><td>件</td><td>0</td></tr>
            <tr><td>六、举报投诉数量</td><td>件</td><td>0</td></tr>\(withFees ? fees : "")
            <tr><td>八、机构建设和保障经费情况</td><td></td><td></td></tr><tr><td>九、政府信息公开会议和培训情况</td><td></td><td></td></tr></table>
            """
    }

    /// Table four, the same in both forms.
    static let reviews: String = {
        let results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].map { "<td>\($0)</td>" }.joined()
        let figures = [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1].map { "<td>\($0)</td>" }.joined()
        return """
            <table border="1"><tr><td colspan="5" rowspan="2">行政复议</td><td colspan="10">行政诉讼</td></tr>
            <tr><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
            <tr>\(results)\(results)\(results)</tr><tr>\(figures)</tr></table>

            """
    }()
}
