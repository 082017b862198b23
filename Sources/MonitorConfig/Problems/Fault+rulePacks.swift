import Supervision

/// What is wrong with a rule pack: parts that do not fit together.
extension Fault {
    static func undefinedName(_ name: String, kind: LocalizedText, known: [String]) -> Fault {
        Fault(
            "规则包中没有\(kind.chinese)“\(Listing.shown(name))”。",
            "The rule pack has no \(kind.english) \"\(Listing.shown(name))\".",
            suggestion: .didYouMean(name, among: known)
        )
    }

    static func unusedLegalSource(_ name: String) -> Fault {
        Fault("法律依据“\(name)”未被引用。", "Nothing rests on the legal source \"\(name)\".")
    }

    static func lowConfidence(severity: String, source: String) -> Fault {
        Fault(
            "法律依据“\(source)”的可信度为 low，级别不得高于 info，实为 \(severity)。",
            "The legal source \"\(source)\" is of low confidence: at most info may rest on it, not \(severity)."
        )
    }

    static func unknownVariable(_ name: String, known: [String]) -> Fault {
        Fault(
            "未知的变量“{\(Listing.shown(name))}”，可用：\(Listing.chinese(known))。",
            "Unknown variable \"{\(Listing.shown(name))}\"; known: \(Listing.english(known)).",
            suggestion: .didYouMean(name, among: known)
        )
    }

    static let variablesDiffer = Fault(
        "中英文消息使用的变量不同。",
        "The Chinese and the English message use different variables."
    )

    static func overlappingRegimes(_ other: String, kind: String) -> Fault {
        Fault(
            "与“\(other)”的年度重叠（\(kind)）：同一机关同一年度只能适用一套规则。",
            "Overlaps in years with \"\(other)\" for \(kind): one regime for each agency and year."
        )
    }

    static let dutyAndDuties = Fault(
        "duty 与 duties 不能同时使用。",
        "duty and duties cannot stand beside each other.",
        suggestion: LocalizedText("请把 duty 的内容作为 duties 的一项。", "Make the duty an item of duties.")
    )

    static func dutyNotNamed(known: [String]) -> Fault {
        Fault(
            "被修改的规则包有多项义务，此处须写 duty：\(Listing.chinese(known))。",
            "The amended pack has several duties: name one as duty here: \(Listing.english(known))."
        )
    }

    static func noSuchDuty(_ name: String, known: [String]) -> Fault {
        Fault(
            "规则包中没有义务“\(Listing.shown(name))”。",
            "The rule pack has no duty \"\(Listing.shown(name))\".",
            suggestion: .didYouMean(name, among: known)
                ?? LocalizedText("可用：\(Listing.chinese(known))。", "Known: \(Listing.english(known)).")
        )
    }

    static let overrideWithoutRegime = Fault(
        "没有同年度、同类机关的规则，此项不起作用。",
        "No regime has these years and kinds of agency: without effect."
    )

    static func impossibleDay(month: Int, day: Int) -> Fault {
        Fault("\(month) 月 \(day) 日并非每年都有。", "Month \(month), day \(day) does not exist in every year.")
    }

    static let notFalling = Fault(
        "天数应从大到小，且不重复。",
        "The numbers of days must fall, without repetition.",
        suggestion: LocalizedText("例如：[14, 3]。", "For example: [14, 3].")
    )

    static func notJurisdiction(_ text: String) -> Fault {
        Fault(
            "“\(Listing.shown(text))”不是行政区域路径。",
            "\"\(Listing.shown(text))\" is no path of a jurisdiction.",
            suggestion: LocalizedText(
                "例如：cn/hunan/huaihua（小写，最多 8 级）。",
                "For example: cn/hunan/huaihua (lower case, at most 8 levels)."
            )
        )
    }

    static func notPattern(_ text: String) -> Fault {
        Fault(
            "“\(Listing.shown(text))”不是正确的正则表达式。",
            "\"\(Listing.shown(text))\" is no regular expression.",
            suggestion: LocalizedText(
                "请检查括号、方括号与反斜杠。",
                "Check its brackets and backslashes."
            )
        )
    }

