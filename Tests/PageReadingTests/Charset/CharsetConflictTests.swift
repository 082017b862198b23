import Foundation
import Supervision
import Testing

@testable import PageReading

/// Declarations that lie, texts that break off, and pages put together from two encodings.
struct CharsetConflictTests {
    /// 政府信息公开年报 in GB 18030.
    private static let national: [UInt8] = [
        0xD5, 0xFE, 0xB8, 0xAE, 0xD0, 0xC5, 0xCF, 0xA2, 0xB9, 0xAB, 0xBF, 0xAA, 0xC4, 0xEA, 0xB1, 0xA8,
    ]
    private static let unicode = Array("政府信息公开年报".utf8)

    private func read(_ bytes: [UInt8], contentType: String? = "text/html") -> (text: String, page: ReadPage) {
        let page = HTMLPageReader().read(Data(bytes), contentType: contentType, as: .article)
        return (page.title ?? "", page)
    }

    private func title(_ bytes: [UInt8], meta: String) -> [UInt8] {
        Array("<html><head>\(meta)<title>".utf8) + bytes + Array("</title></head><body><p>2024</p></body></html>".utf8)
    }

    @Test(arguments: ["utf-8", "UTF8", "utf_8", "unicode"])
    func nationalBytesUnderALabelOfUTF8AreRead(label: String) {
        let (text, page) = read(title(Self.national, meta: "<meta charset=\(label)>"))
        #expect(text == "政府信息公开年报")
        #expect(page.charset.name == "gb18030")
        #expect(page.signs.contains { $0.name == .charsetConflict })
    }

    @Test(arguments: [
        ("<meta charset=gb2312>", "text/html"), ("", "text/html;charset=GB2312"),
        ("<meta charset=utf-8>", "text/html; charset=gbk"),
        ("<meta http-equiv=Content-Type content='text/html; charset=gb_2312-80'>", "text/html"),
        ("<meta charset=x-gbk>", "text/html"),
        ("", "text/html; charset=ISO-8859-1"),
    ])
    func bytesOfUTF8UnderANationalLabelAreRead(meta: String, contentType: String) {
        let (text, page) = read(title(Self.unicode, meta: meta), contentType: contentType)
        #expect(text == "政府信息公开年报")
        #expect(page.charset.name == "utf-8")
        #expect(page.charset.invalidBytes == 0)
    }

    @Test(arguments: [
        "<meta charset=gb_2312-80>", "<meta charset=x-gbk>", "<meta charset='GB2312'>",
        "<META CONTENT=\"text/html;charset=gbk\" HTTP-EQUIV=content-type>",
    ])
    func nationalLabelsAreRead(meta: String) {
        let (text, page) = read(title(Self.national, meta: meta))
        #expect(text == "政府信息公开年报")
        #expect(!page.signs.contains { $0.name == .charsetConflict })
    }

    @Test func aDeclarationBehindTheTitleCounts() {
        let bytes =
            Array("<head><title>".utf8) + Self.national + Array("</title><meta charset=gb2312></head><body>2024".utf8)
        let (text, page) = read(bytes)
        #expect(text == "政府信息公开年报")
        #expect(page.charset.basis == .meta)
    }

    @Test func aCharacterOfFourBytesIsRead() {
        // 㐀 (U+3400) is 81 39 EE 39 in GB 18030.
        let (text, page) = read(title(Self.national + [0x81, 0x39, 0xEE, 0x39], meta: "<meta charset=gb18030>"))
        #expect(text == "政府信息公开年报㐀")
        #expect(page.charset.invalidBytes == 0)
    }

    @Test(arguments: [true, false])
    func aTextOfSixteenBitsIsReadByItsMark(isLittle: Bool) {
        let units = Array("<html><title>政府信息公开年报</title><body>2024</body></html>".utf16)
        let bytes = units.flatMap { isLittle ? [UInt8($0 & 255), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 255)] }
        let (text, page) = read((isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]) + bytes)
        #expect(text == "政府信息公开年报")
        #expect(page.charset.basis == .byteOrderMark)
    }

    @Test func big5IsReadUnderItsLabel() {
        // 政府資訊 in Big5.
        let bytes: [UInt8] = [0xAC, 0x46, 0xA9, 0xB2, 0xB8, 0xEA, 0xB0, 0x54]
        let (text, page) = read(title(bytes, meta: "<meta charset=big5>"))
        #expect(text == "政府資訊")
        #expect(page.charset.name == "big5")
    }

    @Test(arguments: [1, 2])
    func aTextOfUTF8ThatBreaksOffInACharacterStaysUTF8(kept: Int) {
        let bytes = title(Self.unicode, meta: "<meta charset=utf-8>") + Array("<p>云溪县</p>云".utf8.dropLast(3 - kept))
        let (text, page) = read(bytes)
        #expect(text == "政府信息公开年报")
        #expect(page.charset.name == "utf-8")
        #expect(page.charset.invalidBytes == kept)
        #expect(page.signs.contains { $0.name == .invalidBytes })
    }

    @Test func aShortUndeclaredTextThatBreaksOffIsUTF8() {
        let decoded = PageDecoder.decode(Array("<p>云溪".utf8.dropLast()).span, contentType: nil)
        #expect(decoded.reading.name == "utf-8")
    }

    @Test func aNationalTextThatBreaksOffInACharacterIsRead() {
        let (text, page) = read(
            title(Self.national, meta: "<meta charset=gbk>") + Array("<p>".utf8) + Self.national.dropLast()
        )
        #expect(text == "政府信息公开年报")
        #expect(page.charset.name == "gb18030")
        #expect(page.charset.invalidBytes == 1)
    }

    @Test(arguments: ["utf-8", "gb2312"])
    func ofAPageOfTwoEncodingsTheUnreadHalfIsCounted(label: String) {
        let half = Array("<p>".utf8) + Array(repeating: Self.national, count: 20).flatMap { $0 } + Array("</p>".utf8)
        let other = Array("<p>\(String(repeating: "政府信息公开年报", count: 60))</p>".utf8)
        let (text, page) = read(title(Self.unicode, meta: "<meta charset=\(label)>") + other + half)
        #expect(page.charset.invalidBytes > 0)
        #expect(page.signs.contains { $0.name == .invalidBytes })
        if page.charset.name == "utf-8" { #expect(text == "政府信息公开年报") }
    }
}
