import MonitorConfig
import SuiteTags
import Supervision
import TestSupport
import Testing

/// Reports with exactly one thing wrong, judged by the built-in rules.
@Suite(.tags(.bulk))
struct InjectedDefectTests {
    static func trial() throws -> FindingTrial {
        let (pack, duty) = try #require(Judged.book.get().duties.first)
        return FindingTrial(
            rules: Set(pack.rules.values.filter(\.isEnabled).map(\.id.rawValue)),
            judge: { try judged($0).findings },
            compare: { report, other, relation in
                let here = try #require(judged(report, isStated: true).assessed)
                let there = try #require(judged(other, isStated: true).assessed)
                return Assessment(pack: pack, duty: duty).findings(between: here, and: there, as: relation)
            }
        )
    }

    /// - Parameter isStated: Whether whoever asks knows the year, as a list does.
    private static func judged(_ report: JudgedReport, isStated: Bool = false) throws -> Judged {
        try Judged(
            report.page,
            kind: report.agency.kind,
            year: isStated ? report.year : nil,
            names: [report.agency.name],
            slotYear: report.year
        )
    }

    @Test func theRuleOfAnInjectedDefectFiresAndNoOther() throws {
        var trial = try Self.trial()
        let table = try trial.inject(times: 3, seed: 2026)
        #expect(table.scores.values.reduce(0) { $0 + $1.injected } > 200)
        #expect(table.recall >= 0.99, "\(table.text)")
        #expect(table.precision(from: .error) >= 0.99, "\(table.text)")
    }

    /// Every rule in force that one or two reports can break has a defect that breaks it.
    @Test func everyRuleOfContentHasADefect() throws {
        let (pack, duty) = try #require(Judged.book.get().duties.first)
        // Two reports of one column are no defect of either.
        let comparisons = duty.comparisons.filter { $0.relation != .sameYear }
        let checked = duty.checks.map(\.rule) + comparisons.map(\.rule) + duty.identities.map(\.rule)
        let rules = checked.filter { pack.rules[$0]?.isEnabled == true }.map(\.rawValue)
        #expect(Set(rules).subtracting(InjectedDefect.all.map(\.rule)).isEmpty)
    }
}
