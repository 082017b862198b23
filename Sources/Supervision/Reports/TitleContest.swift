/// Which title counts where a page's label, which nobody sees, and the title on the page name different years or organs.
///
/// Where a page was copied, its label is often that of the page before. People see the title on the page: it counts where the
/// text says the same, else neither does.
struct TitleContest {
    let label: ReportTitle
    let shown: ReportTitle
    let rules: TitleRules
    let texts: [String]
    /// The year that the text states or speaks of; nil where it tells none.
    let textYear: Int?

    enum Verdict {
        /// They name the same, as far as they name it.
        case label
        case shown
        case neither
    }

    var verdict: Verdict {
        guard label.form != .other, shown.form != .other else { return .label }
        let (differsInYear, differsInOrgan) = (years.map { $0.0 != $0.1 } ?? false, organs != nil)
        guard differsInYear || differsInOrgan else { return .label }
        let isBorneOut =
            (!differsInYear || textYear == shown.year)
            && (organs.map { isNamed($0.shown, not: $0.label) } ?? true)
        return isBorneOut ? .shown : .neither
    }

    /// Nil where one of them names none, or several.
    private var years: (Int, Int)? {
        guard let own = label.year, let other = shown.year else { return nil }
        return (own, other)
    }

    /// The organs that they name, where these are certainly two: none is the other one's short name.
    private var organs: (label: String, shown: String)? {
        let (own, other) = (label.agencyPhrase, shown.agencyPhrase)
        guard [own, other].allSatisfy({ rules.isOrgan($0) && !rules.selfReferences.contains($0) }),
            !Self.isShortened(own, from: other), !Self.isShortened(other, from: own)
        else { return nil }
        return (own, other)
    }

    /// Whether `short` leaves out characters of `long` and adds none.
    private static func isShortened(_ short: String, from long: String) -> Bool {
        var rest = long[...]
        return short.allSatisfy { character in
            guard let found = rest.firstIndex(of: character) else { return false }
            rest = rest[rest.index(after: found)...]
            return true
        }
    }

    private func isNamed(_ organ: String, not other: String) -> Bool {
        let bare = texts.map { FoldedText.bare($0) }
        return bare.contains { $0.holds(organ) } && !bare.contains { $0.holds(other) }
    }
}
