import Supervision

extension InjectedDefect {
    private static let told: Set<String> = [
        "report-text-table-mismatch", "report-carry-over", "report-review-zero-but-text", "report-sum-mismatch-text",
    ]

    /// Sums of the tables: each defect breaks one of them only.
    static let sums = [
        InjectedDefect("left-over-off", "report-t3-flow", beside: told, years: forms) { report, _, dice in
            report.printZeros()
            report.add(dice.number(1...7), to: "t3.carried_out", [0, 6])
            return true
        },
        InjectedDefect("received-off", "report-t3-flow", beside: told, years: forms) { report, _, dice in
            report.printZeros()
            report.add(dice.number(1...7), to: "t3.new", [1, 6])
            return true
        },
        InjectedDefect("result-off", "report-t3-sum", beside: told, years: forms) { report, _, dice in
            report.printZeros()
            report.add(
                dice.number(1...5),
                to: dice.one(of: ["t3.granted", "t3.partial", "t3.refused.4", "t3.unavailable.1"]),
                [0, 6]
            )
            return true
        },
        InjectedDefect("applicant-exchanged", "report-t3-row", beside: told, years: forms) { report, _, dice in
            report.printZeros()
            let amount = dice.number(1...4)
            report.add(amount, to: "t3.granted", [0])
            report.add(amount, to: "t3.unavailable.1", [1])
            report.add(-amount, to: "t3.unavailable.1", [0])
            report.add(-amount, to: "t3.granted", [1])
            // The columns still come out; the rows do too, unless one of the totals is moved.
            report.add(amount, to: "t3.granted", [6])
            report.add(-amount, to: "t3.unavailable.1", [6])
            let isPositive = report.figures.rows.values.allSatisfy { $0.allSatisfy { $0 >= 0 } }
            return isPositive
        },
        InjectedDefect("row-total-moved", "report-t3-row", beside: told, years: forms) { report, _, dice in
            report.printZeros()
            let rows = ["t3.granted", "t3.partial", "t3.unavailable.1", "t3.refused.4"]
            guard let from = rows.first(where: { (report.figures.rows[$0]?[6] ?? 0) > 0 }) else { return false }
            let to = from == "t3.granted" ? "t3.unavailable.1" : "t3.granted"
            report.add(-1, to: from, [6])
            report.add(1, to: to, [6])
            return true
        },
        InjectedDefect("review-total-off", "report-t4-sum", beside: told, years: forms) { report, _, dice in
            report.printZeros()
            let row = dice.one(of: ["t4.reconsideration", "t4.litigation_direct", "t4.litigation_after"])
            report.add(dice.number(1...3), to: row, [4])
            return true
        },
    ]
}
