/// How agencies are scored: what is looked at, what that weighs, and what costs how many points.
///
/// Scores are practice of supervisors and not law; each office has its own, so all of it is data.
package struct BulletinScoring: Equatable, Sendable {
    /// What the weights of all indicators sum to.
    package static let total = 100

    /// What is looked at, in the order in which score sheets show it.
    package var indicators: [Indicator]

    /// - Parameter indicators: Their weights sum to `total`.
    package init(indicators: [Indicator]) { self.indicators = indicators }

    /// One thing that is scored (测评指标).
    package struct Indicator: Equatable, Sendable {
        /// What the score sheet calls it.
        package var title: LocalizedText
        /// Its points (指标分值).
        package var weight: Int
        /// It is judged where at least one page of these kinds could be read; else it counts neither way.
        package var pages: [SourceKind]
        /// What costs points, in order: the first that fits an issue counts, and no more is lost than the weight.
        package var deductions: [Deduction]

        package init(title: LocalizedText, weight: Int, pages: [SourceKind], deductions: [Deduction]) {
            (self.title, self.weight, self.pages, self.deductions) = (title, weight, pages, deductions)
        }
    }

    /// What one issue costs (扣分).
    package struct Deduction: Equatable, Sendable {
        /// Ids of rules; one that ends in `*` stands for all that begin so.
        package var rules: [String]
        /// How many points each issue costs.
        package var points: Int

        package init(rules: [String], points: Int) { (self.rules, self.points) = (rules, points) }

        func fits(_ rule: Rule.ID) -> Bool {
            rules.contains { pattern in
                pattern.hasSuffix("*") ? rule.rawValue.hasPrefix(pattern.dropLast()) : rule.rawValue == pattern
            }
        }
    }

    /// Under which indicator a rule stands, and how many points its breaking costs; nil where it costs none.
    func price(of rule: Rule.ID) -> (indicator: Int, points: Int)? {
        for (index, indicator) in indicators.enumerated() {
            if let deduction = indicator.deductions.first(where: { $0.fits(rule) }) { return (index, deduction.points) }
        }
        return nil
    }
}
