import SuiteTags
import Supervision
import TestSupport
import Testing

/// Correct tables, whatever their markup, break no rule.
@Suite(.tags(.bulk))
struct TablesCorrectTests {
    /// Markups that print every label and every figure.
    private static let harmless = StatutoryTableMarkup.Defect.allCases.filter { $0 != .noHeading }
    private static let blanks: [StatutoryTableMarkup.Print] = [.blank, .slash, .dash, .words]

    @Test(arguments: StatutoryTableMarkup.Labels.allCases, [false, true])
    func aCorrectReportBreaksNoRuleOfTables(_ labels: StatutoryTableMarkup.Labels, isTrial: Bool) throws {
        // Every defect of markup, each with another print and dress.
        for (index, defect) in Self.harmless.enumerated() {
            let shift = index + (isTrial ? 4 : 0) + labelShift(labels)
            var page = TablesPage(seed: UInt64(shift + 1), isTrial: isTrial)
            page.markup.labels = labels
            page.markup.dress = Self.pick(StatutoryTableMarkup.Dress.allCases, shift)
            page.markup.print = Self.pick(StatutoryTableMarkup.Print.allCases, shift)
            page.markup.defect = defect
            let judged = try page.judged()
            let isBlank = Self.blanks.contains(page.markup.print) || labels == .oneColumn
            let allowed: Set<String> = isBlank ? ["report-table-blank-cells"] : []
            let told = judged.findings.filter { judged.tableRules.contains($0.rule.rawValue) }
            let wrong = told.filter { !allowed.contains($0.rule.rawValue) }.map(\.message.chinese)
            #expect(wrong.isEmpty, "\(page.markup)")
            #expect(judged.report.mentionedTables == ["t2", "t3", "t4"], "\(page.markup)")
        }
    }

    private func labelShift(_ labels: StatutoryTableMarkup.Labels) -> Int {
        (StatutoryTableMarkup.Labels.allCases.firstIndex(of: labels) ?? 0) * 3
    }

    private static func pick<Value>(_ values: [Value], _ index: Int) -> Value { values[index % values.count] }

    @Test func aReportOfZerosIsFine() throws {
        for isTrial in [false, true] {
            var page = TablesPage(seed: 1, isTrial: isTrial)
            page.figures.rows = page.figures.rows.mapValues { $0.map { _ in 0 } }
            #expect(try page.judged().tableRules.isEmpty)
        }
    }
}
