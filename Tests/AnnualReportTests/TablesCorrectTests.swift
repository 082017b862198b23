import Supervision
import TestSupport
import Testing

/// Correct tables, whatever their markup, break no rule.
struct TablesCorrectTests {
    /// Markups that print every label and every figure.
    private static let harmless = StatutoryTableMarkup.Defect.allCases.filter { $0 != .noHeading }
    private static let blanks: [StatutoryTableMarkup.Print] = [.blank, .slash, .dash, .words]

    @Test(arguments: StatutoryTableMarkup.Labels.allCases, [false, true])
    func aCorrectReportBreaksNoRuleOfTables(_ labels: StatutoryTableMarkup.Labels, isTrial: Bool) throws {
        var seed: UInt64 = 1
        for defect in Self.harmless {
            for print in StatutoryTableMarkup.Print.allCases {
                for dress in StatutoryTableMarkup.Dress.allCases {
                    seed += 1
                    var page = TablesPage(seed: seed, isTrial: isTrial)
                    page.markup.labels = labels
                    page.markup.dress = dress
                    page.markup.print = print
                    page.markup.defect = defect
                    let judged = try page.judged()
                    let isBlank = Self.blanks.contains(print)
                    // A group's own row has no figures of its own.
                    let allowed: Set = isBlank ? ["report-table-blank-cells"] : []
                    let told = Set(judged.tableRules)
                    if !told.isSubset(of: allowed) {
                        Issue.record("\(labels) \(defect) \(print) \(dress) \(isTrial): \(judged.findings.map(\.message.chinese))")
                    }
                    #expect(judged.report.mentionedTables == ["t2", "t3", "t4"])
                }
            }
        }
    }

    @Test func aReportOfZerosIsFine() throws {
        for isTrial in [false, true] {
            var page = TablesPage(seed: 1, isTrial: isTrial)
            page.figures.rows = page.figures.rows.mapValues { $0.map { _ in 0 } }
            #expect(try page.judged().tableRules.isEmpty)
        }
    }
}
