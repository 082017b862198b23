/// Tells whether a site counts as not accessible (国办秘函〔2019〕19号: 5 % of at least 20 visits a day over a week).
struct AvailabilityJudgement {
    let pack: RulePack
    let rules: ColumnRules.AvailabilityRules
    let source: Source
    let publishers: Publishers

    func finding(for probes: [ProbeDay]) -> Finding? {
        let today = publishers.today
        let first = today.adding(days: 1 - rules.days)
        let window = probes.filter { $0.day >= first && $0.day <= today }
        let total = window.reduce(0) { $0 + $1.probes }
        let failures = window.reduce(0) { $0 + $1.failures }
        guard total > 0, failures >= rules.leastFailures else { return nil }
        let percent = Double(failures) * 100 / Double(total)
        guard percent >= rules.failingPercent else { return nil }
        // Today has not yet had the visits of a day: it is enough that the days before it have.
        let wellProbed = window.filter { $0.probes >= rules.probesPerDay }.count
        let isIndicative = wellProbed < rules.days - 1 || window.count < rules.days
        let rule = isIndicative ? rules.indicativeRule : rules.rule
        let subject = FindingSubject(at: source, name: "site/\(source.address.site)")
        var finding = pack.finding(rule, about: subject, by: publishers) { values in
            values[.count] = String(failures)
            values[.places] = String(total)
            values[.days] = String(window.count)
            values[.found] = Self.text(percent)
            values[.expected] = "< \(Self.text(rules.failingPercent))"
            values[.evidence] = window.map { "\($0.day): \($0.failures)/\($0.probes)" }.joined(separator: "; ")
        }
        finding?.reason = isIndicative ? .word(.indicative) : nil
        return finding
    }

    /// One decimal: `7.1 %`.
    private static func text(_ percent: Double) -> String {
        let tenths = Int((percent * 10).rounded())
        return "\(tenths / 10).\(tenths % 10) %"
    }
}

extension [ProbeDay] {
    /// Takes a probe in; days that no judgement looks at any more are let go.
    mutating func record(_ outcome: ProbeOutcome, on day: CivilDate, keeping days: Int) {
        if last?.day != day { append(ProbeDay(day: day)) }
        self[count - 1].probes += 1
        if outcome == .failed { self[count - 1].failures += 1 }
        removeAll { $0.day <= day.adding(days: -days) }
    }
}
