import Supervision

/// What is wrong with an example of a rule pack.
extension Fault {
    static func exampleUnknown(_ name: String, known: [String]) -> Fault {
        Fault(
            "此前没有示例“\(Listing.shown(name))”。",
            "There is no example \"\(Listing.shown(name))\" before this one.",
            suggestion: .didYouMean(name, among: known)
        )
    }

    static func textNotThere(_ text: String) -> Fault {
        Fault(
            "原文中没有“\(Listing.shown(text))”。",
            "\"\(Listing.shown(text))\" does not stand in the text.",
            suggestion: LocalizedText("请照原文写。", "Write it as the text has it.")
        )
    }

    static func textThereTwice(_ text: String, count: Int) -> Fault {
        Fault(
            "原文中“\(Listing.shown(text))”出现 \(count) 次，应恰为一次。",
            "\"\(Listing.shown(text))\" stands \(count) times in the text: it must stand there once.",
            suggestion: LocalizedText("请多写几个字。", "Write more of it.")
        )
    }

    /// - Parameter messages: What was found that is not expected, in words.
    static func exampleDiffers(_ id: String, expected: [String], found: [String], messages: [LocalizedText]) -> Fault {
        let nothing = LocalizedText("无", "none")
        let chinese = { (names: [String]) in names.isEmpty ? nothing.chinese : Listing.chinese(names) }
        let english = { (names: [String]) in names.isEmpty ? nothing.english : Listing.english(names) }
        return Fault(
            "示例“\(id)”结果不符：应有 \(chinese(expected))；实有 \(chinese(found))。",
            "The example \"\(id)\" came out otherwise: expected \(english(expected)); found \(english(found)).",
            suggestion: messages.isEmpty
                ? nil
                : LocalizedText(
                    messages.map(\.chinese).joined(separator: " "),
                    messages.map(\.english).joined(separator: " ")
                )
        )
    }
}
