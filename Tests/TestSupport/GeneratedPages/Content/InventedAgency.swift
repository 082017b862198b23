/// An agency that does not exist, and the host of its site.
struct InventedAgency {
    let place: String
    let name: String
    let host: String
    let isGovernment: Bool

    static func any(_ dice: inout Dice) -> InventedAgency {
        let (place, pinyin) = dice.one(of: places)
        if dice.chance(20) {
            let name = place + dice.one(of: ["人民政府", "人民政府", "人民政府办公室"])
            return InventedAgency(place: place, name: name, host: host(pinyin, &dice), isGovernment: true)
        }
        let organ = dice.one(of: organs)
        return InventedAgency(place: place, name: place + organ, host: host(pinyin, &dice), isGovernment: false)
    }

    /// Another agency of the same place.
    func sibling(_ dice: inout Dice) -> InventedAgency {
        let name = place + dice.one(of: Self.organs)
        return InventedAgency(place: place, name: name, host: host, isGovernment: false)
    }

    private static func host(_ pinyin: String, _ dice: inout Dice) -> String {
        dice.one(of: ["www.\(pinyin).gov.example", "\(pinyin).gov.example", "xxgk.\(pinyin).gov.example"])
    }

    private static let places = [
        ("青石市", "qingshi"), ("云川县", "yunchuan"), ("松陵区", "songling"), ("白鹭州", "bailu"), ("临岳县", "linyue"),
        ("五云县", "wuyun"), ("南渡市", "nandu"), ("望溪区", "wangxi"), ("三槐县", "sanhuai"), ("金浦市", "jinpu"),
        ("九曲旗", "jiuqu"), ("石门岭县", "shimenling"), ("安澜市", "anlan"), ("平皋县", "pinggao"), ("河清区", "heqing"),
        ("百泉县", "baiquan"),
    ]

    private static let organs = [
        "教育局", "财政局", "民政局", "交通运输局", "水利局", "农业农村局", "卫生健康委员会", "发展和改革委员会", "市场监督管理局",
        "自然资源局", "生态环境局", "文化和旅游局", "统计局", "司法局", "应急管理局", "医疗保障局", "住房和城乡建设局", "审计局",
        "人力资源和社会保障局", "行政审批服务局", "城南街道办事处", "清水镇人民政府", "柳林乡人民政府", "公安局",
    ]
}
