import Supervision

/// What is wrong with a name that `alerts` uses for something that stands elsewhere.
extension Fault {
    static func unknownAgency(_ id: String, known: [String]) -> Fault {
        Fault(
            "名单中没有机关“\(Listing.shown(id))”。",
            "No agency has the id \"\(Listing.shown(id))\".",
            suggestion: .didYouMean(id, among: known)
        )
    }

    static func unknownSource(_ id: String, known: [String]) -> Fault {
        Fault(
            "名单中没有页面“\(Listing.shown(id))”。",
            "No page has the id \"\(Listing.shown(id))\".",
            suggestion: .didYouMean(id, among: known)
                ?? LocalizedText("页面标识见状态文件的 sources[].id。", "The ids stand in the status, as sources[].id.")
        )
    }

    /// - Parameter others: The rules of built-in packs that are not loaded.
    static func unknownRule(_ id: String, known: [String], others: [BuiltInRule]) -> Fault {
        let words = known + others.map(\.id)
        let meant = words.contains(id) ? id : Spelling.nearest(to: id, among: words)
        let question = meant == id ? nil : LocalizedText.didYouMean(id, among: words)
        let load = others.first { $0.id == meant && !known.contains($0.id) }.map {
            LocalizedText("请在 rule_packs 中加入“\($0.pack)”。", "Add \"\($0.pack)\" to rule_packs.")
        }
        let parts = [question, load].compactMap(\.self)
        let whereToLook = LocalizedText(
            "规则标识见规则包的 rules，或告警行的 rule。",
            "The ids are the keys of rules in the rule packs, and rule in alert lines."
        )
        let advice = LocalizedText(
            parts.map(\.chinese).joined(),
            parts.map(\.english).joined(separator: " ")
        )
        return Fault(
            "载入的规则包中没有规则“\(Listing.shown(id))”。",
            "No loaded rule pack has a rule \"\(Listing.shown(id))\".",
            suggestion: parts.isEmpty ? whereToLook : advice
        )
    }

    static func siteOfNobody(_ site: String, known: [String]) -> Fault {
        // Whoever writes an address means its host.
        let host = WebAddress(site)?.site
        return Fault(
            "名单中没有网站“\(Listing.shown(site))”的页面，此项取不到任何行。",
            "No listed page is of the site \"\(Listing.shown(site))\": this takes nothing.",
            suggestion: host.map { LocalizedText("只写主机名：\($0)。", "Write the host alone: \($0).") }
                ?? .didYouMean(site, among: known)
        )
    }

    static func jurisdictionOfNobody(_ text: String, known: [String]) -> Fault {
        Fault(
            "名单中没有“\(Listing.shown(text))”的机关，此项取不到任何行。",
            "No listed agency lies in \"\(Listing.shown(text))\": this takes nothing.",
            suggestion: .didYouMean(text, among: known)
        )
    }
}
