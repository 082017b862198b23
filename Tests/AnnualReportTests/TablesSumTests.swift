import SuiteTags
import Supervision
import TestSupport
import Testing

/// One number changed in tables three and four: the sums that it takes part in fail, and no other.
@Suite(.tags(.bulk))
struct TablesSumTests {
    private static let natural = 0
    private static let total = 6

    private func judged(
        isTrial: Bool = false,
        labels: StatutoryTableMarkup.Labels = .spanned,
        print: StatutoryTableMarkup.Print = .plain,
        _ change: (inout [String: [Int]]) -> Void
    ) throws -> Judged {
        var page = TablesPage(seed: 11, isTrial: isTrial)
        page.markup.labels = labels
        page.markup.print = print
        change(&page.figures.rows)
        return try page.judged()
    }

    /// The sums a cell takes part in, by its row and whether it stands in the column 总计.
    private func rules(of row: String) -> [String] {
        switch row {
        case "t3.new", "t3.carried_in", "t3.carried_out": ["report-t3-flow", "report-t3-row"]
        case "t3.total": ["report-t3-flow", "report-t3-row", "report-t3-sum"]
        default: ["report-t3-row", "report-t3-sum"]
        }
    }

    @Test(arguments: StatutoryTableMarkup.Labels.allCases, [false, true])
    func oneChangedCellOfTableThreeFailsItsOwnSums(_ labels: StatutoryTableMarkup.Labels, isTrial: Bool) throws {
        let form = isTrial ? StatutoryForms.t3Trial : StatutoryForms.t3
        for (index, row) in form.rows.enumerated() {
            let column = index % form.columns.count
            let judged = try judged(isTrial: isTrial, labels: labels) { $0[row.id]?[column] += 7 }
            let told = judged.tableRules.filter { $0 != "report-table-blank-cells" }
            #expect(told == rules(of: row.id), "\(row.id) \(column)")
        }
    }

    /// A cell and its row's total changed alike: only the sums of columns fail.
    @Test func aRowThatAddsUpFailsOnlyTheSumsOfItsColumns() throws {
        let judged = try judged { rows in
            rows["t3.granted"]?[Self.natural] += 2
            rows["t3.granted"]?[Self.total] += 2
        }
        #expect(judged.tableRules == ["report-t3-sum"])
        let finding = judged.findings(of: "report-t3-sum").first
        #expect(finding?.found?.contains("自然人") == true && finding?.found?.contains("总计") == true)
        #expect(finding?.found?.contains("商业企业") == false)
    }

    @Test func theTwoSidesOfAFailedFlowAreTold() throws {
        let judged = try judged { rows in
            for row in rows.keys where row.hasPrefix("t3.") { rows[row] = Array(repeating: 0, count: 7) }
            rows["t3.new"] = [5, 0, 0, 0, 0, 0, 5]
            rows["t3.carried_in"] = [1, 0, 0, 0, 0, 0, 1]
            rows["t3.granted"] = [4, 0, 0, 0, 0, 0, 4]
            rows["t3.total"] = [4, 0, 0, 0, 0, 0, 4]
            rows["t3.carried_out"] = [1, 0, 0, 0, 0, 0, 1]
        }
        #expect(judged.tableRules == ["report-t3-flow"])
        let finding = judged.findings(of: "report-t3-flow").first
        #expect(finding?.evidence == "“自然人”5＋1＝6 ≠ 4＋1＝5；“总计”5＋1＝6 ≠ 4＋1＝5")
    }

    @Test(arguments: ["t4.reconsideration", "t4.litigation_direct", "t4.litigation_after"])
    func oneChangedCellOfTableFourFailsItsGroup(_ row: String) throws {
        for column in 0..<5 {
            let judged = try judged { $0[row]?[column] += 3 }
            #expect(judged.tableRules == ["report-t4-sum"])
            #expect(judged.findings(of: "report-t4-sum").first?.evidence?.contains("；") == false)
        }
    }

    @Test(arguments: [StatutoryTableMarkup.Print.blank, .slash, .dash, .words])
    func blanksAreZerosInSums(_ print: StatutoryTableMarkup.Print) throws {
        #expect(try judged(print: print) { _ in }.tableRules == ["report-table-blank-cells"])
        let judged = try judged(print: print) { $0["t3.total"]?[0] += 1 }
        #expect(judged.tableRules.contains("report-t3-sum"))
    }
}
