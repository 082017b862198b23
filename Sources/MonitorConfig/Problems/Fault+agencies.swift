import Supervision

/// What is wrong with agencies and their pages.
extension Fault {
    static func agencyTwice(_ id: String, first: LocalizedText) -> Fault {
        Fault(
            "机关标识“\(id)”重复，首次见 \(first.chinese)。",
            "The agency id \"\(id)\" is there twice; first at \(first.english)."
        )
    }

    static func relativeAddress(_ text: String) -> Fault {
        let advice =
            text.hasPrefix("www.") || text.contains(".gov.cn")
            ? LocalizedText(
                "请写完整网址，如 https://\(Listing.shown(text))。",
                "Write the whole address, such as https://\(Listing.shown(text))."
            )
            : LocalizedText("请写以 https:// 或 http:// 开头的完整网址。", "Write the whole address, with https:// or http://.")
        return Fault(
            "“\(Listing.shown(text))”不是完整的网址。",
            "\"\(Listing.shown(text))\" is no absolute address.",
            suggestion: advice
        )
    }

    static func otherScheme(_ scheme: String) -> Fault {
        Fault("不支持“\(scheme)”网址，只能用 http 或 https。", "\"\(scheme)\" addresses are not supported: only http and https.")
    }

    static func malformedAddress(_ text: String) -> Fault {
        Fault("“\(Listing.shown(text))”不是有效的网址。", "\"\(Listing.shown(text))\" is no valid address.")
    }

    static func notPort(_ text: String) -> Fault {
        Fault(
            "“\(Listing.shown(text))”不是端口号，端口为 1 至 65535。",
            "\"\(Listing.shown(text))\" is no port: ports are 1 to 65535."
        )
    }

    static let credentials = Fault(
        "网址中不能有用户名或密码：网址会公开显示。",
        "The address must not hold a user name or password: addresses are shown."
    )

    static func pageTwice(first: LocalizedText) -> Fault {
        Fault("同一机关的页面重复，首次见 \(first.chinese)。", "The agency lists this page twice; first at \(first.english).")
    }

    static func otherClass(_ name: String?, first: LocalizedText) -> Fault {
        Fault(
            "同一页面的 class 不一致：\(first.chinese) 为“\(name ?? "无")”。",
            "Another class for the same page: \"\(name ?? "none")\" at \(first.english)."
        )
    }

    static func otherDuties(_ duties: [String], first: LocalizedText) -> Fault {
        Fault(
            "同一页面的 duties 不一致：\(first.chinese) 为“\(Listing.chinese(duties))”。",
            "Other duties for the same page: \"\(Listing.english(duties))\" at \(first.english)."
        )
    }

    static func otherRows(_ path: String?, first: LocalizedText) -> Fault {
        Fault(
            "同一页面的 rows 不一致：\(first.chinese) 为“\(Listing.shown(path ?? "无"))”。",
            "Another rows expression for the same page: \"\(Listing.shown(path ?? "none"))\" at \(first.english)."
        )
    }

    static func otherRobots(_ conduct: RobotsConduct?, first: LocalizedText) -> Fault {
        Fault(
            "同一页面的 robots 不一致：\(first.chinese) 为“\(conduct?.rawValue ?? "无")”。",
            "Another robots for the same page: \"\(conduct?.rawValue ?? "none")\" at \(first.english)."
        )
    }

    static func noRowPath(_ text: String) -> Fault {
        Fault(
            "“\(Listing.shown(text))”不是有效的 XPath 表达式。",
            "\"\(Listing.shown(text))\" is no XPath expression.",
            suggestion: LocalizedText(
                "请写出列表各行的 XPath 1.0 表达式，如 //ul[@class='list']/li；通常不需要此项。",
                "Write an XPath 1.0 expression for the rows, such as //ul[@class='list']/li; most pages need none."
            )
        )
    }

    static let classOutsideColumn = Fault("class 只用于 kind: column。", "class belongs to kind: column only.")

    static let dutiesOutsideList = Fault("duties 只用于 kind: duty-list。", "duties belongs to kind: duty-list only.")

    /// - Parameter others: The duties of built-in packs that are not loaded.
    static func unknownDuty(_ name: String, loaded: [String], others: [BuiltInDuty]) -> Fault {
        let known = loaded + others.map(\.id)
        let meant = Spelling.nearest(to: name, among: known)
        let isRight = known.contains(name)
        let question = isRight ? nil : LocalizedText.didYouMean(name, among: known)
        let load = others.first { $0.id == meant }.map {
            LocalizedText("请在 rule_packs 中加入“\($0.pack)”。", "Add \"\($0.pack)\" to rule_packs.")
        }
        let list = LocalizedText("可用：\(Listing.chinese(known))。", "Known: \(Listing.english(known)).")
        let parts = [question, load].compactMap(\.self)
        let advice = LocalizedText(
            parts.map(\.chinese).joined(),
            parts.map(\.english).joined(separator: " ")
        )
        return Fault(
            "载入的规则包中没有义务“\(Listing.shown(name))”。",
            "No loaded rule pack describes a duty \"\(Listing.shown(name))\".",
            suggestion: parts.isEmpty ? list : advice
        )
    }

    static func noDutyOwed(_ duties: [String], kind: String) -> Fault {
        Fault(
            "\(kind) 类机关没有这些义务（\(Listing.chinese(duties))），此页面不会产生任何义务。",
            "Agencies of the kind \(kind) owe none of these (\(Listing.english(duties))): nothing follows from this page."
        )
    }

    static func malformedSiteCode(_ text: String) -> Fault {
        Fault(
            "“\(Listing.shown(text))”不是网站标识码。",
            "\"\(Listing.shown(text))\" is no identification code of a government site.",
            suggestion: LocalizedText(
                "网站标识码为十位，如 4301000001 或 bm01000001，见网站页脚。",
                "It has ten characters, such as 4301000001 or bm01000001, and stands at the foot of the site."
            )
        )
    }

    static func privateAddress(_ host: String) -> Fault {
        Fault(
            "“\(Listing.shown(host))”是内网或本机地址，将被拒绝抓取。",
            "\"\(Listing.shown(host))\" is a private or loopback address and will not be fetched.",
            suggestion: LocalizedText(
                "如确需抓取，请设 fetch.allow_private_addresses: true。",
                "Set fetch.allow_private_addresses: true if it should be."
            )
        )
    }

    static let noAgencies = Fault("没有任何机关，无可监测。", "There are no agencies: nothing is watched.")

    static func agencyWithoutPages(_ id: String) -> Fault {
        Fault(
            "机关“\(id)”没有页面，其义务状态只能是未知。",
            "The agency \"\(id)\" has no pages: what it owes stays unknown."
        )
    }

    static func sameName(_ name: String, as other: String, first: LocalizedText) -> Fault {
        Fault(
            "名称“\(Listing.shown(name))”与同一页面上的机关“\(other)”相同（\(first.chinese)），两者的条目无法区分。",
            "The name \"\(Listing.shown(name))\" is also that of \"\(other)\" on the same page (\(first.english)): "
                + "their rows cannot be told apart."
        )
    }

    static let includeTooDeep = Fault("包含层次过深。", "Files include each other too deeply.")
}