    static func rowOfAnotherTable(_ id: String, table: String) -> Fault {
        Fault("行标识“\(id)”应以“\(table).”开头。", "The row \"\(id)\" must begin with \"\(table).\".")
    }

    static let figuresOutsideLabelled = Fault(
        "figures 只用于 labelled 布局。",
        "figures belongs to the layout labelled only."
    )

    static func noSuchRow(_ name: String, form: String, known: [String]) -> Fault {
        Fault(
            "表格样式“\(form)”没有行“\(Listing.shown(name))”。",
            "The table form \"\(form)\" has no row \"\(Listing.shown(name))\".",
            suggestion: .didYouMean(name, among: known)
        )
    }

    static func noSuchColumn(_ name: String, form: String, known: [String]) -> Fault {
        Fault(
            "表格样式“\(form)”没有列“\(Listing.shown(name))”。",
            "The table form \"\(form)\" has no column \"\(Listing.shown(name))\".",
            suggestion: .didYouMean(name, among: known)
        )
    }

    static func unknownRulePack(_ name: String, builtIn: [String]) -> Fault {
        Fault(
            "未知的规则包“\(Listing.shown(name))”，内置：\(Listing.chinese(builtIn))；也可写规则包文件的路径。",
            "Unknown rule pack \"\(Listing.shown(name))\"; built in: \(Listing.english(builtIn)); "
                + "the path of a rule pack file may stand here too.",
            suggestion: .didYouMean(name, among: builtIn)
        )
    }

    static func packTwice(_ id: String) -> Fault {
        Fault("规则包“\(id)”重复载入。", "The rule pack \"\(id)\" is loaded twice.")
    }

    static func ruleOfTwoPacks(_ rule: String, packs: [String]) -> Fault {
        Fault(
            "规则“\(rule)”在多个规则包中都有：\(Listing.chinese(packs))。",
            "The rule \"\(rule)\" stands in several rule packs: \(Listing.english(packs))."
        )
    }

    static func dutyOfTwoPacks(_ duty: String, packs: [String]) -> Fault {
        Fault(
            "义务“\(duty)”在多个规则包中都有：\(Listing.chinese(packs))。",
            "The duty \"\(duty)\" stands in several rule packs: \(Listing.english(packs))."
        )
    }

    static let ruleWithoutCadence = Fault(
        "没有 cadence 的栏目类别不会过期，rule 无意义。",
        "A class without a cadence never goes quiet: its rule means nothing.",
        suggestion: LocalizedText("请写上 cadence，或删去 rule。", "Give it a cadence, or remove the rule.")
    )

    /// - Parameters:
    ///   - known: The classes of the packs that are loaded.
    ///   - others: Those of built-in packs that are not.
    static func unknownColumnClass(_ name: String, known: [String], others: [BuiltInColumnClass]) -> Fault {
        Fault(
            "没有规则包定义栏目类别“\(Listing.shown(name))”，此栏目只监测能否访问。",
            "No rule pack that is loaded defines the column class \"\(Listing.shown(name))\": "
                + "the column is watched for being readable alone.",
            suggestion: LocalizedText.didYouMean(name, among: known) ?? remedy(name, known: known, others: others)
        )
    }

    private static func remedy(_ name: String, known: [String], others: [BuiltInColumnClass]) -> LocalizedText {
        if let pack = others.first(where: { $0.id == name })?.pack {
            return LocalizedText("请在 rule_packs 中加入 \(pack)。", "Add \(pack) to rule_packs.")
        }
        if let nearest = Spelling.nearest(to: name, among: others.map(\.id)),
            let pack = others.first(where: { $0.id == nearest })?.pack
        {
            return LocalizedText(
                "是否想写“\(nearest)”？并请在 rule_packs 中加入 \(pack)。",
                "Did you mean \"\(nearest)\"? Add \(pack) to rule_packs as well."
            )
        }
        let all = known + others.map { "\($0.id) (\($0.pack))" }
        return LocalizedText("可用：\(Listing.chinese(all))。", "There are: \(Listing.english(all)).")
    }
}
