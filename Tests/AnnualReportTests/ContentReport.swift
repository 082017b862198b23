/// A report in the form of 2021, part by part, so that a test can change one of them.
struct ContentReport {
    var agency = "云川县青岩镇人民政府"
    var year = 2023
    var titles = [
        "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项",
    ]
    var overview = [
        "2023年，我镇认真贯彻《条例》，公开工作有序开展。", "（一）主动公开情况。全年通过县政府网站主动公开信息86条。", "（二）依申请公开情况。全年未收到政府信息公开申请。",
        "（三）政府信息管理情况。落实三审三校，及时更新公开目录。", "（四）政府信息公开平台建设情况。维护好网站专栏和政务公开专区。",
        "（五）监督保障情况。将公开工作纳入年度考核，开展社会评议，未发生责任追究情形。",
    ]
    var problems = ["主要问题是公开内容不够丰富，业务能力有待提升。", "下一步将加强培训，拓展公开内容。"]
    var other = ["本年度未收取信息处理费。"]
    /// The order of the parts, by index.
    var order = Array(0..<6)
    /// The numbers of the parts, by index; those of their places where nil.
    var numerals: [String]?
    /// Paragraphs behind the last part.
    var tail: [String] = []
    var hasTables = true
    var style = "N、T"

    private static let places = ["一", "二", "三", "四", "五", "六", "七"]

    var page: String {
        let parts = order.enumerated().flatMap { place, index in
            [paragraph(heading(index, at: place))] + matter(index)
        }
        return "<html><body><h1>\(agency)\(year)年政府信息公开工作年度报告</h1>"
            + (["<p>本报告统计期限为\(year)年1月1日至12月31日。</p>"] + parts + tail.map(paragraph)).joined(separator: "\n")
            + "</body></html>"
    }

    private func heading(_ index: Int, at place: Int) -> String {
        let numeral = numerals.map { $0[index] } ?? Self.places[place]
        return style.replacing("N", with: numeral).replacing("T", with: titles[index])
    }

    private func matter(_ index: Int) -> [String] {
        switch index {
        case 0: overview.map(paragraph)
        case 1:
            table([
                ["信息内容", "本年制发件数", "现行有效件数"], ["行政规范性文件", "1", "3"], ["信息内容", "本年处理决定数量", ""], ["行政许可", "2", ""],
            ])
        case 2:
            table([
                ["", "自然人", "商业企业", "总计"], ["一、本年新收政府信息公开申请数量", "0", "0", "0"], ["二、上年结转政府信息公开申请数量", "0", "0", "0"],
                ["（一）予以公开", "0", "0", "0"], ["四、结转下年度继续办理", "0", "0", "0"],
            ])
        case 3:
            table([["未经复议直接起诉", "", "", "", ""], ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"], ["0", "0", "0", "0", "0"]])
        case 4: problems.map(paragraph)
        default: other.map(paragraph)
        }
    }

    private func paragraph(_ text: String) -> String { "<p>\(text)</p>" }

    private func table(_ rows: [[String]]) -> [String] {
        guard hasTables else { return ["<p>无。</p>"] }
        let lines = rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }
        return ["<table>" + lines.joined() + "</table>"]
    }
}
