package import Supervision

/// A proposal as YAML, ready to be pasted into a configuration.
///
/// Everything that a page said is quoted or made harmless: it can neither end a comment nor begin a key.
package struct ProposalText {
    private let proposal: SiteProposal
    private let today: CivilDate
    private let language: Language

    /// Characters of a page's text in one comment.
    private static let longestComment = 300

    /// - Parameter language: Of the comments.
    package init(_ proposal: SiteProposal, today: CivilDate, language: Language) {
        self.proposal = proposal
        self.today = today
        self.language = language
    }

    /// The whole file, UTF-8, ending with a line break.
    package var text: String {
        var lines = [
            heading,
            language.pick("# 适用于 rule_packs: ", "# for rule_packs: ")
                + "[cn-annual-report, cn-columns, cn-platform, cn-yearly-duties]",
            "agencies:",
            "  - id: \(quoted(proposal.id.value))" + comment(proposal.id.signs),
            "    name: \(quoted(proposal.name.value))" + comment(proposal.name.signs),
            "    kind: \(proposal.kind.value)" + comment(proposal.kind.signs),
            "    jurisdiction: cn" + comment([SiteOwner.untold]),
        ]
        if let code = proposal.siteCode {
            lines.append("    site: {code: \(quoted(code.value))}" + comment(code.signs))
        }
        lines.append("    sources:")
        lines += proposal.sources.map { "      - {\(fields(of: $0))}" + comment($0.signs) }
        if !proposal.notes.isEmpty { lines.append(language.pick("# 发现而未列入：", "# found and not proposed:")) }
        let limits = proposal.limits.map { language.pick("未读完：", "cut off: ") + $0[language] }
        lines += (proposal.notes.map { $0[language] } + limits).map { "# " + cut(plain($0)) }
        return lines.map { $0 + "\n" }.joined()
    }

    private var heading: String {
        let start = plain(proposal.start.text)
        return language.pick(
            "# disclosure-monitor discover 于\(today.chineseText)根据 \(start) 建议；使用前请逐行核对",
            "# proposed by disclosure-monitor discover \(start) on \(today); check every line before use"
        )
    }

    private func fields(of source: SiteProposal.ProposedSource) -> String {
        var fields = "url: \(quoted(source.address.text)), kind: \(source.kind.rawValue)"
        if let name = source.columnClass { fields += ", class: \(name)" }
        if !source.duties.isEmpty { fields += ", duties: [\(source.duties.joined(separator: ", "))]" }
        return fields
    }

    private func comment(_ signs: [LocalizedText]) -> String {
        let texts = signs.map { plain($0[language]) }
        return texts.isEmpty ? "" : "  # " + cut(texts.joined(separator: language.pick("；", "; ")))
    }

    private func cut(_ text: String) -> String {
        text.count > Self.longestComment ? String(text.prefix(Self.longestComment)) + "…" : text
    }

    /// In double quotes (YAML 1.2, 7.3.1).
    private func quoted(_ text: String) -> String {
        var quoted = "\""
        for character in plain(text) {
            if character == "\"" || character == "\\" { quoted.append("\\") }
            quoted.append(character)
        }
        return quoted + "\""
    }

    /// Without characters that break a line, hide, turn the direction of writing, or are no characters.
    private func plain(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: continue
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
