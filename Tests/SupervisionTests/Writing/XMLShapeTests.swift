import Supervision
import Testing

/// What a feed or a part of a document may hold before a parser sees it.
struct XMLShapeTests {
    private func danger(_ text: String) -> XMLShape.Danger? { XMLShape.danger(in: Array(text.utf8).span) }

    private func attributes(_ count: Int, _ name: String = "a", value: String = "1") -> String {
        (0..<count).map { "\(name)\($0)=\"\(value)\"" }.joined(separator: " ")
    }

    @Test(arguments: [
        "", "<rss/>", "\u{FEFF}<?xml version=\"1.0\"?><rss version=\"2.0\"><item><title>甲</title></item></rss>",
        "<a><!-- <!DOCTYPE x> --><![CDATA[<!DOCTYPE x> <b c=\"1\" ]]></a>", "<a b='>' c=\"/>\"><d/></a>",
        "<a>1 = \"2\" = '3'</a>",
    ])
    func honestTextIsParsed(text: String) {
        #expect(danger(text) == nil)
    }

    @Test(arguments: ["<!DOCTYPE rss><rss/>", "<!doctype x [<!ENTITY e \"1\">]><x>&e;</x>", "<rss/><!ENTITY x>"])
    func aDocumentTypeIsRefused(text: String) {
        #expect(danger(text) == .documentType)
    }

    @Test func aTagWithTooManyAttributesIsRefused() {
        #expect(danger("<rss \(attributes(200))/>") == nil)
        #expect(danger("<rss \(attributes(300))/>") == .attributes)
    }

    @Test func quotesThatStandWhereNoneMayHideNothing() {
        #expect(danger("<a \" <b \(attributes(300))>") == .attributes)
        #expect(danger("<a x=\" <b \(attributes(300))>") == .attributes)
        #expect(danger("<rss \(attributes(300, value: ">"))/>") == .attributes)
    }

    @Test func textInADescriptionIsNoTag() {
        #expect(danger("<d>&lt;p \(attributes(2_000))&gt;</d>") == nil)
    }

    @Test func namespacesInScopeAreCountedAndNotThoseOfNeighbours() {
        let one = "<p xmlns:a=\"urn:1\"/>"
        #expect(danger("<d>" + String(repeating: one, count: 5_000) + "</d>") == nil)
        let open = "<p \(attributes(200, "xmlns:n"))>"
        #expect(danger(String(repeating: open, count: 3)) == .namespaces)
    }

    @Test(
        arguments: [[0x3C, 0x00, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x3C], [0xFF, 0xFE, 0x3C, 0x00], [0x4C, 0x6F]]
            as [[UInt8]]
    )
    func anEncodingInWhichTagsAreNotASCIIIsRefused(bytes: [UInt8]) {
        #expect(XMLShape.danger(in: bytes.span) == .encoding)
    }
}
