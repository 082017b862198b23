import Supervision
import Testing

struct LanguageTests {
    @Test(arguments: [
        ("zh_CN.UTF-8", Language.chinese), ("zh_TW", .traditionalChinese), ("zh_HK.UTF-8@x", .traditionalChinese),
        ("zh", .chinese), ("en_GB.UTF-8", .english), ("de_DE", .english), ("xx", .english),
    ])
    func aLocaleNamesALanguage(_ locale: String, _ language: Language) {
        #expect(Language(locale: locale) == language)
    }

    @Test(arguments: ["", "C", "POSIX", "C.UTF-8", ".UTF-8"])
    func aLocaleOfMachinesNamesNone(_ locale: String) {
        #expect(Language(locale: locale) == nil)
    }

    @Test(arguments: [
        ("zh-Hans", Language.chinese), ("zh-Hant", .traditionalChinese), ("ZH-tw", .traditionalChinese),
        ("zh-Hans-CN", .chinese), ("zh-Hans-HK", .chinese), ("zh-Hant-CN", .traditionalChinese), ("en-US", .english),
    ])
    func aTagNamesALanguage(_ tag: String, _ language: Language) {
        #expect(Language(tag: tag) == language)
    }

    @Test(arguments: ["", "-", "fr", "zhh", "zz-Hant"])
    func anUnknownTagNamesNone(_ tag: String) {
        #expect(Language(tag: tag) == nil)
    }

    @Test func whatTheProgramSaysIsWrittenInTraditionalScript() {
        #expect(Language.traditionalChinese.pick("逾期未公开，须按规定发布后复查", "") == "逾期未公開，須按規定發佈後復查")
        #expect(Language.chinese.pick("逾期未公开", "") == "逾期未公开")
        #expect(Language.english.pick("逾期", "late") == "late")
    }

    @Test func whatTheProgramRepeatsStaysAsItIs() {
        let name = "示例县教育局"
        #expect(Language.traditionalChinese.pick("机关“\(name)”没有页面", "") == "機關「示例县教育局」沒有頁面")
        #expect(Language.traditionalChinese.pick("\(name)的页面", "") == "示例县教育局的頁面")
        let whole = "页面“示例县”"
        let nested: ChineseText = "共\(3)页：\(ChineseText(whole))"
        #expect(Language.traditionalChinese.pick(nested, "") == "共3頁：頁面「示例县」")
        #expect(Language.chinese.pick(nested, "") == "共3页：页面“示例县”")
    }

    @Test func quotationsInATextAtHandStayAsTheyAre() {
        let text = LocalizedText(chinese: "未见“示例县”的报告，依据《条例》", english: "none")
        #expect(text[.traditionalChinese] == "未見「示例县」的報告，依據《條例》")
        #expect(LocalizedText(chinese: "没有结束的“引号", english: "")[.traditionalChinese] == "沒有結束的「引號")
    }
}
