import Foundation
import Supervision
import Testing

@testable import AttachmentReading

struct AttachmentFileReaderTests {
    private let reader = AttachmentFileReader(limits: .untimed)

    @Test(arguments: [
        (Data("\u{FEFF}junk\n%PDF-1.7".utf8), AttachmentFormat.pdf),
        (SampleWord.document(""), .docx),
        (SampleWord.zip([("xl/workbook.xml", Data("<x/>".utf8))]), .xlsx),
        (SampleWord.zip([("OFD.xml", Data("<x/>".utf8))]), .ofd),
        (SampleWord.zip([("年报.pdf", Data("x".utf8))]), .archive),
        (Data([0xFF, 0xD8, 0xFF, 0xE0]), .image),
        (Data("Rar!\u{1A}\u{07}\u{01}".utf8), .archive),
        (compound("WordDocument"), .doc),
        (compound("Workbook"), .xls),
    ])
    func theBytesTellTheFormat(_ body: Data, _ format: AttachmentFormat) {
        #expect(reader.format(of: .file(body, name: "report.bin")) == format)
    }

    @Test func theNameTellsWPSFromWord() {
        #expect(reader.format(of: .file(Self.compound("WordDocument"), name: "nb.wps")) == .wps)
    }

    @Test(arguments: [Data(), Data("<html>".utf8), Data([0x50, 0x4B]), Data(repeating: 0, count: 3_000)])
    func otherBytesHaveNoFormat(_ body: Data) async {
        #expect(reader.format(of: .file(body)) == nil)
        #expect(await reader.read(.file(body)).problem?.reason == .unknownFormat)
    }

    @Test func everyFormatThatIsNotReadSaysWhatItIs() async {
        #expect(await reader.read(.file(Self.compound("WordDocument"))).problem?.reason == .unknownFormat)
        #expect(await reader.read(.file(Self.compound("EncryptedPackage"))).problem?.reason == .encrypted)
        #expect(await reader.read(.file(Data("GIF89a".utf8))).problem?.reason == .noText)
    }

    @Test func aFileAboveTheLimitIsTooLarge() async {
        var limits = AttachmentLimits.untimed
        limits.fileBytes = 10
        let reading = await AttachmentFileReader(limits: limits).read(.file(Data("%PDF-1.7 and more".utf8)))
        #expect(reading.problem?.reason == .tooLarge)
    }

    private static func compound(_ stream: String) -> Data {
        var data = Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        data.append(Data(count: 504))
        data.append(Data(stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }))
        return data
    }
}
