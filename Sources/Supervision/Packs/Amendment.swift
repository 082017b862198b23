/// What one rule pack changes in another: what a province, a city or one authority decides beside the national law.
///
/// It has been checked against the pack that it amends; its legal sources bear the keys that they have in the outcome.
package struct Amendment: Equatable, Sendable {
    /// The id of the amending pack, and the keys and values that it adds to the amended one.
    package var id: String
    /// What the pack cites, by the keys that they have in the amended pack.
    package var legalSources: [String: LegalSource]
    /// The rules that it adds, by id.
    package var rules: [Rule.ID: Rule]
    /// Other due dates in a territory, by the id of the duty.
    package var deadlines: [String: [DeadlineOverride]]
    /// Other severities in a territory, and rules that are off or on there.
    package var ruleOverrides: [RuleOverride]
    /// Further titles and words by which parts of an outline are known.
    package var sectionTitles: [PartTitles]
    /// Further forms; of several forms of a table the one with the latest first year is in force.
    package var tableForms: [TableForm]
    /// Further sums that must come out.
    package var identities: [TableIdentity]
    /// What else must hold in a report.
    package var checks: [ReportCheck]
    /// What else must hold between two reports.
    package var comparisons: [ReportComparisonCheck]
    /// What else must hold of pages.
    package var pageChecks: [PageCheck] = []

    package init(
        id: String,
        legalSources: [String: LegalSource] = [:],
        rules: [Rule.ID: Rule] = [:],
        deadlines: [String: [DeadlineOverride]] = [:],
        ruleOverrides: [RuleOverride] = [],
        sectionTitles: [PartTitles] = [],
        tableForms: [TableForm] = [],
        identities: [TableIdentity] = [],
        checks: [ReportCheck] = [],
        comparisons: [ReportComparisonCheck] = []
    ) {
        self.id = id
        self.legalSources = legalSources
        self.rules = rules
        self.deadlines = deadlines
        self.ruleOverrides = ruleOverrides
        self.sectionTitles = sectionTitles
        self.tableForms = tableForms
        self.identities = identities
        self.checks = checks
        self.comparisons = comparisons
    }

    /// Further titles and words for one part of one outline.
    package struct PartTitles: Equatable, Sendable {
        /// The id of the outline.
        package var outline: String
        /// The id of the part in it.
        package var part: String
        /// Whole titles that are this part, too.
        package var variants: [String]
        /// The words of the n-th list are further alternatives of the part's n-th set.
        package var keywords: [[String]]

        package init(outline: String, part: String, variants: [String] = [], keywords: [[String]] = []) {
            self.outline = outline
            self.part = part
            self.variants = variants
            self.keywords = keywords
        }
    }
}

extension RulePack {
    /// Takes over what `amendment` changes; what the pack says itself stays, and comes first.
    package mutating func amend(by amendment: Amendment) {
        legalSources.merge(amendment.legalSources) { own, _ in own }
        rules.merge(amendment.rules) { own, _ in own }
        duty?.amend(by: amendment)
        ruleOverrides += amendment.ruleOverrides
        pageChecks += amendment.pageChecks
        for index in duties.indices {
            duties[index].overrides += amendment.deadlines[duties[index].id] ?? []
            // A rule that no regime or notice of the duty names is overridden in vain, and no harm is done.
            duties[index].ruleOverrides += amendment.ruleOverrides
        }
        amendments.append(amendment.id)
    }
}

extension YearlyDuty {
    fileprivate mutating func amend(by amendment: Amendment) {
        tableForms += amendment.tableForms
        identities += amendment.identities
        checks += amendment.checks
        comparisons += amendment.comparisons
        for titles in amendment.sectionTitles {
            guard let outline = outlines.firstIndex(where: { $0.id == titles.outline }),
                let part = outlines[outline].parts.firstIndex(where: { $0.id == titles.part })
            else { continue }
            outlines[outline].parts[part].add(titles)
        }
    }
}

extension Outline.Part {
    fileprivate mutating func add(_ titles: Amendment.PartTitles) {
        variants += titles.variants.filter { !variants.contains($0) }
        for (index, words) in titles.keywords.enumerated() where keywords.indices.contains(index) {
            keywords[index] += words.filter { !keywords[index].contains($0) }
        }
    }
}
