import Supervision

extension IdentityCriterion {
    static var forms: [CriterionForm<IdentityCriterion>] {
        [
            CriterionForm("substitute-title") { _ in .substituteTitle },
            CriterionForm("title-year", keys: ["slot_place", "period_place", "asides"], read: titleYear),
            CriterionForm(
                "agency-name",
                keys: ["title_place", "issuer_place", "offices", "hosts", "text_place", "statements"],
                read: agencyName
            ),
            CriterionForm("before-year-end", keys: ["published_place", "signed_place"], read: beforeYearEnd),
            CriterionForm("partial-year", keys: partialYearKeys + ["least_days"], read: partialYear),
            CriterionForm("stated-period", keys: ["hints", "patterns"], read: statedPeriod),
            CriterionForm("wording", keys: wordingKeys) { section in wording(section).map { .wording($0) } },
            CriterionForm(
                "left-over-year",
                keys: ["parts", "openings", "plans", "declarations", "asides"],
                read: leftOverYear
            ),
            CriterionForm("repeated-words", keys: ["least", "tolerated"], read: repeatedWords),
            CriterionForm("heading-gap") { _ in .headingGap },
            CriterionForm("ambiguous-date") { _ in .ambiguousDate },
            CriterionForm("outdated-citation", keys: outdatedCitationKeys, read: outdatedCitation),
        ]
    }

    private static func titleYear(_ section: Section) -> IdentityCriterion? {
        let slot = section.required("slot_place")?.text()
        let period = section.required("period_place")?.text()
        let asides = section.optional("asides")?.words() ?? []
        guard let slot, let period else { return nil }
        return .titleYear(TitleYearCriterion(slotPlace: slot, periodPlace: period, asides: asides))
    }

    private static func agencyName(_ section: Section) -> IdentityCriterion? {
        let title = section.required("title_place")?.text()
        let issuer = section.required("issuer_place")?.text()
        let offices = section.optional("offices")?.words() ?? []
        let hosts = section.optional("hosts")?.words() ?? []
        guard let title, let issuer else { return nil }
        return .agencyName(
            AgencyNameCriterion(
                titlePlace: title,
                issuerPlace: issuer,
                offices: offices,
                hosts: hosts,
                textPlace: section.optional("text_place")?.text() ?? title,
                statements: section.optional("statements")?.patterns() ?? []
            )
        )
    }

    private static func beforeYearEnd(_ section: Section) -> IdentityCriterion? {
        let published = section.required("published_place")?.text()
        let signed = section.required("signed_place")?.text()
        guard let published, let signed else { return nil }
        return .beforeYearEnd(BeforeYearEndCriterion(publishedPlace: published, signedPlace: signed))
    }

    private static let partialYearKeys = [
        "marks", "skipped", "parts_of_year", "endings", "deadlines", "counted", "units", "asides",
    ]

    private static func partialYear(_ section: Section) -> IdentityCriterion? {
        let words = partialYearKeys.map { section.required($0)?.words() }.compactMap(\.self)
        let leastDays = section.required("least_days")?.wholeNumber(in: 1...366)
        guard words.count == partialYearKeys.count, let leastDays else { return nil }
        return .partialYear(
            PartialYearCriterion(
                marks: words[0],
                skipped: words[1],
                partsOfYear: words[2],
                endings: words[3],
                deadlines: words[4],
                counted: words[5],
                units: words[6],
                asides: words[7],
                leastDays: leastDays
            )
        )
    }

    private static func statedPeriod(_ section: Section) -> IdentityCriterion? {
        let hints = section.required("hints")?.words()
        let patterns = section.required("patterns")?.patterns()
        guard let hints, let patterns else { return nil }
        return .statedPeriod(StatedPeriodCriterion(hints: hints, patterns: patterns))
    }

    private static let wordingKeys = ["hints", "patterns", "patterns_in_quotes", "asides"]

    private static func wording(_ section: Section) -> WordingCriterion? {
        let hints = section.required("hints")?.words()
        let patterns = section.required("patterns")?.patterns()
        let quoted = section.optional("patterns_in_quotes")?.patterns() ?? []
        let asides = section.optional("asides")?.words() ?? []
        guard let hints, let patterns else { return nil }
        return WordingCriterion(hints: hints, patterns: patterns, patternsInQuotes: quoted, asides: asides)
    }

    private static func leftOverYear(_ section: Section) -> IdentityCriterion? {
        let parts = section.required("parts")?.list { $0.identifier() }
        let openings = section.required("openings")?.patterns()
        let plans = section.required("plans")?.patterns()
        let declarations = section.optional("declarations")?.patterns() ?? []
        let asides = section.optional("asides")?.words() ?? []
        guard let parts, let openings, let plans else { return nil }
        return .leftOverYear(
            LeftOverYearCriterion(
                parts: parts,
                openings: openings,
                plans: plans,
                declarations: declarations,
                asides: asides
            )
        )
    }

    private static func repeatedWords(_ section: Section) -> IdentityCriterion? {
        let tolerated = section.optional("tolerated")?.words() ?? []
        guard let least = section.required("least")?.wholeNumber(in: 2...20) else { return nil }
        return .repeatedWords(RepeatedWordsCriterion(least: least, tolerated: tolerated))
    }

    private static let outdatedCitationKeys = ["outdated", "grounds", "current", "revision"] + wordingKeys

    private static func outdatedCitation(_ section: Section) -> IdentityCriterion? {
        let outdated = section.required("outdated")?.words()
        let grounds = section.required("grounds")?.words()
        let current = section.required("current")?.words()
        let revision = section.optional("revision")?.patterns() ?? []
        let terms = wording(section)
        guard let outdated, let grounds, let current, let terms else { return nil }
        return .outdatedCitation(
            OutdatedCitationCriterion(
                outdated: outdated,
                grounds: grounds,
                current: current,
                revision: revision,
                terms: terms
            )
        )
    }
}

extension Entry {
    /// A list of regular expressions.
    func patterns() -> [TextPattern]? {
        list { $0.pattern() }
    }
}
