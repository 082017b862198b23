import Testing

@testable import Supervision

struct NumeralTests {
    @Test(arguments: [
        ("一", 1), ("十", 10), ("十二", 12), ("二十", 20), ("三十一", 31), ("廿", 20), ("廿一", 21), ("卅", 30),
        ("卅一", 31), ("二一", 21),
    ])
    func aDayIsANumberBelowOneHundred(text: String, value: Int) {
        let bytes = Array(text.utf8)
        let number = Numerals.chineseNumber(in: bytes.span, at: 0)
        #expect(number?.value == value)
        #expect(number?.end == bytes.count)
    }

    @Test func everyShapeOfZeroIsADigitOfAYear() {
        #expect("〇○零◯OoＯ0".unicodeScalars.compactMap(\.yearDigit) == Array(repeating: 0, count: 8))
        #expect("一二三四五六七八九".unicodeScalars.compactMap(\.yearDigit) == Array(1...9))
        #expect("十两百a".unicodeScalars.allSatisfy { $0.yearDigit == nil })
    }

    @Test func theTableIsTheSameForWritingAndReading() {
        for (value, sign) in NumeralSign.plain.enumerated() {
            #expect(sign.unicodeScalars.first?.yearDigit == value)
        }
    }

    @Test func fullWidthDigitsAreDigits() {
        let bytes = Array("２０2５年".utf8)
        let run = Numerals.run(in: bytes.span, at: 0)
        #expect(run?.value == 2025)
        #expect(run?.digits == 4)
    }
}
