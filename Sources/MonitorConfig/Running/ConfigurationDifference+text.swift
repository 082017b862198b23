package import Supervision

extension ConfigurationDifference {
    /// Everything that changes on one line, lists in numbers and with their first names.
    package func summary(in language: Language) -> String {
        let lists = [
            ("agencies", agencies), ("sources", sources),
        ]
        let parts =
            settings.map(\.key.rawValue)
            + lists.filter { !$0.1.isEmpty }.map { name, change in
                let counts = change.counts(in: language, namesShown: Self.namesShown)
                return language != .english ? "\(name)（\(counts)）" : "\(name) (\(counts))"
            }
        return language != .english ? Listing.chinese(parts) : Listing.english(parts)
    }

    /// A line for each change, indented; each ends with a line break.
    package func text(in language: Language) -> String {
        let lines =
            settings.map { $0.line(in: language) } + list("agencies", agencies, in: language)
            + list("sources", sources, in: language)
        return lines.map { "  \($0)\n" }.joined()
    }

    private func list(_ name: String, _ change: ListChange, in language: Language) -> [String] {
        guard !change.isEmpty else { return [] }
        let heading = "\(name): \(change.counts(in: language, namesShown: 0)) \(SettingChange.atOnce[language])"
        let signs = [("+", change.added), ("-", change.removed), ("~", change.changed)]
        return [heading] + signs.flatMap { sign, names in names.map { "  \(sign) \($0)" } }
    }

    /// How many names of a list a line has room for.
    private static let namesShown = 5
}

extension SettingChange {
    fileprivate static let atOnce = LocalizedText("（立即生效）", "(takes effect at once)")
    private static let atRestart = LocalizedText("（须重新启动）", "(needs a restart)")
    private static let otherContent = LocalizedText("内容已变", "the content has changed")

    /// `key: old → new`, and when that takes effect.
    fileprivate func line(in language: Language) -> String {
        let change =
            isOfContent
            ? "\(new[language])\(language != .english ? "，" : ", ")\(Self.otherContent[language])"
            : "\(Listing.shown(old[language])) → \(Listing.shown(new[language]))"
        return "\(key.rawValue): \(change) \((key.needsRestart ? Self.atRestart : Self.atOnce)[language])"
    }
}

extension ListChange {
    /// `2 added (a, b), 1 removed (c)`.
    fileprivate func counts(in language: Language, namesShown: Int) -> String {
        let parts = [
            (LocalizedText("新增", "added"), added), (LocalizedText("移除", "removed"), removed),
            (LocalizedText("更改", "changed"), changed),
        ]
        let texts = parts.filter { !$0.1.isEmpty }.map { verb, names in
            let shown = Self.shown(names, atMost: namesShown, in: language)
            return language.pick(
                "\(ChineseText(verb.chinese)) \(names.count) 个\(shown)",
                "\(names.count) \(verb.english)\(shown)"
            )
        }
        return language != .english ? texts.joined(separator: "，") : Listing.english(texts)
    }

    private static func shown(_ names: [String], atMost limit: Int, in language: Language) -> String {
        guard limit > 0 else { return "" }
        let first = names.prefix(limit).map(Listing.shown) + (names.count > limit ? ["…"] : [])
        return language != .english ? "：\(Listing.chinese(first))" : ": \(Listing.english(first))"
    }
}
