package import Supervision

/// An agency that does not exist, of a kind that owes annual reports.
package struct ReportingAgency: Equatable, Sendable {
    package var name: String
    package var kind: AgencyKind
    package var place: String
    /// What it calls itself: 我局, 我县.
    package var selfName: String
    package var phone: String
    package var street: String

    package var isGovernment: Bool { [.cityGov, .countyGov, .provincialGov].contains(kind) }

    /// Whether it is a people's government, at whatever level: 街道办事处 is an office of one.
    var mustTellAssessment: Bool { name.hasSuffix("人民政府") }

    static func any(_ kind: AgencyKind, _ dice: inout Dice) -> ReportingAgency {
        let county = dice.one(of: counties)
        let city = dice.one(of: cities)
        let phone = "0\(dice.number(3...8))\(dice.digits(2))-\(dice.digits(7))"
        let street = "\(dice.one(of: ["人民", "文化", "解放", "新华", "滨河"]))\(dice.one(of: ["路", "大道", "东路", "街"]))"
        func agency(_ name: String, _ place: String, _ selfName: String) -> ReportingAgency {
            let street = "\(place)\(street)\(dice.number(1...300))号"
            return ReportingAgency(
                name: name,
                kind: kind,
                place: place,
                selfName: selfName,
                phone: phone,
                street: street
            )
        }
        switch kind {
        case .cityGov: return agency(city + "人民政府", city, dice.one(of: ["我市", "全市", "本市"]))
        case .countyGov:
            let last = county.suffix(1)
            return agency(county + "人民政府", county, dice.one(of: ["我\(last)", "全\(last)", "我\(last)"]))
        case .townshipGov:
            let (name, own) = dice.one(of: townships)
            return agency(county + name, county, own)
        case .verticalSystem:
            let (name, own) = dice.one(of: verticals)
            return agency(name.replacing("#", with: county), county, own)
        default:
            let (name, own) = dice.one(of: departments)
            let place = dice.chance(50) ? county : city
            return agency(place + name, place, dice.one(of: [own, own, "本机关", "本单位"]))
        }
    }

    private static let counties = [
        "云川县", "临岳县", "五云县", "松陵区", "望溪区", "三槐县", "平皋县", "河清区", "百泉县", "石门岭县", "长亭县", "桐溪区",
    ]
    private static let cities = ["青石市", "南渡市", "金浦市", "安澜市", "云泽市", "白鹭市", "澄江市"]
    private static let townships = [
        ("清水镇人民政府", "我镇"), ("柳林乡人民政府", "我乡"), ("城南街道办事处", "我街道"), ("石桥镇人民政府", "全镇"), ("大岭乡人民政府", "本乡"),
        ("东湖街道办事处", "本街道"), ("白沙镇人民政府", "我镇"),
    ]
    private static let verticals = [
        ("国家税务总局#税务局", "我局"), ("#气象局", "我局"), ("#烟草专卖局", "我局"), ("国家统计局#调查队", "我队"),
    ]
    private static let departments = [
        ("教育局", "我局"), ("财政局", "我局"), ("民政局", "我局"), ("交通运输局", "我局"), ("水利局", "我局"), ("农业农村局", "我局"),
        ("卫生健康委员会", "我委"), ("发展和改革委员会", "我委"), ("市场监督管理局", "我局"), ("自然资源局", "我局"), ("统计局", "我局"),
        ("司法局", "我局"), ("应急管理局", "我局"), ("医疗保障局", "我局"), ("住房和城乡建设局", "我局"), ("审计局", "我局"),
        ("人力资源和社会保障局", "我局"), ("公安局", "我局"), ("文化和旅游局", "我局"),
    ]
}
