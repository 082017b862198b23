import Supervision
import Testing

@testable import PageReading

/// Tables as the HTML standard forms them (4.9.12), and as publishers break them.
struct TableModelTests {
    private func builder(_ markup: String) -> BlockBuilder {
        let bytes = Array("<div>\(markup)</div>".utf8)
        let limits = ReadingLimits()
        let survey = PageSurvey(HTMLParser.parse(bytes.span, limits: limits), seeking: .none)
        var builder = BlockBuilder(survey, limits: limits)
        builder.read(survey.document.nodes.indices)
        return builder
    }

    private func grids(_ markup: String) -> [[[String]]] {
        builder(markup).blocks.compactMap { block in
            guard case .table(let grid) = block else { return nil }
            return grid.texts
        }
    }

    private func texts(_ markup: String) -> [String] {
        builder(markup).blocks.compactMap { block in
            guard case .text(let text) = block else { return nil }
            return text.text
        }
    }

    @Test func aSpanEndsWithItsSection() {
        let table = "<table><thead><tr><td rowspan=5>a<td>b</tr></thead><tbody><tr><td>c<td>d</tr></tbody></table>"
        #expect(grids(table) == [[["a", "b"], ["c", "d"]]])
    }

    @Test func aRowSpanOfZeroReachesToTheEndOfItsSection() {
        let table =
            "<table><tbody><tr><td rowspan=0>a<td>b</tr><tr><td>c</tr></tbody><tbody><tr><td>d<td>e</tr></tbody></table>"
        #expect(grids(table) == [[["a", "b"], ["a", "c"], ["d", "e"]]])
    }

    @Test func theHeadIsPrintedAboveAndTheFootBelow() {
        let table =
            "<table><tfoot><tr><td>f<td>1</tr></tfoot><tbody><tr><td>b<td>2</tr></tbody><thead><tr><td>h<td>3</tr></thead></table>"
        #expect(grids(table) == [[["h", "3"], ["b", "2"], ["f", "1"]]])
    }

    @Test func aWideCellLeavesTheColumnsThatAreHeldFromAbove() {
        let table = "<table><tr><td>a<td rowspan=2>b<td>c</tr><tr><td colspan=3>d<td>e</tr></table>"
        #expect(grids(table) == [[["a", "b", "c", ""], ["d", "b", "d", "e"]]])
    }

