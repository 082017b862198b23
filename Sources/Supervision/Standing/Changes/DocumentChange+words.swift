extension DocumentChange {
    /// What changed in a few words, for an alert line: the first cells and sentences, and how many more there are.
    package var summary: LocalizedText {
        LocalizedText(chinese: summary(in: .chinese), english: summary(in: .english))
    }

    private func summary(in language: Language) -> String {
        let parts =
            shortTitle(language) + shortCells(language) + shortSentences(language) + [verdict(in: language)]
        return VisibleText.clean(parts.compactMap(\.self).joined(separator: language.pick("；", "; ")))
    }

    /// Everything that is listed, a line for each, and how much is not.
    package func lines(in language: Language) -> [String] {
        var lines = title.map { [language.pick("标题：", "title: ") + "\($0.before) → \($0.after)"] } ?? []
        lines += cells.map { $0.words(in: language) }
        lines += rest(cellCount - cells.count, language.pick("格", "cells"), language)
        lines += removed.listed.map { "- \($0)" }
        if extent != .tooMuch { lines += rest(removed.count - removed.listed.count, removedWord(language), language) }
        lines += added.listed.map { "+ \($0)" }
        if extent != .tooMuch { lines += rest(added.count - added.listed.count, addedWord(language), language) }
        return lines + [movedWords(in: language), verdict(in: language)].compactMap(\.self)
    }

    // MARK: Parts

    /// What is to be said of the whole; nil where what is listed says it.
    private func verdict(in language: Language) -> String? {
        switch extent {
        case .listed: nil
        case .tooMuch:
            language.pick(
                "改动太多，不逐句列出：少了 \(removed.count) 句，多了 \(added.count) 句",
                "too much changed to list: \(removed.count) sentences fewer, \(added.count) more"
            )
        case .wordingSame:
            language.pick("文字和数字相同，只是标点或分行不同", "words and figures are the same; punctuation or line breaks differ")
        case .beyondKept:
            language.pick(
                "所保存的部分没有不同，改动在其后",
                "what is kept of the text is the same; the change lies behind it"
            )
        case .beforeUnknown:
            language.pick("改动前的内容没有保存，无从比对", "what it said before is not known")
        case .afterUnknown:
            language.pick("改动后的内容没有保存，无从比对", "what it says now was not kept")
        }
    }

    private func shortTitle(_ language: Language) -> [String?] {
        title.map { [language.pick("标题：", "title: ") + VisibleText.cut("\($0.before) → \($0.after)", to: 120)] } ?? []
    }

    private func shortCells(_ language: Language) -> [String?] {
        let shown = cells.prefix(Self.mostInShort).map { $0.words(in: language) }
        return shown + rest(cellCount - shown.count, language.pick("格", "cells"), language)
    }

    private func shortSentences(_ language: Language) -> [String?] {
        guard extent != .tooMuch else { return [] }
        let first = [
            removed.listed.first.map { "-「\(VisibleText.cut($0, to: Self.shortSentence))」" },
            added.listed.first.map { "+「\(VisibleText.cut($0, to: Self.shortSentence))」" },
        ]
        let counts = removed.count + added.count > first.compactMap(\.self).count
        let all = language.pick(
            "共少 \(removed.count) 句、多 \(added.count) 句",
            "\(removed.count) sentences fewer and \(added.count) more in all"
        )
        return first + [counts ? all : nil, movedWords(in: language)]
    }

    private func movedWords(in language: Language) -> String? {
        guard moved > 0 else { return nil }
        return language.pick("\(moved) 句换了位置", "\(moved) sentences stand elsewhere")
    }

    private func rest(_ count: Int, _ kind: String, _ language: Language) -> [String] {
        count > 0 ? [language.pick("另有 \(count) \(kind)", "\(count) more \(kind)")] : []
    }

    private func removedWord(_ language: Language) -> String { language.pick("句不再有", "sentences that are gone") }
    private func addedWord(_ language: Language) -> String { language.pick("句是新的", "sentences that are new") }

    /// How many cells a line names.
    private static let mostInShort = 3
    /// In bytes of UTF-8.
    private static let shortSentence = 120
}

extension DocumentChange.CellChange {
    /// `t3.new 自然人: 12 → 15`.
    package func words(in language: Language) -> String {
        let place = ([row] + [column].compactMap(\.self)).joined(separator: " ")
        return "\(place): \(Self.shown(before, language)) → \(Self.shown(after, language))"
    }

    private static func shown(_ cell: String?, _ language: Language) -> String {
        guard let cell else { return language.pick("无此格", "no such cell") }
        return cell.isEmpty ? language.pick("空白", "blank") : cell
    }
}
