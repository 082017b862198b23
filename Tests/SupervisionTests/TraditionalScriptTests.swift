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
        #expect(FoldedText.bare("政府資訊公開工作年度報告（複議、訴訟）") == "政府信息公开工作年度报告复议诉讼")
        #expect(FoldedText.bare("后来的公里数") == "后来的公里数")
    }

    @Test(arguments: [
        ("答覆", "答复"), ("行政覆議", "行政复议"), ("入口網站", "门户网站"), ("服務民眾", "服务群众"), ("辦事視窗", "办事窗口"), ("行政程式規定", "行政程序规定"),
        ("軟、硬體", "软、硬件"), ("數位電視", "数字电视"), ("發送簡訊", "发送短信"), ("網路應用", "网络应用"), ("資料庫建設", "数据库建设"),
    ])
    func wordsOfTraditionalCopiesAreThoseOfTheMainland(_ example: (String, String)) {
        #expect(FoldedText.bare(example.0) == FoldedText.bare(example.1))
    }

    @Test func theVocabularyOfSimplifiedTextIsLeftAlone() {
        #expect(FoldedText.fold("邀请数位专家，方便民众") == "邀请数位专家,方便民众")
    }

    @Test func foldingKeepsPlaces() {
        let text = "一、入口網站"
        #expect(FoldedText.fold(text).unicodeScalars.count == text.unicodeScalars.count)
    }
}
