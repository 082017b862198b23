import Supervision

/// What is wrong with a pack that amends another one.
extension Fault {
    static func amendedPackMissing(_ name: String, loaded: [String]) -> Fault {
        Fault(
            "要修改的规则包“\(Listing.shown(name))”没有载入。",
            "The rule pack \"\(Listing.shown(name))\" that is to be amended is not loaded.",
            suggestion: .didYouMean(name, among: loaded)
                ?? LocalizedText(
                    "请在 rule_packs 中同时列出它。",
                    "List it beside this one in rule_packs."
                )
        )
    }

    static func amendsAmendment(_ name: String, base: String) -> Fault {
        Fault(
            "规则包“\(Listing.shown(name))”本身也是修改包。",
            "The rule pack \"\(Listing.shown(name))\" is itself one that amends.",
            suggestion: LocalizedText("请直接修改“\(base)”。", "Amend \"\(base)\" instead.")
        )
    }

    static func overriddenTwice(_ jurisdiction: String, first: LocalizedText) -> Fault {
        Fault(
            "\(jurisdiction) 同年度、同类机关的同一事项已另有规定，见 \(first.chinese)。",
            "The same is already overridden for \(jurisdiction), the same years and kinds of agency, at \(first.english).",
            suggestion: LocalizedText("请只保留一项，或把年度、机关种类分开。", "Keep one of them, or part years or kinds.")
        )
    }

    static let overrideWithoutChange = Fault(
        "没有改变任何内容。",
        "Changes nothing.",
        suggestion: LocalizedText("请写 enabled、severity 或 legal_source。", "Write enabled, severity or legal_source.")
    )

    static let titlesWithoutWords = Fault(
        "没有增加任何标题。",
        "Adds no title.",
        suggestion: LocalizedText("请写 variants 或 keywords。", "Write variants or keywords.")
    )

    static func noSuchPart(_ name: String, outline: String, known: [String]) -> Fault {
        Fault(
            "提纲“\(outline)”没有部分“\(Listing.shown(name))”。",
            "The outline \"\(outline)\" has no part \"\(Listing.shown(name))\".",
            suggestion: .didYouMean(name, among: known)
                ?? LocalizedText("可用：\(Listing.chinese(known))。", "Known: \(Listing.english(known)).")
        )
    }

    static func tooManySets(_ part: String, sets: Int) -> Fault {
        Fault(
            "部分“\(part)”只有 \(sets) 组关键词：第几组的词加到第几组。",
            "The part \"\(part)\" has \(sets) set(s) of key words: the n-th list adds to the n-th set."
        )
    }
}
