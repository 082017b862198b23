import Foundation
import SuiteTags
import Supervision
import Testing

@testable import AttachmentReading

@Suite(.enabled(if: access("/usr/bin/pdftotext", X_OK) == 0, "poppler-utils is not installed"), .tags(.process))
struct PDFReaderTests {
    private let reader = AttachmentFileReader(limits: .untimed)

    private func read(_ pdf: SamplePDF) async -> AttachmentReading {
        await reader.read(.file(pdf.data))
    }

    @Test func linesOfAParagraphAreJoined() async {
        var pdf = SamplePDF()
        pdf.write("一、总体情况", 96, 700)
        pdf.write("云川县农业农村局认真贯彻落实条例要求，全年主动公开信息一百二十条，", 96, 676)
        pdf.write("较上年增长，通过网站公开九十条，其余通过公开栏和新媒体向社会公开发布。", 72, 652)
        pdf.write("二、主动公开政府信息情况", 96, 628)
        pdf.endPage()
        let expected = [
            "一、总体情况",
            "云川县农业农村局认真贯彻落实条例要求，全年主动公开信息一百二十条，较上年增长，通过网站公开九十条，其余通过公开栏和新媒体向社会公开发布。",
            "二、主动公开政府信息情况",
        ]
        #expect(await read(pdf).paragraphs == expected)
    }

    @Test func aBlankCellStaysInItsColumn() async {
        var pdf = SamplePDF()
        pdf.write("表一", 72, 740)
        pdf.table(
            [["信息内容", "制发", "废止", "现行"], ["规章", "", "3", ""], ["文件", "12", "", "40"]],
            x: 72,
            top: 700,
            widths: [120, 80, 80, 80]
        )
        pdf.endPage()
        let expected = [["信息内容", "制发", "废止", "现行"], ["规章", "", "3", ""], ["文件", "12", "", "40"]]
        #expect(await read(pdf).grids.map(\.texts) == [expected])
    }

    @Test func aTableGoesOnOverThePageEnd() async {
        var pdf = SamplePDF()
        pdf.table([["项目", "甲", "乙"], ["一、新收", "1", "2"]], x: 72, top: 120, widths: [120, 80, 80])
        pdf.write("- 1 -", 280, 40)
        pdf.endPage()
        pdf.table([["项目", "甲", "乙"], ["二、结转", "", "4"]], x: 72, top: 780, widths: [120, 80, 80])
        pdf.write("- 2 -", 280, 40)
        pdf.endPage()
        let reading = await read(pdf)
        #expect(reading.grids.map(\.texts) == [[["项目", "甲", "乙"], ["一、新收", "1", "2"], ["二、结转", "", "4"]]])
        #expect(reading.paragraphs.isEmpty)
    }

    @Test func inkWithoutTextIsNoBlankCell() async {
        var pdf = SamplePDF()
        pdf.table([["项目", "数量"], ["规章", ""]], x: 72, top: 700, widths: [120, 80])
        for offset in 0..<6 { pdf.line(220, 668 + Double(offset), to: 226, 668 + Double(offset)) }
        pdf.endPage()
        let cell = await read(pdf).grids.first?.rows.last?.last
        #expect(cell.map { FigureReader.figure($0.text).value } == .unreadable)
    }

    @Test func figuresThatARuleShouldPartAreUnreadable() async {
        var pdf = SamplePDF()
        pdf.table([["项目", "甲", "乙丙"], ["规章", "1", ""]], x: 72, top: 700, widths: [120, 60, 200])
        pdf.write("2", 270, 666, size: 10)
        pdf.write("3", 370, 666, size: 10)
        pdf.endPage()
        let row = await read(pdf).grids.first?.rows.last ?? []
        #expect(row.dropFirst().map { FigureReader.figure($0.text).value } == [.unreadable, .unreadable])
    }

    @Test func aTableWithoutRulesCutsTheReading() async {
        var pdf = SamplePDF()
        for row in 0..<3 {
            pdf.write("规章", 72, 700 - Double(row) * 24)
            for column in 0..<3 { pdf.write("\(column)", 200 + Double(column) * 90, 700 - Double(row) * 24) }
        }
        pdf.endPage()
        guard case .read(_, let isCut) = await read(pdf) else {
            Issue.record("not read")
            return
        }
        #expect(isCut)
    }

    @Test func aScanHasNoText() async {
        var pdf = SamplePDF()
        pdf.scan()
        pdf.endPage()
        #expect(await read(pdf).problem?.reason == .noText)
    }

    @Test func recognisedTextOverAScanIsNotReliedOn() async {
        var pdf = SamplePDF()
        pdf.scan()
        pdf.write("一、总体情况。云川县农业农村局认真贯彻落实条例要求，全年主动公开信息一百二十条。", 72, 700)
        pdf.endPage()
        #expect(await read(pdf).problem?.reason == .noText)
    }

    @Test func emptyPagesHaveNoText() async {
        var pdf = SamplePDF()
        pdf.endPage()
        #expect(await read(pdf).problem?.reason == .noText)
    }

    @Test func aTruncatedFileIsDamaged() async {
        var pdf = SamplePDF()
        pdf.write("一、总体情况", 96, 700)
        pdf.endPage()
        let whole = pdf.data
        for length in [9, whole.count / 2, whole.count - 8] {
            #expect(await reader.read(.file(whole.prefix(length))).problem?.reason == .damaged)
        }
        #expect(await reader.read(.file(Data("%PDF-1.4\ngarbage\n%%EOF".utf8))).problem?.reason == .damaged)
    }

    @Test func aThousandPagesAreTooLarge() async {
        var pdf = SamplePDF()
        for _ in 0..<1_000 { pdf.endPage() }
        #expect(await read(pdf).problem?.reason == .tooLarge)
    }

    @Test func wordsBeyondTheLimitCutTheReading() async {
        var limits = AttachmentLimits.untimed
        limits.words = 1
        var pdf = SamplePDF()
        pdf.write("一、总体情况", 96, 700)
        pdf.write("二、主动公开", 96, 676)
        pdf.endPage()
        let reading = await AttachmentFileReader(limits: limits).read(.file(pdf.data))
        #expect(reading == .read([.text(TextBlock("一、总体情况"))], isCut: true))
    }

    @Test(arguments: ["3", "- 3 -", "—3—", "第3页", "第 3 页 共 10 页", "3/10", "Page 3 of 10", "－３－"])
    func pageNumbersAreKnown(_ text: String) {
        #expect(RunningLines.isPageNumber(text))
    }

    @Test(arguments: ["共收到申请3件", "3.", "第三部分", "2024年1月3日", ""])
    func otherLinesAreNoPageNumbers(_ text: String) {
        #expect(!RunningLines.isPageNumber(text))
    }
}
