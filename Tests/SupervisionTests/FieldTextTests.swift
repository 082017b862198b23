import Supervision
import Testing

struct FieldTextTests {
    @Test func aShortTextStaysAsItIs() {
        #expect(FieldText.bounded("年度报告 2025", limit: 40) == "年度报告 2025")
    }

    @Test(arguments: [4, 10, 11, 12, 120])
    func aLongTextIsCutToTheLimitBetweenCharacters(_ limit: Int) {
        let text = FieldText.bounded(String(repeating: "报告", count: 100_000), limit: limit)
        #expect(text.utf8.count <= limit)
        #expect(text.utf8.count > limit - 6)
        #expect(text.hasSuffix("…"))
        #expect(!text.contains("\u{FFFD}"))
    }

    @Test func nothingInItBreaksALineOrTurnsIt() {
        #expect(FieldText.bounded("a\nb\r\u{0}\u{1B}[31m\u{2028}\u{202E}c") == "ab[31mc")
    }

    @Test func aFloodOfControlCharactersIsNotReadToItsEnd() {
        #expect(FieldText.bounded(String(repeating: "\u{0}", count: 1_000_000) + "end", limit: 10) == "")
    }
}
