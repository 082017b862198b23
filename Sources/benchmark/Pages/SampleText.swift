/// Words and code of the kind that government pages are full of.
struct SampleText {
    var numbers: SeededNumbers

    mutating func phrase() -> String {
        numbers.one(of: Self.verbs) + numbers.one(of: Self.subjects) + numbers.one(of: Self.nouns)
    }

    /// Running text of about `characters` ideographs.
    mutating func paragraph(_ characters: Int) -> String {
        var text = ""
        var count = 0
        while count < characters {
            text += phrase()
            text += count % 3 == 0 ? "。" : "，"
            count += 10
        }
        return text
    }

    mutating func styleSheet(rules: Int) -> String {
        var text = ""
        for rule in 0..<rules {
            text +=
                ".box-\(rule) ul.list\(numbers.number(1...99)) li a:hover{color:#\(numbers.number(100_000...999_999));"
            text += "font-size:\(numbers.number(12...20))px;line-height:\(numbers.number(20...40))px;padding:0 4px}\n"
        }
        return text
    }

    mutating func script(lines: Int) -> String {
        var text = "var siteId=\(numbers.number(1...9999)),columnPath='/col/col\(numbers.number(1...9999))/';\n"
        for line in 0..<lines {
            text += "function f\(line)(e){if(e && e.length<\(numbers.number(1...99))){"
            text += "$('#m\(line)').html('<a href=\"/s/\(numbers.number(1...9999))\">'+e+'<\\/a>');}"
            text += "return e>\(numbers.number(1...99))?'\(phrase())':window.w\(line)||{};}\n"
        }
        return text
    }

    private static let verbs = ["推进", "规范", "加强", "落实", "优化", "完善", "公布", "做好", "深化", "健全", "开展", "解读"]
    private static let subjects = [
        "政务公开", "营商环境", "行政许可", "义务教育", "养老服务", "财政预算", "城乡建设", "乡村振兴", "生态保护", "安全生产",
        "医疗保障", "就业创业", "公共文化", "道路交通", "食品药品", "防汛抗旱", "住房保障", "社会救助", "市场监管", "数字政府",
    ]
    private static let nouns = ["工作", "方案", "制度", "办法", "通知", "清单", "指南", "措施", "意见", "标准", "要点", "机制"]
}
