import TestSupport
import Testing

@testable import Supervision

/// Comparing by code units finds what comparing by characters finds, in titles as sites print them.
struct FoldedTextTests {
    private static let words = [
        "政府信息公开", "政务公开", "年度报告", "年报", "工作", "关于", "的", "云泽市", "教育局", "人民政府", "2025年", "2024", "…", "..", "（", "）",
        "《", "图片版", "a", " ",
    ]

    /// Titles made of such words at random, the same in every run.
    private static let titles: [String] = {
        var random = SeededGenerator(seed: 11)
        return (0..<400).map { _ in
            (0..<Int.random(in: 0...7, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }.joined()
        }
    }()

    @Test func aTextBeginsAndEndsWithTheSameWordsByCodeUnitsAsByCharacters() {
        for title in Self.titles {
            for word in Self.words + [""] {
                #expect(title.begins(with: word) == title.hasPrefix(word), "\(title), \(word)")
                #expect(title.ends(with: word) == title.hasSuffix(word), "\(title), \(word)")
                let inner = title.dropFirst().dropLast()
                #expect(inner.begins(with: word) == inner.hasPrefix(word), "\(inner), \(word)")
                #expect(inner.ends(with: word) == inner.hasSuffix(word), "\(inner), \(word)")
            }
        }
    }

    /// A full-width letter behind the text has it folded scalar by scalar.
    @Test func textThatNeedsNoFoldingStaysAsItIs() {
        for title in Self.titles {
            #expect(FoldedText.fold(title) + "A" == FoldedText.fold(title + "Ａ"))
            #expect(FoldedText.bare(title) + "A" == FoldedText.bare(title + "Ａ"))
        }
        #expect(FoldedText.fold("云泽市教育局2025年") == "云泽市教育局2025年")
        #expect(FoldedText.fold("答覆 ２０２５") == "答复2025")
    }
}
