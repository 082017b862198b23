package import Supervision

/// One thing that is made wrong in a report that was right, and the rule that has to tell it.
package struct InjectedDefect: Sendable {
    /// What is done, in short; tells several defects of one rule apart.
    package var name: String
    /// The rule that must fire.
    package var rule: String
    /// Rules that may fire beside it, because the same wrong breaks them, too.
    package var beside: Set<String>
    package var years: ClosedRange<Int>
    /// Empty: agencies of every kind.
    package var kinds: [AgencyKind]
    /// Which other report is needed to see it.
    package var relation: ReportPair.Relation?
    /// Makes it wrong; false where this report cannot have the defect.
    let apply: @Sendable (inout JudgedReport, JudgedReport?, inout Dice) -> Bool

    init(
        _ name: String,
        _ rule: String,
        beside: Set<String> = [],
        years: ClosedRange<Int> = 2009...2025,
        kinds: [AgencyKind] = [],
        relation: ReportPair.Relation? = nil,
        apply: @escaping @Sendable (inout JudgedReport, JudgedReport?, inout Dice) -> Bool
    ) {
        self.name = name
        self.rule = rule
        self.beside = beside
        self.years = years
        self.kinds = kinds
        self.relation = relation
        self.apply = apply
    }

    /// All of them.
    package static let all =
        identity + wording + figures + content + sections + tableCells + tableForms + sums + comparisons

    static let forms = 2019...2025
    static let governments: [AgencyKind] = [.countyGov, .cityGov]
    static let departments: [AgencyKind] = [.localDept, .verticalSystem]
}

extension JudgedReport {
    /// Puts a sentence into the part that speaks of what was done.
    mutating func say(_ sentence: String) {
        let index = regime == .narrative ? min(1, parts.count - 1) : 0
        let last = parts[index].paragraphs.count - 1
        if last >= 0 { parts[index].paragraphs[last] += sentence } else { parts[index].paragraphs = [sentence] }
    }

    /// Puts words in the place of the first of `words` that is found; false where there is none.
    mutating func exchange(_ words: String, for other: String) -> Bool {
        for index in parts.indices {
            for line in parts[index].paragraphs.indices where parts[index].paragraphs[line].holds(words) {
                let text = parts[index].paragraphs[line]
                guard let range = text.range(holding: words) else { continue }
                parts[index].paragraphs[line] = text[..<range.lowerBound] + other + text[range.upperBound...]
                return true
            }
        }
        for index in preface.indices {
            guard let range = preface[index].range(holding: words) else { continue }
            preface[index] = preface[index][..<range.lowerBound] + other + preface[index][range.upperBound...]
            return true
        }
        return false
    }
}
