import Supervision
import Testing

@testable import PageReading

struct TableReaderTests {
    private func grids(_ markup: String, limits: ReadingLimits = ReadingLimits()) -> (grids: [TableGrid], isCut: Bool) {
        let bytes = Array("<div>\(markup)</div>".utf8)
        let survey = PageSurvey(HTMLParser.parse(bytes.span, limits: limits), seeking: .none)
        var builder = BlockBuilder(survey, limits: limits)
        builder.read(survey.document.nodes.indices)
        let grids = builder.blocks.compactMap { block -> TableGrid? in
            guard case .table(let grid) = block else { return nil }
            return grid
        }
        return (grids, builder.isCut)
    }

    @Test func spansFillTheirPlaces() {
        let grid = grids(
            "<table><tr><td rowspan=3>a</td><td colspan=2>b</td></tr><tr><td>c<td rowspan=2>d</tr><tr><td>e</tr></table>"
        ).grids.first
        #expect(grid?.texts == [["a", "b", "b"], ["a", "c", "d"], ["a", "e", "d"]])
        #expect(
            grid?.rows.map { $0.map(\.isOrigin) } == [
                [true, true, false], [false, true, true], [false, true, false],
            ]
        )
    }

    @Test func rowsOfUnequalLengthAreFilledUp() {
        let grid = grids("<table><tr><td>a<td>b<td>c</tr><tr><td>d</tr></table>").grids.first
        #expect(grid?.texts == [["a", "b", "c"], ["d", "", ""]])
        #expect(grid?.rows[1].map(\.isOrigin) == [true, false, false])
    }

    @Test func aRowSpanBeyondTheTableEndsWithIt() {
        let grid = grids("<table><tr><td rowspan=22>a<td>b</tr><tr><td>c</tr></table>").grids.first
        #expect(grid?.texts == [["a", "b"], ["a", "c"]])
    }

    @Test func aRowSpanOfZeroReachesToTheEnd() {
        #expect(
            grids("<table><tr><td rowspan=0>a<td>b</tr><tr><td>c</tr><tr><td>d</tr></table>").grids.first?.texts.map(
                \.first
            ) == ["a", "a", "a"]
        )
    }

    @Test func hugeSpansAreCut() {
        let read = grids(
            "<table>" + String(repeating: "<tr><td colspan=100000 rowspan=100000>a<td colspan=99999>b</tr>", count: 50)
                + "</table>"
        )
        #expect(read.grids.allSatisfy { $0.columnCount <= ReadingLimits().columns })
        #expect(read.isCut)
    }

    @Test func allPlacesTogetherAreBounded() {
        var limits = ReadingLimits()
        limits.tableCells = 100
        let rows = String(repeating: "<tr><td colspan=50>a<td>b</tr>", count: 40)
        let read = grids("<table>\(rows)</table>", limits: limits)
        #expect(read.isCut)
        #expect(read.grids.reduce(0) { $0 + $1.rows.count * $1.columnCount } <= 200)
    }

    @Test func aTableForLayoutIsNoTableAndTheOneInsideIs() {
        let inner = "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>"
        let read = grids("<table><tr><td>左</td><td>右\(inner)</td></tr><tr><td>下</td><td></td></tr></table>")
        #expect(read.grids.map(\.texts) == [[["1", "2"], ["3", "4"]]])
    }

    @Test func aTableThatHoldsALongTextIsText() {
        let text = String(repeating: "<p>云溪县持续推进政府信息公开，主动公开的范围进一步扩大，依申请公开的办理更加规范。</p>", count: 20)
        #expect(
            grids("<table><tr><td>发布日期</td><td>2024-01-20</td></tr><tr><td colspan=2>\(text)</td></tr></table>").grids
                .isEmpty
        )
    }

    @Test func formsAndPrefixedElementsOfWordProcessorsDoNotDisturb() {
        let grid = grids(
            "<table><form><tr><td><p><span>规章<o:p></o:p></span></p></td><td><p>0<o:p>&nbsp;</o:p></p></td></tr></form><tr><td><st1:place>许可</st1:place></td><td>12</td></tr></table>"
        ).grids.first
        #expect(grid?.texts == [["规章", "0"], ["许可", "12"]])
    }

    @Test func picturesInCellsAreMarked() {
        let grid = grids("<table><tr><td>a<td><img src=1.png></tr><tr><td>b<td>c</tr></table>").grids.first
        #expect(grid?.rows.map { $0.map(\.hasImage) } == [[false, true], [false, false]])
    }
}
