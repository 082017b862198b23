import Supervision

/// What is wrong with the template of a bulletin.
extension Fault {
    static func unknownBulletin(_ name: String, builtIn: [String]) -> Fault {
        Fault(
            "没有名为“\(Listing.shown(name))”的内置通报模板，内置的有：\(Listing.chinese(builtIn))。",
            "No bulletin template \"\(Listing.shown(name))\" is built in; built in: \(Listing.english(builtIn)).",
            suggestion: LocalizedText(
                "自备的模板请写文件路径，例如 ./通报.yaml。",
                "Write a path for one of your own, such as ./bulletin.yaml."
            )
        )
    }

    static func missingSection(_ part: String) -> Fault {
        Fault(
            "缺少“part: \(part)”的部分：通报必须说明未能看到的内容和统计口径。",
            "There is no section \"part: \(part)\": a bulletin has to say what could not be seen, and how it was counted.",
            suggestion: LocalizedText("请加上此部分。", "Add that section.")
        )
    }

    static func weightsDoNotSum(_ weights: [Int], to total: Int) -> Fault {
        let sum = weights.reduce(0, +)
        let shown = weights.map(String.init).joined(separator: " + ")
        return Fault(
            "各指标分值合计应为 \(total)，实为 \(shown) = \(sum)。",
            "The weights of the indicators must sum to \(total); \(shown) = \(sum).",
            suggestion: LocalizedText("请调整 weight。", "Change the values of weight.")
        )
    }

    static func notRulePattern(_ text: String) -> Fault {
        Fault(
            "“\(Listing.shown(text))”不是规则标识：应为规则的标识，或以“*”结尾的标识开头部分。",
            "\"\(Listing.shown(text))\" is no rule: write the id of a rule, or its beginning with \"*\" behind it."
        )
    }
}
