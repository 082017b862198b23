import Supervision
import Testing

/// What nobody can read may be anyone's report, and what can be read is not suspected.
struct LegibilityTests {
    private func list(_ titles: [String]) throws -> ListReading {
        let address = try #require(WebAddress("https://www.example.gov.cn/nb/1.html"))
        return ListReading(rows: titles.map { ListRow(title: $0, address: address) })
    }

    @Test(arguments: [
        "云溪县教育局2025年政府信息公开工作年度报告", "雲溪縣教育局2025年政府信息公開工作年度報告", "2025年年报", "年报", "关于召开会议的通知", "什么时候可以办理？",
        "2025 Annual Report", "Café Zürich 2025", "2025", "云溪县教育局（本级）2025年度部门预算", "\u{E603} 云溪县教育局2025年年报",
        "云溪县教育局年报\u{E60A}",
        "□ 会议通知", "为什么办不了???", "孙鹤翎同志简历", "A股、B股、GDP与CPI", "℃与㎡的换算", "《α、β、γ射线检测办法》解读", "办事指南（一）Ⅱ类", "张三", "欧阳翎鹤",
    ])
    func whatCanBeReadIsLegible(title: String) throws {
        #expect(try list([title]).isWhole)
    }

    @Test(arguments: [
        "??????2025????????????????", "2025?????????", "云溪县??局2025年????信息公开", "政府信息??年度报告", "？？？？2025？？？？？",
        "□□□教育局2025年□□信息公开", "□□□□□",
        "政府信息公\u{FFFD}年度报告", "锟斤拷锟斤拷锟斤拷", "浜戞邯鍘挎暀鑲插眬2025骞存斂搴滀俊鎭叕寮", "äº‘æºªåŽ¿æ•™è‚²å±€2025å¹´",
        "ÔÆÏªÏØ½ÌÓý¾Ö2025ÄêÕþ¸®ÐÅÏ¢¹«¿ª",
        "堁洈瓮諒郤擁2025爛淉葬陓洘鼠羲", "お匪毙▅Ы2025現┎獺そ", "云溪县\u{E012}\u{E013}局2025年年报", "\u{E012}\u{E013}\u{E014}", "~{VPND~}2025",
        "\u{F0012}\u{F0013}局\u{F0014}年", "\u{E001}\u{E002}\u{E003}\u{E004}年", "??????2024年政府信息公开工作年度报告",
        "????局2024年政府信息公开年报",
        "\u{202E}告报度年作工开公息信府政年4202局育教县溪云\u{202C}",
    ])
    func whatNobodyCanReadMakesNoListWhole(title: String) throws {
        let list = try list(["云溪县教育局2024年政府信息公开工作年度报告", "云溪县教育局2023年政府信息公开工作年度报告", title])
        #expect(!list.isWhole)
        #expect(list.illegibleTitle == title)
    }

    @Test func halfOfTheRowsMakeAPageThatIsNoList() throws {
        #expect(try list(["????????", "云溪县教育局2024年年报"]).isIllegible)
        #expect(try !list(["????????", "云溪县教育局2024年年报", "云溪县教育局2023年年报"]).isIllegible)
    }
}