    @Test(arguments: ["0", "-3", "x", ""])
    func aColumnSpanThatIsNoneIsOne(span: String) {
        #expect(
            grids("<table><tr><td colspan='\(span)'>a<td>b</tr><tr><td>c<td>d</tr></table>") == [
                [["a", "b"], ["c", "d"]]
            ]
        )
    }

    @Test func hiddenRowsAndCellsAreNotThere() {
        let table =
            "<table><tr><td>a<td style='display:none'>x<td>b</tr><tr style='display:none'><td>y<td>z</tr><tr><td>c<td>d<span style='display:none'>9</span></tr></table>"
        #expect(grids(table) == [[["a", "b"], ["c", "d"]]])
    }

    @Test func theNumberOfAFootnoteIsNoPartOfTheFigure() {
        #expect(
            grids("<table><tr><td>规章<td>12<sup>1</sup></tr><tr><td>许可<td><u>3</u></tr></table>") == [
                [["规章", "12 1"], ["许可", "3"]]
            ]
        )
    }

    @Test func captionAndHeadingRowAreTextAboveTheTable() {
        let rows = "<tr><td>规章<td>1</tr><tr><td>许可<td>2</tr>"
        #expect(texts("<table><caption>三、收到和处理情况</caption>\(rows)</table>") == ["三、收到和处理情况"])
        #expect(texts("<table><tr><td colspan=2>三、收到和处理情况</tr>\(rows)</table>") == ["三、收到和处理情况"])
        #expect(texts("<table><tr><td colspan=2>附表</tr>\(rows)</table>").isEmpty)
    }

    @Test func oneRowOfFiguresIsATableAndOneOfWordsIsNot() {
        #expect(grids("<table><tr><td>1<td>0<td>0<td>1</tr></table>") == [[["1", "0", "0", "1"]]])
        #expect(grids("<table><tr><td>首页<td>公开<td>2024年</tr></table>").isEmpty)
    }

    @Test(arguments: [
        "<div class=tb><div><span>信息内容</span><span>数量</span></div><div><span>许可</span><span>12</span></div><div><span>处罚</span><span>/</span></div></div>",
        "<div><ul><li>信息内容</li><li>数量</li></ul><ul><li>许可</li><li>12</li></ul><ul><li>处罚</li><li>/</li></ul></div>",
        "<ul><li><b>信息内容</b><i>数量</i></li><li><b>许可</b><i>12</i></li><li><b>处罚</b><i>/</i></li></ul>",
        "<div><dl><dt>信息内容</dt><dd>数量</dd></dl><dl><dt>许可</dt><dd>12</dd></dl><dl><dt>处罚</dt><dd>/</dd></dl></div>",
    ])
    func aTableOfBoxesIsAGrid(markup: String) {
        #expect(grids(markup) == [[["信息内容", "数量"], ["许可", "12"], ["处罚", "/"]]])
    }

    @Test func paragraphsOfSpansAreText() {
        let paragraph = "<p><span>本年主动公开政府信息</span><span>12</span><span>条，同比有所增长。</span></p>"
        let markup = "<div>" + String(repeating: paragraph, count: 5) + "<p><span>附件</span><span>1</span></p></div>"
        #expect(grids(markup).isEmpty)
        #expect(texts(markup).count == 6)
    }

    @Test func aSectionThatIsAPictureIsNamed() {
        let markup =
            "<p>一、总体情况</p><p>本年工作平稳。</p><p>三、收到和处理政府信息公开申请情况</p><p><img src=t3.png></p>"
            + "<p>四、复议、诉讼情况</p><table><tr><td><img src=t4.png><td></tr><tr><td><td></tr></table><p>五、问题</p>"
        #expect(builder(markup).picturedSections == ["三、收到和处理政府信息公开申请情况", "四、复议、诉讼情况"])
    }

    @Test func aPictureBesideATableOrATextIsAnIllustration() {
        let table = "<table><tr><td>许可<td>1</tr><tr><td>处罚<td>2</tr></table>"
        let text = "<p>" + String(repeating: "本年工作平稳有序，群众满意。", count: 5) + "</p>"
        #expect(
            builder("<p>三、申请情况</p><img src=1.png>\(table)<p>一、总体</p><img src=2.png>\(text)").picturedSections.isEmpty
        )
    }

    @Test(arguments: ["四、", "4.", "（四）", "第四部分 "])
    func aSectionMayBeNumberedInAnyStyle(_ mark: String) {
        let builder = builder("<p>\(mark)复议、诉讼情况</p><img src=t4.png>")
        #expect(builder.picturedSections == ["\(mark)复议、诉讼情况"])
    }

    @Test func aPictureBesideWordsIsNamedApart() {
        let words = "<p>" + String(repeating: "本年收到的申请均按期办理，情况如下。", count: 4) + "</p>"
        let builder = builder("<p>三、申请情况</p>\(words)<img src=t3.png><p>（一）其他</p>")
        #expect(builder.picturedSections.isEmpty)
        #expect(builder.illustratedSections == ["三、申请情况"])
    }

    @Test func hostileSpansNestingAndLongCellsEnd() {
        let spans = String(repeating: "<tr><td rowspan=65534 colspan=1000>a<td rowspan=65534>b</tr>", count: 3000)
        let nested = String(repeating: "<table><tr><td>a<td>1</tr><tr><td>", count: 10_000)
        let long = "<tr><td colspan=100 rowspan=1000>" + String(repeating: "长", count: 100_000) + "<td>1</tr>"
        let read = builder(
            "<table>\(spans)</table>\(nested)<table>\(long)\(String(repeating: "<tr><td>2</tr>", count: 999))</table>"
        )
        #expect(read.isCut)
        let places = read.blocks.reduce(0) { sum, block in
            guard case .table(let grid) = block else { return sum }
            return sum + grid.rows.count * grid.columnCount
        }
        #expect(places <= ReadingLimits().tableCells)
    }
}
