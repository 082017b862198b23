import Foundation
import Supervision
import Testing

@testable import PageReading

struct PageDecoderTests {
    /// 云溪县人民政府 and a sentence, as GB 18030 writes them.
    private static let national: [UInt8] = [
        0xD4, 0xC6, 0xCF, 0xAA, 0xCF, 0xD8, 0xC8, 0xCB, 0xC3, 0xF1, 0xD5, 0xFE, 0xB8, 0xAE,
    ]

    private func decode(_ bytes: [UInt8], _ contentType: String? = nil) -> (text: String, reading: CharsetReading) {
        let decoded = PageDecoder.decode(bytes.span, contentType: contentType)
        let text = decoded.text ?? Array(bytes[decoded.start...])
        return (String(decoding: text, as: UTF8.self), decoded.reading)
    }

    private func page(_ head: String, _ body: [UInt8]) -> [UInt8] { Array(head.utf8) + body }

    @Test(arguments: ["gb2312", "GBK", "x-gbk", "cp936", "gb18030", "gb_2312-80"])
    func everyNationalLabelMeansGB18030(label: String) {
        let decoded = decode(page("<meta charset=\(label)>", Self.national))
        #expect(decoded.text.hasSuffix("云溪县人民政府"))
        #expect(decoded.reading == CharsetReading(name: "gb18030", basis: .meta))
    }

    @Test func aCharacterThatOnlyGBKHasSurvivesADeclarationOfGB2312() {
        // 镕, which GB 2312 lacks.
        let decoded = decode(page("<meta charset=gb2312>", Self.national + [0xE9, 0x46]))
        #expect(decoded.text.hasSuffix("政府镕"))
        #expect(decoded.reading.invalidBytes == 0)
    }

    @Test func theEuroByteOfCodePage936IsAEuro() {
        #expect(decode(page("<meta charset=gbk>", Self.national + [0x80])).text.hasSuffix("政府€"))
    }

    @Test func anInvalidByteBecomesOneReplacementAndTheTagBehindItSurvives() {
        let decoded = decode(page("<meta charset=gbk>", Self.national + [0xFF] + Array("<b>".utf8)))
        #expect(decoded.text.hasSuffix("政府\u{FFFD}<b>"))
        #expect(decoded.reading.invalidBytes == 1)
    }

    @Test func theHeaderWinsOverTheMarkup() {
        let decoded = decode(page("<meta charset=big5>", Self.national), "text/html; charset=\"GBK\"")
        #expect(decoded.text.hasSuffix("云溪县人民政府"))
        #expect(decoded.reading.basis == .header)
        #expect(decoded.reading.contradictedDeclaration == "big5")
    }

    @Test func bytesThatAreUTF8WinOverANationalLabel() {
        let decoded = decode(Array("<meta charset=gb2312><p>云溪县人民政府信息公开年报</p>".utf8))
        #expect(decoded.text.hasSuffix("云溪县人民政府信息公开年报</p>"))
        #expect(decoded.reading == CharsetReading(name: "utf-8", basis: .content, contradictedDeclaration: "gb2312"))
    }

    @Test func nationalBytesWinOverALabelOfUTF8() {
        let decoded = decode(page("<meta charset=utf-8>", Self.national))
        #expect(decoded.text.hasSuffix("云溪县人民政府"))
        #expect(decoded.reading.contradictedDeclaration == "utf-8")
    }

    @Test func aLongPageWithABrokenByteStaysUTF8() {
        let text = Array(String(repeating: "政府信息公开工作年度报告。", count: 20).utf8)
        let decoded = decode(Array("<meta charset=gb2312>".utf8) + text + [0xC3] + text)
        #expect(decoded.reading.name == "utf-8")
        #expect(decoded.reading.invalidBytes == 1)
    }

    @Test func undeclaredBytesAreUTF8OrGB18030() {
        #expect(decode(Array("<p>云溪县".utf8)).reading == CharsetReading(name: "utf-8", basis: .content))
        #expect(decode(page("<p>", Self.national)).reading == CharsetReading(name: "gb18030", basis: .content))
    }

    @Test func aDeclarationFarBehindTheFirstKilobyteIsFound() {
        let head = "<head><!--" + String(repeating: "x", count: 20_000) + "--><title>a</title>"
            + "<META content='text/html; CHARSET = gbk' http-equiv=Content-Type>"
        #expect(decode(page(head, Self.national)).reading == CharsetReading(name: "gb18030", basis: .meta))
    }

    @Test func aByteOrderMarkIsNoText() {
        #expect(decode([0xEF, 0xBB, 0xBF] + Array("云".utf8)).text == "云")
        let utf16 = decode([0xFF, 0xFE, 0x91, 0x4E])
        #expect(utf16.text == "云")
        #expect(utf16.reading.basis == .byteOrderMark)
    }

    @Test func big5IsReadOnlyWhereItIsDeclared() {
        // 政府 in Big5, which is also something in GB 18030.
        let bytes: [UInt8] = [0xAC, 0x46, 0xA9, 0xB2]
        #expect(decode(page("<meta charset=big5>", bytes)).text.hasSuffix("政府"))
        #expect(decode(page("<p>", bytes)).reading.name == "gb18030")
    }

    @Test func aNULInATextIsASpace() {
        #expect(decode(Array("云\0溪".utf8)).text == "云 溪")
    }

    @Test(arguments: [Array("%PDF-1.7\n".utf8), [0x50, 0x4B, 0x03, 0x04, 0x14], [0xD0, 0xCF, 0x11, 0xE0], [UInt8](repeating: 1, count: 400)])
    func documentsAndPicturesAreNoText(bytes: [UInt8]) {
        let page = HTMLPageReader().read(Data(bytes), contentType: "text/html")
        #expect(page.kind == .other)
        #expect(page.signs.map(\.name) == [.notText])
    }
}
