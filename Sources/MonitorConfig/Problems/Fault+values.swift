import Supervision

/// What is wrong with a single key or value.
extension Fault {
    static func unknownKey(_ key: String, known: [String]) -> Fault {
        if key == "<<" {
            return Fault("不支持合并键“<<”。", "Merge keys (\"<<\") are not supported.")
        }
        let advice =
            LocalizedText.didYouMean(key, among: known)
            ?? LocalizedText("可用的键：\(Listing.chinese(known))。", "Known keys: \(Listing.english(known)).")
        return Fault("未知的键“\(Listing.shown(key))”。", "Unknown key \"\(Listing.shown(key))\".", suggestion: advice)
    }

    static func missingKey(_ key: String) -> Fault {
        Fault("缺少必需的键“\(key)”。", "The key \"\(key)\" is missing.")
    }

    static let keyIsNoText = Fault("键必须是普通文本。", "A key must be plain text.")

    static let noValue = Fault(
        "没有值。",
        "There is no value.",
        suggestion: LocalizedText("请填写，或删除此键。", "Write one, or remove the key.")
    )

    static let empty = Fault("不能为空。", "Must not be empty.")

    static func wrongType(expected: LocalizedText, found: LocalizedText) -> Fault {
        Fault(
            "应为\(expected.chinese)，实为\(found.chinese)。",
            "Expected \(expected.english), found \(found.english)."
        )
    }

    static func unquotedText(_ text: String, found: LocalizedText) -> Fault {
        Fault(
            "应为文本，实为\(found.chinese)。",
            "Expected a text, found \(found.english).",
            suggestion: LocalizedText("请加引号：\"\(text)\"。", "Quote it: \"\(text)\".")
        )
    }

    static func quotedValue(expected: LocalizedText) -> Fault {
        Fault(
            "应为\(expected.chinese)，实为文本。",
            "Expected \(expected.english), found a text.",
            suggestion: LocalizedText("请去掉引号。", "Remove the quotes.")
        )
    }

    static func notTruthValue(_ text: String) -> Fault {
        let word = text.lowercased()
        let meant = ["yes", "on", "y"].contains(word) ? "true" : ["no", "off", "n"].contains(word) ? "false" : nil
        return Fault(
            "应为 true 或 false，实为“\(Listing.shown(text))”。",
            "Expected true or false, found \"\(Listing.shown(text))\".",
            suggestion: meant.map { LocalizedText("请写 \($0)。", "Write \($0).") }
        )
    }

    static func notWholeNumber(_ text: String) -> Fault {
        Fault(
            "应为十进制整数，实为“\(Listing.shown(text))”。",
            "Expected a whole decimal number, found \"\(Listing.shown(text))\"."
        )
    }

    static func outOfRange(_ shown: String, from lowest: String, to highest: String) -> Fault {
        Fault(
            "\(shown) 超出范围，应为 \(lowest) 至 \(highest)。",
            "\(shown) is out of range: \(lowest) to \(highest)."
        )
    }

    static func notDuration(_ text: String) -> Fault {
        Fault(
            "应为带单位的时长，实为“\(Listing.shown(text))”。",
            "Expected a duration with its unit, found \"\(Listing.shown(text))\".",
            suggestion: LocalizedText("例如：500ms、90s、5m、6h、7d。", "For example: 500ms, 90s, 5m, 6h, 7d.")
        )
    }

    static func notSize(_ text: String) -> Fault {
        Fault(
            "应为带单位的大小，实为“\(Listing.shown(text))”。",
            "Expected a size with its unit, found \"\(Listing.shown(text))\".",
            suggestion: LocalizedText("例如：512KiB、10MiB、1MB。", "For example: 512KiB, 10MiB, 1MB.")
        )
    }

    static func notDate(_ text: String) -> Fault {
        Fault(
            "应为存在的日期 YYYY-MM-DD，实为“\(Listing.shown(text))”。",
            "Expected an existing date YYYY-MM-DD, found \"\(Listing.shown(text))\"."
        )
    }

    static func notAllowed(_ text: String, allowed: [String]) -> Fault {
        Fault(
            "不可用的值“\(Listing.shown(text))”，可用：\(Listing.chinese(allowed))。",
            "\"\(Listing.shown(text))\" is not allowed: \(Listing.english(allowed)).",
            suggestion: .didYouMean(text, among: allowed)
        )
    }

    static func repeated(_ text: String, first: LocalizedText) -> Fault {
        Fault(
            "“\(Listing.shown(text))”重复，首次见 \(first.chinese)。",
            "\"\(Listing.shown(text))\" is there twice; first at \(first.english)."
        )
    }

    static func notIdentifier(_ text: String) -> Fault {
        Fault(
            "“\(Listing.shown(text))”不能用作标识：只能用小写字母、数字和“-”“_”“.”，以字母或数字开头，最长 100 个字符。",
            "\"\(Listing.shown(text))\" is no identifier: lower-case letters, digits, \"-\", \"_\" and \".\", "
                + "beginning with a letter or digit, at most 100 characters."
        )
    }

    static func tooLong(_ limit: Int) -> Fault {
        Fault("过长，最多 \(limit) 个字符。", "Too long: at most \(limit) characters.")
    }
}
