import DocumentWriting
import Foundation
import Supervision
import TestSupport
import Testing

@testable import AttachmentReading

/// A bulletin as a Word document, read back by the reader of Word documents.
struct BulletinDocumentTests {
    @Test func whatIsWrittenIsReadBackWithItsTable() async throws {
        let document = Samples.hostileBulletin
        let bytes = try WordBulletin.bytes(of: document)
        #expect(bytes == (try WordBulletin.bytes(of: document)))
        let reading = await AttachmentFileReader(limits: .untimed).read(.file(Data(bytes)))
        // A heading, and a row for each text: nothing in a name opened or closed a cell.
        let table = try #require(reading.grids.first)
        #expect(table.texts.count == Samples.hostileTexts.count + 1)
        #expect(table.texts.allSatisfy { $0.count == 2 })
        #expect(table.texts.dropFirst().map { $0[1] } == (0..<Samples.hostileTexts.count).map { String($0) })
        #expect(table.texts[1][0] == Samples.hostileTexts[0])
        #expect(reading.paragraphs.first == Samples.hostileTexts[0])
        #expect(!reading.paragraphs.contains { $0.contains("空表") })
    }
}
