import Supervision

extension InjectedDefect {
    /// A report that has the defect, and the other one that is needed to see it; nil where none came out.
    package func injected(seed: UInt64, stream: UInt64) -> (report: JudgedReport, other: JudgedReport?)? {
        var dice = Dice(seed: seed &+ 7, stream: stream)
        var reports = CorrectReports(seed: seed, stream: stream)
        for _ in 0..<12 {
            let year = dice.number(years)
            let kind = dice.one(of: kinds.isEmpty ? CorrectReports.kinds : kinds)
            guard let (sound, other) = pair(year, kind, from: &reports) else { continue }
            var report = sound
            if apply(&report, other, &dice) { return (report, other) }
        }
        return nil
    }

    private func pair(_ year: Int, _ kind: AgencyKind, from reports: inout CorrectReports)
        -> (JudgedReport, JudgedReport?)?
    {
        let regime = JudgedReport.Regime(of: year)
        switch relation {
        case .yearBefore:
            let earlier = reports.report(JudgedReport.Regime(of: year - 1), kind: kind, year: year - 1)
            let report = reports.next(after: earlier)
            return earlier.regime != .narrative || regime == .narrative ? (report, earlier) : nil
        case .otherAgency:
            let other = reports.report(regime, kind: kind, year: year)
            let report = reports.report(regime, kind: kind, year: year)
            return other.agency.name != report.agency.name ? (report, other) : nil
        default: return (reports.report(regime, kind: kind, year: year), nil)
        }
    }
}

extension JudgedReport.Regime {
    /// The form that reports on `year` are written in.
    package init(of year: Int) {
        self = year <= 2018 ? .narrative : year <= 2020 ? .trial : .form2021
    }
}
