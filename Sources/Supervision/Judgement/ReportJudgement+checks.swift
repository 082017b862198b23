extension ReportJudgement {
    /// What the checks of the pack find in a single report.
    func checkFindings(_ report: Report, _ year: Int, _ context: ReportContext) -> [Finding] {
        let matter = ReportCase(report: report, year: year, context: context, forms: duty.forms)
        return duty.checks.compactMap { check in
            guard check.scope.contains(context.agencyKind, reportYear: year) else { return nil }
            let failures = check.criterion.failures(in: matter)
            guard !failures.isEmpty else { return nil }
            return finding(check.rule, year: year, title: report.title, context: context, severity: check.severity) {
                $0.state(failures)
            }
        }
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
