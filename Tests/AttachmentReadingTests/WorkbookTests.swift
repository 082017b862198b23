import DocumentWriting
import Foundation
import Supervision
import TestSupport
import Testing

@testable import AttachmentReading

/// What is written as a workbook or a letter is read back; what cannot be taken is told by row and column.
struct WorkbookTests {
    private func sheet(_ xml: String, strings: String? = nil, workbook: String = "<workbook/>") throws -> Data {
        var parts: [(String, String)] = [("xl/workbook.xml", workbook), ("xl/worksheets/sheet1.xml", xml)]
        if let strings { parts.append(("xl/sharedStrings.xml", strings)) }
        return SampleWord.zip(parts.map { ($0.0, Data($0.1.utf8)) })
    }

    @Test func whatIsWrittenIsReadBackToTheLetter() throws {
        let rows = [["编号", "a<b&\"c\"", ""], ["", "=1+1", "第一行\n第二行 "], ["2026-0001"]]
        let read = WorkbookReader().rows(of: Data(try Workbook.bytes(of: rows)))
        #expect(read.problems == [])
        #expect(read.rows.map(\.number) == [1, 2, 3])
        #expect(read.rows.map(\.cells) == [["编号", "a<b&\"c\""], ["", "=1+1", "第一行\n第二行 "], ["2026-0001"]])
    }

    @Test func sharedTextsNumbersAndGapsAreRead() throws {
        let xml =
            #"<worksheet><sheetData><row r="3"><c r="B3" t="s"><v>1</v></c><c r="D3"><v>46055</v></c></row></sheetData></worksheet>"#
        let strings = "<sst><si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r><rPh><t>x</t></rPh></si></sst>"
        let read = WorkbookReader().rows(of: try sheet(xml, strings: strings))
        #expect(read.rows == [LedgerRow(number: 3, cells: ["", "乙丙", "", "46055"])])
    }

    @Test func formulasAndMergedCellsAreToldByTheirPlaces() throws {
        let xml =
            #"<worksheet><sheetData><row r="2"><c r="C2"><f>A1+1</f><v>2</v></c></row></sheetData>"#
            + #"<mergeCells><mergeCell ref="A4:B5"/></mergeCells></worksheet>"#
        let problems = WorkbookReader().rows(of: try sheet(xml)).problems
        #expect(problems.map(\.row) == [2, 4] && problems.map(\.column) == [3, 1])
        #expect(problems.last?.message.english.contains("A4:B5 are merged") == true)
    }

    @Test(arguments: [
        (#"<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>"#, "refused"), ("<worksheet><row>", "well-formed"),
    ])
    func whatIsNoSheetIsNamed(_ xml: String, _ words: String) throws {
        let problems = WorkbookReader().rows(of: try sheet(xml)).problems
        #expect(problems.first?.message.english.contains(words) == true, "\(problems)")
    }

    @Test func aFileThatIsNoWorkbookAndOneThatCountsFrom1904AreNamed() throws {
        let word = WorkbookReader().rows(of: SampleWord.zip([("word/document.xml", Data("<a/>".utf8))]))
        #expect(word.problems.first?.message.english.contains("no workbook") == true)
        let old = try sheet("<worksheet/>", workbook: #"<workbook><workbookPr date1904="1"/></workbook>"#)
        #expect(WorkbookReader().rows(of: old).problems.first?.message.english.contains("1904") == true)
        #expect(WorkbookReader().rows(of: Data("PK".utf8)).problems.count == 1)
    }

    @Test func aLetterIsReadBackAsItsParagraphs() async throws {
        let letter = NoticeLetter(
            SampleRules.rectification.notice,
            on: Self.record,
            agencies: "云泽市教育局",
            issuer: nil,
            today: Samples.day("2026-02-10"),
            civilTime: .china,
            in: .chinese
        )
        let address = Samples.address("/a.docx")
        let file = FetchedPage(
            requested: address,
            address: address,
            contentType: nil,
            body: Data(try WordLetter.bytes(of: letter)),
            digest: ContentDigest(high: 0, low: 0),
            fetchedAt: Date(timeIntervalSince1970: 0)
        )
        let reading = await AttachmentFileReader().read(file)
        guard case .read(let blocks, false) = reading else {
            Issue.record("\(reading)")
            return
        }
        let texts = blocks.compactMap { if case .text(let block) = $0 { block.text } else { nil } }
        #expect(texts.first == "整改通知")
        #expect(texts.contains { $0.contains("请于2026年2月16日前整改") } && texts.last == "2026年2月10日")
    }

    private static var record: CaseRecord {
        let text = LocalizedText(chinese: "未<公布>\u{202E}&", english: "missing")
        let finding = Finding(
            rule: "missing",
            severity: .critical,
            subject: "annual-report/2025",
            legalSource: text,
            message: text,
            agency: "bureau"
        )
        let one = RectificationCase(
            id: "2026-0001",
            of: finding,
            openedAt: Samples.instant("2026-02-02"),
            due: Samples.day("2026-02-16"),
            isDueProvisional: false
        )
        return CaseRecord(one, finding: finding)
    }
}
