import Supervision

/// An invented agency with one page: a department of a place that does not exist.
struct SampleAgency: Sendable {
    let index: Int
    let name: String

    init(index: Int) {
        self.index = index
        let place = index / Self.departments.count
        let first = Self.first[place % Self.first.count]
        let second = Self.second[place / Self.first.count % Self.second.count]
        let level = Self.levels[place / (Self.first.count * Self.second.count) % Self.levels.count]
        name = first + second + level + Self.departments[index % Self.departments.count]
    }

    /// How many agencies have names of their own.
    static let limit = first.count * second.count * levels.count * departments.count

    /// Half of the pages are bytes of GB18030 that call themselves gb2312, as pages of the 2000s still do.
    var isNational: Bool { index % 2 == 0 }

    /// Where the list stands below the root of the site.
    var path: String { "/\(index / 1000)/\(index)/zfxxgknb.html" }

    var agency: Agency {
        Agency(id: Agency.ID("agency-\(index)"), name: name, kind: .localDept, jurisdiction: "cn/invented")
    }

    private static let first = [
        "云", "临", "安", "宁", "清", "泽", "平", "青", "松", "柳", "桐", "枫", "岚", "溪", "沧", "浔", "澜", "璧", "瑶", "锦",
    ]
    private static let second = ["川", "泽", "陵", "原", "湖", "岭", "浦", "台", "桥", "坪", "垣", "渡", "峪", "沙", "塘", "坞"]
    private static let levels = ["市", "县", "区", "州", "盟", "旗", "新区", "自治县"]
    private static let departments = [
        "发展和改革局", "教育局", "科学技术局", "工业和信息化局", "民族宗教事务局", "公安局", "民政局", "司法局", "财政局",
        "人力资源和社会保障局", "自然资源和规划局", "生态环境局", "住房和城乡建设局", "交通运输局", "水务局", "农业农村局",
        "商务局", "文化和旅游局", "卫生健康局", "退役军人事务局", "应急管理局", "审计局", "市场监督管理局", "体育局",
        "统计局", "医疗保障局", "城市管理局", "信访局", "林业局", "档案局",
    ]
}
