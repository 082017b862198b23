import Foundation
import Supervision
import Testing

@testable import AttachmentReading

struct WordReaderTests {
    private func read(_ body: String, numbering: String? = nil, styles: String? = nil) async -> AttachmentReading {
        await AttachmentFileReader(limits: .untimed).read(
            .file(SampleWord.document(body, numbering: numbering, styles: styles))
        )
    }

    @Test func aNumberThatWordCountsStandsBeforeItsHeading() async {
        let numbering = """
            <w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/>\
            <w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>\
            <w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>
            """
        let mark = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr>"
        let body =
            SampleWord.paragraph("总体情况", mark) + SampleWord.paragraph("青石市。") + SampleWord.paragraph("主动公开", mark)
        #expect(await read(body, numbering: numbering).paragraphs == ["一、总体情况", "青石市。", "二、主动公开"])
    }

    @Test func spansAreResolved() async {
        let begin = "<w:vMerge w:val=\"restart\"/>"
        let rows =
            SampleWord.row(SampleWord.cell("组", begin), SampleWord.cell("甲"), SampleWord.cell("1"))
            + SampleWord.row(SampleWord.cell("", "<w:vMerge/>"), SampleWord.cell("乙"), SampleWord.cell(""))
            + SampleWord.row(SampleWord.cell("总计", "<w:gridSpan w:val=\"2\"/>"), SampleWord.cell("1"))
        let grid = await read("<w:tbl>\(rows)</w:tbl>").grids.first
        #expect(grid?.texts == [["组", "甲", "1"], ["组", "乙", ""], ["总计", "总计", "1"]])
        #expect(
            grid?.rows.map { $0.map(\.isOrigin) } == [[true, true, true], [false, true, true], [true, false, true]]
        )
    }

    @Test func whatWasDeletedOrHiddenIsLeftOut() async {
        let body = """
            <w:p><w:r><w:t>收到</w:t></w:r><w:del><w:r><w:delText>9</w:delText></w:r></w:del>\
            <w:moveFrom><w:r><w:t>8</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>12</w:t></w:r></w:ins>\
            <w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:t>件</w:t></w:r></w:p>
            """
        #expect(await read(body).paragraphs == ["收到12件"])
    }

    @Test func aTextBoxIsReadOnce() async {
        let box = "<w:txbxContent>\(SampleWord.paragraph("框内"))</w:txbxContent>"
        let body = "<w:p><w:r><Choice>\(box)</Choice><Fallback>\(box)</Fallback><w:t>正文</w:t></w:r></w:p>"
        #expect(await read(body).paragraphs == ["框内", "正文"])
    }

    @Test func boldParagraphsAndHeadingsAreEmphasised() async {
        let styles = "<w:style w:styleId=\"2\"><w:name w:val=\"heading 1\"/></w:style>"
        let bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>粗</w:t></w:r></w:p>"
        let body = bold + SampleWord.paragraph("标题", "<w:pStyle w:val=\"2\"/>") + SampleWord.paragraph("文")
        let emphasis = await read(body, styles: styles).blocks.map { block in
            guard case .text(let text) = block else { return false }
            return text.isEmphasised
        }
        #expect(emphasis == [true, true, false])
    }

    @Test func aPictureInsteadOfAFigureIsNoBlank() async {
        let picture = "<w:tc><w:p><w:r><w:drawing><blip/></w:drawing></w:r></w:p></w:tc>"
        let table = "<w:tbl>\(SampleWord.row(SampleWord.cell("规章"), picture))</w:tbl>"
        let cell = await read(table).grids.first?.rows.first?.last
        #expect(cell?.hasImage == true)
        #expect(cell.map { FigureReader.figure($0.text).value } == .unreadable)
    }

    @Test func aBombIsTooLarge() async {
        var limits = AttachmentLimits.untimed
        limits.entryBytes = 100_000
        let body = SampleWord.document(SampleWord.paragraph(String(repeating: "一", count: 100_000)))
        #expect(await AttachmentFileReader(limits: limits).read(.file(body)).problem?.reason == .tooLarge)
    }

    @Test func brokenAndEmptyDocumentsAreNamed() async {
        let entities = "<!DOCTYPE w [<!ENTITY a \"aaaa\">]><w><p><t>&a;</t></p></w>"
        for text in ["<w:document>", "", entities] {
            let body = SampleWord.zip([("word/document.xml", Data(text.utf8))])
            #expect(await AttachmentFileReader(limits: .untimed).read(.file(body)).problem?.reason == .damaged)
        }
        #expect(await read("<w:p/>").problem?.reason == .noText)
    }

    @Test func endlessNestingIsCut() async {
        let body = String(repeating: "<w:tbl><w:tr><w:tc>", count: 5_000)
        let problem = await read(body).problem
        #expect(problem != nil)
    }

    @Test(arguments: [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (101, "一百零一"), (110, "一百一十")])
    func chineseNumeralsAreThoseOfWord(_ number: Int, _ text: String) {
        #expect(WordNumeral.text(number, format: "chineseCounting") == text)
    }
}
