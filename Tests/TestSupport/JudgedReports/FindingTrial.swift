package import Supervision

/// Judges reports that are right, and the same with one thing made wrong.
package struct FindingTrial {
    /// What the rules find in a report, as it is published.
    package typealias Judge = (JudgedReport) throws -> [Finding]
    /// What they find between a report and another one.
    package typealias Compare = (JudgedReport, JudgedReport, ReportPair.Relation) throws -> [Finding]

    private let judge: Judge
    private let compare: Compare
    /// The rules that there are: others cannot be missed.
    private let rules: Set<String>
    private var table = FindingTable()

    package init(rules: Set<String>, judge: @escaping Judge, compare: @escaping Compare) {
        self.rules = rules
        self.judge = judge
        self.compare = compare
    }

    /// Judges so many reports of every regime that are right.
    package mutating func judgeCorrect(reports count: Int, seed: UInt64) throws -> FindingTable {
        for regime in JudgedReport.Regime.allCases {
            for number in 0..<count { try judgeCorrect(regime, seed, UInt64(number)) }
        }
        return table
    }

    /// Injects every defect so often, each into a report of its own.
    package mutating func inject(times count: Int, seed: UInt64) throws -> FindingTable {
        for (number, defect) in InjectedDefect.all.enumerated() where rules.contains(defect.rule) {
            for turn in 0..<count { try inject(defect, seed, UInt64(100_000 + number * 1_000 + turn)) }
        }
        return table
    }

    private mutating func judgeCorrect(_ regime: JudgedReport.Regime, _ seed: UInt64, _ stream: UInt64) throws {
        var reports = CorrectReports(
            seed: seed,
            stream: stream * 4 + UInt64(regime == .trial ? 1 : regime == .narrative ? 2 : 3)
        )
        let report = reports.report(regime)
        let later = reports.next(after: report)
        let neighbour = reports.report(regime, kind: report.agency.kind, year: report.year)
        table.correctReports += 1
        try note(judge(report), in: report, "correct-\(regime.rawValue)-\(stream)")
        guard later.year <= 2025, later.regime == report.regime || regime == .trial else { return }
        table.correctPairs += 2
        try note(compare(later, report, .yearBefore), in: later, "pair-\(regime.rawValue)-\(stream)", beside: report)
        guard neighbour.agency.name != report.agency.name else { return }
        try note(
            compare(neighbour, report, .otherAgency),
            in: neighbour,
            "other-\(regime.rawValue)-\(stream)",
            beside: report
        )
    }

    /// Everything that is said of a report that is right is false.
    private mutating func note(
        _ findings: [Finding],
        in report: JudgedReport,
        _ name: String,
        beside: JudgedReport? = nil
    ) {
        for finding in findings {
            table.scores[finding.rule.rawValue, default: .init()].false_[finding.severity, default: 0] += 1
        }
        let told = findings.filter { $0.severity >= .warning }
        guard !told.isEmpty else { return }
        table.wrongs.append(
            (
                name + "-" + told[0].rule.rawValue, report.page + (beside.map { "<hr>\n" + $0.page } ?? ""),
                Self.lines(told)
            )
        )
    }

    private mutating func inject(_ defect: InjectedDefect, _ seed: UInt64, _ stream: UInt64) throws {
        guard let (report, other) = defect.injected(seed: seed, stream: stream) else { return }
        try judge(defect, report, other)
    }

    private mutating func judge(_ defect: InjectedDefect, _ report: JudgedReport, _ other: JudgedReport?) throws {
        var findings = try judge(report)
        if let other, let relation = defect.relation { findings += try compare(report, other, relation) }
        let isTold = findings.contains { $0.rule.rawValue == defect.rule }
        table.scores[defect.rule, default: .init()].injected += 1
        if isTold { table.scores[defect.rule, default: .init()].told += 1 }
        let key = "\(defect.rule)/\(defect.name)"
        let count = table.defects[key] ?? (0, 0)
        table.defects[key] = (count.injected + 1, count.told + (isTold ? 1 : 0))
        let stray = findings.filter { finding in
            finding.severity >= .error && finding.rule.rawValue != defect.rule
                && !defect.beside.contains(finding.rule.rawValue)
        }
        for finding in stray { table.scores[finding.rule.rawValue, default: .init()].beside += 1 }
        guard !isTold || !stray.isEmpty else { return }
        let name = isTold ? "beside-\(defect.name)-\(stray[0].rule.rawValue)" : "missed-\(defect.rule)-\(defect.name)"
        table.wrongs.append((name, report.page + (other.map { "<hr>\n" + $0.page } ?? ""), Self.lines(findings)))
    }

    private static func lines(_ findings: [Finding]) -> String {
        findings.map { finding in
            "[\(finding.severity.rawValue)] \(finding.rule.rawValue): \(finding.message.chinese)\n    found=\(finding.found ?? "-") expected=\(finding.expected ?? "-") evidence=\(finding.evidence ?? "-")"
        }.joined(separator: "\n")
    }
}
