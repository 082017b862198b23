package import Supervision

extension Regime {
    init?(reading entry: Entry, names: RulePackNames) {
        let keys = [
            "id", "report_years", "agency_kinds", "due", "due_soon_days", "legal_source", "outline", "rules",
        ]
        guard let section = Section(entry, keys: keys) else { return nil }
        let id = section.required("id")?.identifier()
        let years = section.required("report_years").flatMap(YearRange.init(reading:))
        let kinds = section.required("agency_kinds").flatMap(AgencyKind.set(reading:))
        let due = section.required("due").flatMap { YearlyDate(reading: $0) }
        let soon = section.required("due_soon_days").flatMap(Self.dueSoonDays(reading:))
        let source = section.required("legal_source").flatMap { names.use($0, as: .legalSource) }
        let outline = section.optional("outline").flatMap { names.use($0, as: .outline) }
        let rules = section.required("rules").flatMap { DeadlineRules(reading: $0, names: names) }
        guard let id, let years, let kinds, let due, let soon, let source, let rules else { return nil }
        self.init(
            id: id,
            reportYears: years,
            agencyKinds: kinds,
            due: due,
            dueSoonDays: soon,
            legalSource: source,
            outline: outline,
            rules: rules
        )
    }

    private static func dueSoonDays(reading entry: Entry) -> [Int]? {
        guard let days = entry.list(of: { $0.wholeNumber(in: 1...366) }) else { return nil }
        guard zip(days, days.dropFirst()).allSatisfy({ $0 > $1 }) else {
            entry.report(.notFalling)
            return nil
        }
        return days
    }
}

extension Regime.DeadlineRules {
    init?(reading entry: Entry, names: RulePackNames) {
        guard let section = Section(entry, keys: ["due_soon", "late", "missing"]) else { return nil }
        let dueSoon = section.rule("due_soon", names: names)
        let late = section.rule("late", names: names)
        let missing = section.rule("missing", names: names)
        guard let dueSoon, let late, let missing else { return nil }
        self.init(dueSoon: dueSoon, late: late, missing: missing)
    }
}

extension DeadlineOverride {
    init?(reading entry: Entry, regimes: [Regime], in context: RulePackContext, also keys: [String] = []) {
        let own = ["jurisdiction", "report_years", "agency_kinds", "due", "legal_source"]
        guard let section = Section(entry, keys: own + keys) else { return nil }
        let jurisdiction = section.required("jurisdiction").flatMap(Jurisdiction.init(reading:))
        let years = section.required("report_years").flatMap(YearRange.init(reading:))
        let kinds = section.required("agency_kinds").flatMap(AgencyKind.set(reading:))
        let overridden = regimes.first { regime in
            years.map { regime.reportYears.overlaps($0) } ?? false
                && kinds.map { !regime.agencyKinds.isDisjoint(with: $0) } ?? false
        }
        let offset = overridden?.due.yearOffset ?? 1
        let due = section.required("due").flatMap { YearlyDate(reading: $0, yearOffset: offset) }
        let source = section.required("legal_source").flatMap { context.names.use($0, as: .legalSource) }
        guard let jurisdiction, let years, let kinds, let due, let source else { return nil }
        if overridden == nil, !regimes.isEmpty { entry.warn(.overrideWithoutRegime) }
        let scope = CheckScope(reportYears: years, agencyKinds: kinds)
        context.claims.note(.deadline, of: context.duty, in: jurisdiction, scope, at: entry)
        self.init(jurisdiction: jurisdiction, reportYears: years, agencyKinds: kinds, due: due, legalSource: source)
    }
}

extension YearlyDate {
    /// Days of each month in a common year: a yearly date must exist in every year.
    private static let daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    /// - Parameter yearOffset: The years after the report year where the entry says nothing of them.
    init?(reading entry: Entry, yearOffset: Int = 1) {
        let keys = ["month", "day", "year_offset", "rolls_to_next_working_day"]
        guard let section = Section(entry, keys: keys) else { return nil }
        let month = section.required("month")?.wholeNumber(in: 1...12)
        let day = section.required("day")?.wholeNumber(in: 1...31)
        let rolls = section.value("rolls_to_next_working_day", default: false) { $0.truthValue() }
        let offset = section.value("year_offset", default: yearOffset) { $0.wholeNumber(in: 0...2) }
        guard let month, let day else { return nil }
        guard day <= Self.daysOfMonths[month - 1] else {
            (section.optional("day") ?? entry).report(.impossibleDay(month: month, day: day))
            return nil
        }
        self.init(month: month, day: day, yearOffset: offset, rollsToNextWorkingDay: rolls)
    }
}

extension YearRange {
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["first", "last"]) else { return nil }
        let first = section.required("first")?.wholeNumber(in: 1990...2200)
        let last = section.optional("last")?.wholeNumber(in: 1990...2200)
        guard let first else { return nil }
        if let last, last < first {
            entry.report(.reversed("\(first)", "\(last)"))
            return nil
        }
        self.init(first: first, last: last)
    }
}

extension AgencyKind {
    static func set(reading entry: Entry) -> Set<AgencyKind>? {
        var first: [AgencyKind: Entry] = [:]
        let kinds = entry.list { item -> AgencyKind? in
            let kind = item.choice(of: AgencyKind.self)
            if let kind, let other = first.updateValue(item, forKey: kind) {
                item.report(.repeated(kind.rawValue, first: other.location))
            }
            return kind
        }
        return kinds.map(Set.init)
    }
}

extension Jurisdiction {
    /// Reads a path from the country down, such as `cn/hunan/huaihua`.
    init?(reading entry: Entry) {
        guard let text = entry.text() else { return nil }
        guard Self.isPath(text) else {
            entry.report(.notJurisdiction(text))
            return nil
        }
        self.init(rawValue: text)
    }

    /// Whether a text can be the path of a territory.
    package static func isPath(_ text: String) -> Bool {
        let levels = text.split(separator: "/", omittingEmptySubsequences: false)
        return levels.count <= 8 && levels.allSatisfy { Entry.isIdentifier(String($0)) }
    }
}
