extension ReportJudgement {
    /// What the checks of the pack find in a single report.
    func checkFindings(_ report: Report, _ matter: DutyMatter) -> [Finding] {
        let subject = ReportCase(report: report, year: matter.year, context: matter.context, forms: duty.forms)
        var order: [Broken] = []
        var failures: [Broken: [CheckFailure]] = [:]
        for check in duty.checks where check.scope.contains(matter.context.agencyKind, reportYear: matter.year) {
            let found = check.criterion.failures(in: subject)
            guard !found.isEmpty else { continue }
            let broken = Broken(rule: check.rule, severity: check.severity)
            if failures[broken] == nil { order.append(broken) }
            failures[broken, default: []] += found
        }
        return order.compactMap { broken in
            matter.finding(broken.rule, as: DutyMatter.Breach(severity: broken.severity)) { values in
                values[.title] = report.title
                values.state(failures[broken] ?? [])
            }
        }
    }

    /// Checks that break one rule alike make one finding: it has one fingerprint.
    private struct Broken: Hashable {
        let rule: Rule.ID
        let severity: Severity?
    }
}

extension [MessageTemplate.Variable: String] {
    /// States the places at which a check failed, all of them in one finding: one cause, one alert.
    mutating func state(_ failures: [CheckFailure]) {
        self[.found] = Self.listed(failures.map(\.found))
        self[.expected] = Self.listed(failures.map(\.expected))
        self[.places] = Self.listed(failures.map(\.place))
        self[.evidence] = Self.listed(failures.map(\.evidence))
        self[.count] = String(failures.count)
    }

    /// More than these are counted, not listed.
    private static let mostListed = 10

    private static func listed(_ texts: [String?]) -> String? {
        var seen = Set<String>()
        let distinct = texts.compactMap(\.self).filter { seen.insert($0).inserted }
        guard !distinct.isEmpty else { return nil }
        let rest = distinct.count - mostListed
        return distinct.prefix(mostListed).joined(separator: "；") + (rest > 0 ? "；…(+\(rest))" : "")
    }
}
