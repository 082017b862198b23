/// Sentences and titles of the kind that agencies write, about nobody.
enum InventedText {
    static func notice(by agency: InventedAgency, _ dice: inout Dice) -> String {
        let subject = dice.one(of: subjects)
        let year = dice.number(2016...2025)
        return switch dice.number(0...9) {
        case 0: "\(agency.name)关于印发《\(subject)工作实施方案》的通知"
        case 1: "\(agency.name)关于开展\(year)年\(subject)专项检查的通知"
        case 2: "关于\(subject)有关事项的公告"
        case 3: "\(agency.place)召开\(subject)工作推进会"
        case 4: "\(agency.name)\(year)年部门预算公开"
        case 5: "关于公开征求《\(agency.place)\(subject)管理办法（征求意见稿）》意见的公告"
        case 6: "图解：《\(agency.place)“十四五”\(subject)规划》"
        case 7: "\(agency.name)\(year)年度\(subject)绩效评价报告"
        case 8: "\(subject)行政处罚决定书（〔\(year)〕\(dice.number(1...99))号）"
        default: "\(agency.place)\(subject)服务指南（\(year)年版）"
        }
    }

    /// What holds the words of a report's title and is none.
    static func confusable(by agency: InventedAgency, year: Int, _ dice: inout Dice) -> String {
        dice.one(of: [
            "\(agency.name)\(year)年政府网站工作年度报表", "\(agency.name)\(year)年法治政府建设年度报告",
            "\(agency.place)\(year)年政务公开工作要点", "\(agency.place)\(year)年政府工作报告",
            "关于做好\(year)年政府信息公开工作年度报告编制和发布工作的通知", "\(year)年政府信息公开工作年度报告解读",
            "关于\(year)年度政府信息公开工作年度报告发布情况的通报", "\(agency.name)\(year)年政府网站监管年度报表",
            "图解：\(agency.place)\(year)年政府信息公开工作年度报告", "\(agency.name)政府信息公开指南",
            "\(agency.name)\(year)年度政府信息公开统计表",
        ])
    }

    static func paragraph(_ sentences: Int, _ dice: inout Dice) -> String {
        (0..<sentences).map { _ in sentence(&dice) }.joined()
    }

    static func sentence(_ dice: inout Dice) -> String {
        let subject = dice.one(of: subjects)
        return dice.one(of: openings) + subject + dice.one(of: middles) + "，" + dice.one(of: closings) + "。"
    }

    static let menu = [
        "首页", "走进\u{3000}我们", "政务公开", "政务服务", "互动交流", "解读回应", "数据发布", "专题专栏", "领导信箱", "政府信息公开指南",
        "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "依申请公开", "网站地图", "联系我们",
    ]

    private static let subjects = [
        "义务教育", "养老服务", "城乡供水", "森林防火", "道路交通安全", "食品安全", "老旧小区改造", "乡村振兴", "营商环境",
        "生活垃圾分类", "河湖长制", "职业技能培训", "中小企业纾困", "公共文化", "医保基金监管", "防汛抗旱", "耕地保护",
        "政务公开", "危险房屋排查", "安全生产",
    ]
    private static let openings = ["坚持把", "围绕", "持续深化", "严格落实", "统筹推进", "进一步规范", "不断完善", "扎实做好"]
    private static let middles = ["领域信息公开", "工作机制建设", "重点任务", "政策解读与回应", "标准化规范化建设", "平台建设和管理"]
    private static let closings = [
        "切实保障群众知情权和监督权", "及时回应社会关切", "取得了较好成效", "明确专人负责，压实工作责任", "公开的及时性和准确性进一步提升",
        "全年未发生泄密事件", "群众满意度稳步提高",
    ]
}
