import Supervision

extension BulletinScoring {
    /// Reads the indicators; their weights have to sum to `total`.
    init?(reading entry: Entry) {
        guard let indicators = entry.list(of: Indicator.init(reading:)) else { return nil }
        self.init(indicators: indicators)
        // Where an indicator could not be read, its weight is not known.
        guard indicators.count == entry.items()?.count else { return nil }
        let sum = indicators.map(\.weight).reduce(0, +)
        if sum != Self.total { entry.report(.weightsDoNotSum(indicators.map(\.weight), to: Self.total)) }
    }
}

extension BulletinScoring.Indicator {
    fileprivate init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["title", "weight", "pages", "deductions"]) else { return nil }
        let title = section.required("title").flatMap(LocalizedText.init(reading:))
        let weight = section.required("weight")?.wholeNumber(in: 1...BulletinScoring.total)
        let pages = section.required("pages")?.list { $0.choice(of: SourceKind.self) }
        let deductions = section.required("deductions")?.list {
            BulletinScoring.Deduction(reading: $0, ofAtMost: weight ?? BulletinScoring.total)
        }
        guard let title, let weight, let pages, let deductions else { return nil }
        self.init(title: title, weight: weight, pages: pages, deductions: deductions)
    }
}

extension BulletinScoring.Deduction {
    /// - Parameter weight: What the indicator has: no issue costs more.
    fileprivate init?(reading entry: Entry, ofAtMost weight: Int) {
        guard let section = Section(entry, keys: ["rules", "points"]) else { return nil }
        let rules = section.required("rules")?.list(of: Self.pattern)
        let points = section.required("points")?.wholeNumber(in: 1...weight)
        guard let rules, let points else { return nil }
        self.init(rules: rules, points: points)
    }

    /// The id of a rule, or its beginning with `*` behind it. It may stand in any pack, loaded or not.
    private static func pattern(reading entry: Entry) -> String? {
        guard let text = entry.text(limit: 100) else { return nil }
        let name = text.hasSuffix("*") ? String(text.dropLast()) : text
        guard Entry.isIdentifier(name) else {
            entry.report(.notRulePattern(text))
            return nil
        }
        return text
    }
}
