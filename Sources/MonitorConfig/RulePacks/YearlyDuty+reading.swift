import Supervision

extension YearlyDuty {
    init?(reading entry: Entry, in context: RulePackContext) {
        let keys = [
            "id", "title", "supervised", "regimes", "overrides", "rule_overrides", "titles", "outlines", "table_forms",
            "identities",
            "checks", "comparisons", "notices", "volatile_words", "report_words", "least_characters",
        ]
        guard let section = Section(entry, keys: keys) else { return nil }
        let id = section.required("id")?.identifier()
        var context = context
        context.duty = id ?? ""
        let title = section.required("title").flatMap(LocalizedText.init(reading:))
        let titles = section.required("titles").flatMap(TitleRules.init(reading:))
        let supervised = section.value("supervised", default: .always) { $0.choice(of: SupervisedAgencies.self) }
        let isRead = section.optional("outlines") != nil
        let notices = section.required("notices").flatMap { Notices(reading: $0, isRead: isRead, names: context.names) }
        let outlines = section.optional("outlines").map { $0.list { Outline(reading: $0, in: context) } } ?? []
        let forms = section.list("table_forms") { TableForm(reading: $0, names: context.names) }
        let identities = TableIdentity.list(in: section, forms: forms, names: context.names)
        let regimes = Self.regimes(of: section, in: context)
        let overrides = section.list("overrides") {
            DeadlineOverride(reading: $0, regimes: regimes ?? [], in: context)
        }
        let ruleOverrides = section.list("rule_overrides") { RuleOverride(reading: $0, in: context) }
        let checks = section.list("checks") { ReportCheck(reading: $0, in: context) }
        let comparisons = section.list("comparisons") { ReportComparisonCheck(reading: $0, in: context) }
        let volatileWords = section.optional("volatile_words")?.words(allowsEmpty: true) ?? []
        let reportWords = section.optional("report_words").flatMap(ReportWords.init(reading:)) ?? ReportWords()
        let leastCharacters = section.optional("least_characters")?.wholeNumber(in: 1...100_000)
        guard let id, let title, let titles, let notices, let outlines, let regimes else { return nil }
        self.init(
            id: id,
            title: title,
            supervised: supervised,
            regimes: regimes,
            overrides: overrides,
            titles: titles,
            outlines: outlines,
            tableForms: forms,
            identities: identities,
            checks: checks,
            comparisons: comparisons,
            ruleOverrides: ruleOverrides,
            notices: notices,
            volatileWords: volatileWords,
            reportWords: reportWords,
            leastCharacters: leastCharacters ?? Self.usualLeastCharacters
        )
    }

    /// The duties of a pack: one under `duty`, or several under `duties`.
    static func list(in section: Section, _ context: RulePackContext) -> [YearlyDuty] {
        guard let several = section.optional("duties") else {
            return section.optional("duty").flatMap { YearlyDuty(reading: $0, in: context) }.map { [$0] } ?? []
        }
        if section.optional("duty") != nil { several.report(.dutyAndDuties) }
        var ids: [String: Entry] = [:]
        return several.list { entry in
            guard let duty = YearlyDuty(reading: entry, in: context) else { return nil }
            if let first = ids.updateValue(entry, forKey: duty.id) {
                entry.report(.repeated(duty.id, first: first.location))
            }
            return duty
        } ?? []
    }

    private static func regimes(of section: Section, in context: RulePackContext) -> [Regime]? {
        guard let entry = section.required("regimes") else { return nil }
        var placed: [(regime: Regime, entry: Entry)] = []
        _ = entry.list { item in
            Regime(reading: item, names: context.names).map { placed.append(($0, item)) }
        }
        checkOverlap(placed)
        return placed.map(\.regime)
    }

    private static func checkOverlap(_ placed: [(regime: Regime, entry: Entry)]) {
        var ids: [String: Entry] = [:]
        for (regime, entry) in placed {
            if let first = ids.updateValue(entry, forKey: regime.id) {
                entry.report(.repeated(regime.id, first: first.location))
            }
        }
        var reported: Set<Int> = []
        for kind in AgencyKind.allCases {
            let ofKind = placed.indices.filter { placed[$0].regime.agencyKinds.contains(kind) }
                .sorted { placed[$0].regime.reportYears.first < placed[$1].regime.reportYears.first }
            for (left, right) in overlaps(in: ofKind, of: placed.map(\.regime.reportYears)) {
                let (first, second) = (min(left, right), max(left, right))
                if reported.insert(second).inserted {
                    placed[second].entry.report(.overlappingRegimes(placed[first].regime.id, kind: kind.rawValue))
                }
            }
        }
    }

    /// Pairs whose years overlap, among `indices` sorted by first year: each is held against the one that lasts longest.
    private static func overlaps(in indices: [Int], of years: [YearRange]) -> [(Int, Int)] {
        guard var longest = indices.first else { return [] }
        var pairs: [(Int, Int)] = []
        for index in indices.dropFirst() {
            if years[longest].overlaps(years[index]) {
                pairs.append((longest, index))
            }
            if years[index].last ?? .max > years[longest].last ?? .max {
                longest = index
            }
        }
        return pairs
    }
}

extension YearlyDuty.Notices {
    /// - Parameter isRead: Whether the documents are read, so that they can change, and be unreadable.
    init?(reading entry: Entry, isRead: Bool, names: RulePackNames) {
        let keys = ["published", "changed", "withdrawn", "unreadable", "undetermined", "gap", "title_variant"]
        guard let section = Section(entry, keys: keys) else { return nil }
        func optionalRule(_ key: String) -> Rule.ID? {
            section.optional(key).flatMap { names.use($0, as: .rule) }.map { Rule.ID($0) }
        }
        let published = section.rule("published", names: names)
        let withdrawn = section.rule("withdrawn", names: names)
        let undetermined = section.rule("undetermined", names: names)
        let changed = isRead ? section.rule("changed", names: names) : optionalRule("changed")
        let unreadable = isRead ? section.rule("unreadable", names: names) : optionalRule("unreadable")
        let gap = optionalRule("gap")
        guard let published, let withdrawn, let undetermined, !isRead || (changed != nil && unreadable != nil) else {
            return nil
        }
        self.init(
            published: published,
            changed: changed,
            withdrawn: withdrawn,
            unreadable: unreadable,
            undetermined: undetermined,
            gap: gap,
            titleVariant: optionalRule("title_variant")
        )
    }
}

extension Section {
    /// The rule that a required key names.
    func rule(_ key: String, names: RulePackNames) -> Rule.ID? {
        required(key).flatMap { names.use($0, as: .rule) }.map { Rule.ID($0) }
    }
}
