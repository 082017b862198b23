import Supervision
import Testing

@testable import PageReading

struct PageLabelTests {
    private static let body = String(
        repeating: "<p>云溪县各部门要按照要求做好工作，具体事项通知如下：请在规定期限内报送，联系人：张三。</p>",
        count: 6
    )

    private func labels(_ markup: String) -> [String] {
        (Reading.page(markup, as: .surroundings).surroundings?.labels ?? []).map { "\($0.name)=\($0.value)" }
    }

    @Test func aTableOfParticularsIsReadInPairs() {
        let found = labels(
            """
            <table><tr><td><b>索 引 号：</b></td><td>000099990/2026-00012</td><td><b>主题分类：</b></td><td>财政\\预算</td></tr>
            <tr><td><b>标　　题：</b></td><td colspan=3>云溪县关于公布收费目录的通知，内容如下</td></tr>
            <tr><td>文&nbsp;&nbsp;号：</td><td></td><td>有 效 性：</td><td>有效</td></tr></table>
            <div class=TRS_Editor>\(Self.body)</div>
            """
        )
        #expect(
            found == [
                "索引号=000099990/2026-00012", "主题分类=财政\\预算", "标题=云溪县关于公布收费目录的通知，内容如下", "文号=", "有效性=有效",
            ]
        )
    }

    @Test func aTableWithoutColonsIsReadWhereItsValuesAreNoLabels() {
        #expect(
            labels(
                """
                <table><tr><th>索引号</th><td>A1/2026-1</td><th>发布机构</th><td>云溪县财政局</td></tr>
                <tr><th>公开方式</th><td>主动公开</td><th>有效性</th><td>有效</td></tr></table><div id=zoom>\(Self.body)</div>
                """
            ) == ["索引号=A1/2026-1", "发布机构=云溪县财政局", "公开方式=主动公开", "有效性=有效"]
        )
    }

    @Test(arguments: [
        "<tr><th>名称</th><th>索引号</th><th>发布机构</th><th>发布日期</th></tr>",
        "<tr><td>名称</td><td>索引号</td><td>发布机构</td><td>发布日期</td></tr>",
    ])
    func aTableOfColumnsHoldsNoLabels(head: String) {
        let rows = (1...6).map {
            "<tr><td><a href=/\($0).html>云溪县关于第\($0)项工作的通知</a></td><td>A/2026-\($0)</td><td>云溪县财政局</td><td>2026-01-0\($0)</td></tr>"
        }
        #expect(labels("<h1>通知</h1><table>\(head)\(rows.joined())</table>").isEmpty)
        #expect(labels("<h1>通知</h1><table>\(head)</table>").isEmpty)
    }

    @Test(arguments: [
        "<li><span>索 引 号：</span>A1/2026-1</li><li><span>文号：</span></li><li><span>发布日期：</span>2026年01月28日</li>",
        "<p><strong>索引号</strong>：A1/2026-1</p><p><strong>文号</strong>：</p><p><strong>发布日期</strong>：2026年01月28日</p>",
        "<div>【索引号】A1</div><div><span>索引号:</span><em>A1/2026-1</em><span>文号:</span><em></em><span>发布日期:</span><em>2026年01月28日</em></div>",
        "<dl><dt>索引号：</dt><dd>A1/2026-1</dd><dt>文　　号：</dt><dd></dd><dt>发布日期</dt><dd>2026年01月28日</dd></dl>",
        "<div>索引号：A1/2026-1　文号：　发布日期：2026年01月28日</div>",
        "<div>索引号：A1/2026-1 | 文号： | 发布日期：2026年01月28日</div>",
        "<div><div>索引号：</div><div>A1/2026-1</div></div><div><div>文号：</div></div><div><div>发布日期：</div><div>2026年01月28日</div></div>",
    ])
    func labelsInLinesAreReadWithTheirValues(markup: String) {
        let found = labels("<h1>云溪县关于公布目录的通知</h1><div class=xxgk>\(markup)</div><div id=zoom>\(Self.body)</div>")
        #expect(found == ["索引号=A1/2026-1", "文号=", "发布日期=2026年01月28日"])
    }

    @Test func theSentencesOfTheTextHoldNoLabels() {
        let found = labels("<h1>云溪县关于公布目录的通知</h1><p>来源：云溪县</p><div id=zoom>\(Self.body)</div>")
        #expect(found == ["来源=云溪县"])
    }

    @Test func whomALetterIsForIsNoLabel() {
        let found = labels("<h1>云溪县关于报送材料的函</h1><div id=zoom><p>县财政局：</p>\(Self.body)</div>")
        #expect(found.isEmpty)
    }

    @Test func theEndOfAValueIsNoPartOfTheNextLabel() {
        #expect(labels("<p>地址：新建路56号 邮编：030001</p>") == ["地址=新建路56号", "邮编=030001"])
    }

    @Test func timesAddressesAndLongWordsAreNoLabels() {
        #expect(labels("<p>发布 10:30</p><p>http://www.yunxi.example</p><p>云溪县人民政府办公室公告：甲</p><p>甲：乙</p>").isEmpty)
    }

    @Test func aLinkIsNoLabel() {
        #expect(labels("<ul><li><a href=/a.html>公告：云溪县停水</a></li><li><a href=/b.html>通知：放假</a></li></ul>").isEmpty)
    }

    @Test func neitherMenuNorFootHoldLabels() {
        #expect(labels("<div class=nav>当前位置：首页</div><p>主题分类：财政</p><div class=footer>主办单位：云溪县</div>") == ["主题分类=财政"])
    }

    @Test func thereIsALimit() {
        let markup = (0..<200).map { "<p>文号：第\($0)号</p>" }.joined()
        #expect(labels(markup).count == 80)
    }
}
