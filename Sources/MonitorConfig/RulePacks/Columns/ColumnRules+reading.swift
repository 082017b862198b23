import Supervision

extension ColumnRules {
    init?(reading entry: Entry, names: RulePackNames) {
        let keys = [
            "classes", "least_dated_percent", "undated", "future", "soon_quiet", "unverified", "blank", "reasons",
            "home",
            "vetoes", "availability",
        ]
        guard let section = Section(entry, keys: keys) else { return nil }
        let classes = section.required("classes")?.list { ColumnClass(reading: $0, names: names) }
        let share = section.required("least_dated_percent")?.wholeNumber(in: 1...100)
        let unverified = section.rule("unverified", names: names)
        let blank = section.required("blank").flatMap { Section($0, keys: ["rule", "words"]) }
        let blankRule = blank?.rule("rule", names: names)
        let blankWords = blank?.required("words")?.words()
        let reasons = section.required("reasons").flatMap(Self.reasons(reading:))
        let home = section.optional("home").flatMap { HomeRules(reading: $0, names: names) }
        let vetoes = section.list("vetoes") { SiteVeto(reading: $0, names: names) }
        let availability = section.optional("availability").flatMap { AvailabilityRules(reading: $0, names: names) }
        let undated = section.optional("undated").flatMap { names.use($0, as: .rule) }
        let future = section.optional("future").flatMap { names.use($0, as: .rule) }
        let soon = section.optional("soon_quiet").flatMap { names.use($0, as: .rule) }
        section.optional("classes")?.reportRepeatedIDs()
        guard let classes, let share, let unverified, let blankRule, let blankWords, let reasons else { return nil }
        self.init(
            classes: classes,
            leastDatedShare: Double(share) / 100,
            undated: undated.map { Rule.ID($0) },
            future: future.map { Rule.ID($0) },
            unverified: unverified,
            blank: blankRule,
            blankWords: blankWords,
            reasons: reasons,
            home: home,
            vetoes: vetoes,
            availability: availability
        )
        soonQuiet = soon.map { Rule.ID($0) }
    }

    private static func reasons(reading entry: Entry) -> [FreshnessReason: LocalizedText]? {
        guard let section = Section(entry, keys: FreshnessReason.allCases.map(\.rawValue)) else { return nil }
        let pairs = FreshnessReason.allCases.compactMap { reason in
            section.required(reason.rawValue).flatMap(LocalizedText.init(reading:)).map { (reason, $0) }
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}

extension ColumnRules.HomeRules {
    init?(reading entry: Entry, names: RulePackNames) {
        guard let section = Section(entry, keys: ["rule", "cadence", "least_links"]) else { return nil }
        let rule = section.rule("rule", names: names)
        let cadence = section.required("cadence").flatMap(CivilPeriod.init(reading:))
        let links = section.required("least_links")?.wholeNumber(in: 0...1000)
        guard let rule, let cadence, let links else { return nil }
        self.init(cadence: cadence, rule: rule, leastLinks: links)
    }
}

extension ColumnRules.SiteVeto {
    init?(reading entry: Entry, names: RulePackNames) {
        guard let section = Section(entry, keys: ["rule", "any_of"]) else { return nil }
        let rule = section.rule("rule", names: names)
        let sums = section.required("any_of")?.list { item -> Sum? in
            guard let sum = Section(item, keys: ["of", "at_least"]) else { return nil }
            let what = sum.required("of")?.choice(of: ColumnSum.self)
            let least = sum.required("at_least")?.wholeNumber(in: 1...10_000)
            guard let what, let least else { return nil }
            return Sum(of: what, atLeast: least)
        }
        guard let rule, let sums else { return nil }
        self.init(rule: rule, sums: sums)
    }
}

extension ColumnRules.AvailabilityRules {
    init?(reading entry: Entry, names: RulePackNames) {
        let keys = [
            "rule", "indicative_rule", "slow", "failing_percent", "probes_per_day", "days", "least_failures",
            "probe_every",
        ]
        guard let section = Section(entry, keys: keys) else { return nil }
        let rule = section.rule("rule", names: names)
        let indicative = section.rule("indicative_rule", names: names)
        let slow = section.required("slow")?.duration(in: .seconds(1) ... .seconds(600))
        let percent = section.required("failing_percent")?.wholeNumber(in: 1...100)
        let probes = section.required("probes_per_day")?.wholeNumber(in: 1...1440)
        let days = section.required("days")?.wholeNumber(in: 1...60)
        let failures = section.required("least_failures")?.wholeNumber(in: 1...1000)
        let pause = section.required("probe_every")?.duration(in: .seconds(60) ... .seconds(86_400))
        guard let rule, let indicative, let slow, let percent, let probes, let days, let failures, let pause else {
            return nil
        }
        self.init(
            rule: rule,
            indicativeRule: indicative,
            slowSeconds: slow / .seconds(1),
            failingPercent: Double(percent),
            probesPerDay: probes,
            days: days,
            leastFailures: failures,
            probeEveryMinutes: Int(pause / .seconds(60))
        )
    }
}
