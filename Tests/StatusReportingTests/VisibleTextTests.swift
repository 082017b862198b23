import Supervision
import Testing

struct VisibleTextTests {
    @Test func textOfPeopleStaysAsItIs() {
        let text = "《条例》第四十九条：“每年1月31日前”，葛󠄀城 👨 é"
        #expect(VisibleText.clean(text) == text)
    }

    @Test func nothingInvisibleOrTurningIsLeft() {
        #expect(VisibleText.clean(Samples.hostile) == "a\"b\\c d e[31mfg h ijklm")
    }

    @Test func everyControlFormatAndBreakCharacterIsGone() {
        for value in (0...0x10FFFF) as ClosedRange<UInt32> {
            guard let scalar = Unicode.Scalar(value) else { continue }
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator:
                #expect(VisibleText.clean("a\(scalar)b").unicodeScalars.allSatisfy { $0 != scalar })
            default: break
            }
            if scalar.properties.isBidiControl { #expect(VisibleText.clean("a\(scalar)b") == "ab") }
        }
    }

    @Test func aTextOfExactlyTheLimitIsNotCut() {
        let text = String(repeating: "a", count: 512)
        #expect(VisibleText.clean(text) == text)
    }

    @Test func aLongTextIsCutBetweenCharactersAndSaysSo() {
        let cut = VisibleText.clean(String(repeating: "公", count: 1000))
        #expect(cut == String(repeating: "公", count: 169) + "…")
        #expect(cut.utf8.count <= 512)
    }

    @Test func aCharacterOfSeveralScalarsIsNotTornApart() {
        let family = "é"
        let cut = VisibleText.clean(String(repeating: family, count: 400))
        #expect(cut.dropLast().allSatisfy { String($0) == family })
        #expect(cut.hasSuffix("…"))
        #expect(cut.utf8.count <= 512)
    }

    @Test func oneEndlessCharacterIsCutToo() {
        let cut = VisibleText.clean("e" + String(repeating: "\u{0301}", count: 100_000))
        #expect(cut.utf8.count <= 512)
        #expect(cut.unicodeScalars.last == "…")
    }

    @Test(arguments: [1, 2, 3, 4, 100])
    func cuttingNeverExceedsALimitThatHasRoomForTheSign(limit: Int) {
        let cut = VisibleText.cut(String(repeating: "公开", count: 60), to: limit)
        #expect(cut.utf8.count <= max(limit, 3))
    }
}
