import Foundation
import Supervision
import Testing

struct TraditionalScriptTests {
    /// The table is what ICU says, for every ideograph of the basic plane.
    @Test func everyIdeographFoldsAsICUSaysItDoes() {
        let transform = StringTransform("Hant-Hans")
        for value in UInt32(0x3400)...0x9FFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = String(Character(scalar))
            let simplified = Array((text.applyingTransform(transform, reverse: false) ?? text).unicodeScalars)
            let expected = simplified.count == 1 && simplified[0].value <= 0xFFFF ? simplified[0] : scalar
            #expect(FoldedText.folded(scalar) == expected)
        }
    }

    @Test func aTraditionalTitleIsAReportOfTheSameAgency() {
        #expect(FoldedText.bare("政府資訊公開工作年度報告（複議、訴訟）") == "政府资讯公开工作年度报告复议诉讼")
        #expect(FoldedText.bare("后来的公里数") == "后来的公里数")
    }
}
