import Foundation
import SuiteTags
import Supervision
import TestSupport
import Testing

@testable import AttachmentReading

/// Damaged files: each is read to an end, into no more than it holds, or called unreadable.
@Suite(.tags(.bulk))
struct MutantFileTests {
    private static let body =
        SampleWord.paragraph("云溪县教育局2025年政府信息公开工作年度报告")
        + "<w:tbl>\(SampleWord.row(SampleWord.cell("项", "<w:gridSpan w:val=\"2\"/>")))"
        + "\(SampleWord.row(SampleWord.cell("1"), SampleWord.cell("2", "<w:vMerge/>")))</w:tbl>"
        + SampleWord.paragraph("一、总体情况", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")

    private static let tokens = [
        "<w:p>", "</w:p>", "<w:tbl>", "<w:tr>", "<w:gridSpan w:val=\"99999\"/>", "<w:del>", "<!DOCTYPE a [", "<!ENTITY",
        "&a;", "w:val=\"-1\"", "<w:txbxContent>", "<w:sdt>", "]]>", "\"",
    ]

    private func read(_ file: Data) async -> AttachmentReading {
        await AttachmentFileReader(limits: .untimed).read(.file(file, name: "nb.docx"))
    }

    private func expectBounded(_ reading: AttachmentReading, by bytes: Int) {
        #expect(reading.paragraphs.map(\.utf8.count).reduce(0, +) <= 4 * bytes + 4_000)
        #expect(reading.grids.allSatisfy { $0.rows.map(\.count).reduce(0, +) <= 200_000 })
    }

    @Test func theMatterOfADocument() async {
        for bytes in Mutants(of: [Self.body], tokens: Self.tokens, seed: 21) {
            let file = SampleWord.document(String(decoding: bytes, as: UTF8.self))
            expectBounded(await read(file), by: bytes.count)
        }
    }

    @Test func theArchiveAroundIt() async {
        let file = SampleWord.document(Self.body)
        for bytes in Mutants(of: [Array(file)], tokens: ["PK\u{3}\u{4}", "word/document.xml", "../"], seed: 22) {
            // What is packed may be a hundred times as long.
            expectBounded(await read(Data(bytes)), by: 1_000 * bytes.count)
        }
    }
}
