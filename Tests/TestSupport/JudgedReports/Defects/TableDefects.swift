import Supervision

extension InjectedDefect {
    /// What stands in the cells.
    static let tableCells = [
        InjectedDefect(
            "all-blank",
            "report-table-empty",
            beside: ["report-table-blank-cells", "report-text-table-mismatch", "report-review-zero-but-text"],
            years: forms
        ) { report, _, _ in
            report.printTexts()
            report.areCellsBlank = true
            return true
        },
        InjectedDefect("some-blank", "report-table-blank-cells", years: forms) { report, _, dice in
            report.printTexts()
            report.style.zero = dice.one(of: ["", "/", "-", "—"])
            return !report.hasTableOfZeros
        },
        InjectedDefect(
            "word-in-a-cell",
            "report-table-nonnumeric",
            beside: ["report-t3-flow", "report-t3-sum", "report-t3-row"],
            years: forms
        ) { report, _, dice in
            report.printTexts()
            let row = dice.one(of: ["t3.new", "t3.granted", "t3.refused.2", "t2.licensing", "t2.penalties"])
            report.cells[row] = [0: dice.one(of: ["若干", "见附件", "详见网站", "#REF!", "待定", "不详"])]
            return true
        },
        InjectedDefect("negative", "report-negative-or-huge", years: 2021...2025) { report, _, dice in
            report.printTexts()
            let row = dice.one(of: ["t2.normative_documents", "t2.licensing", "t2.penalties"])
            report.cells[row] = [0: "-\(dice.number(1...9))"]
            return true
        },
        InjectedDefect("fee-in-yuan", "report-fee-unit", years: 2021...2025, kinds: [.townshipGov]) { report, _, dice in
            report.figures.rows["t2.fees"] = [dice.number(10_500...480_000)]
            return true
        },
    ]

    private static let tableParts = [("s2", "t2"), ("s3", "t3"), ("s4", "t4")]

    /// Which tables there are, and in which form.
    static let tableForms =
        tableParts.flatMap { part, table in
            [
                InjectedDefect(
                    "no-table-\(table)",
                    "report-table-missing",
                    beside: ["report-table-empty"],
                    years: forms
                ) { report, _, _ in
                    guard let index = report.index(part) else { return false }
                    report.parts[index].table = nil
                    if report.parts[index].paragraphs.isEmpty { report.parts[index].paragraphs = ["按规定开展工作。"] }
                    return true
                },
                InjectedDefect(
                    "picture-of-\(table)",
                    "report-table-image-only",
                    beside: ["report-table-missing"],
                    years: forms
                ) { report, _, _ in
                    guard let index = report.index(part) else { return false }
                    report.parts[index].table = .picture(table)
                    return true
                },
            ]
        } + [
            InjectedDefect(
                "trial-tables",
                "report-wrong-format",
                beside: ["report-table-label-missing", "report-fee-unit"],
                years: 2022...2025
            ) { report, _, dice in
                let size = report.facts.number("size")
                let fourth = report.figures.rows.filter { $0.key.hasPrefix("t4") }
                report.useTables(.trial2019, size, &dice)
                report.figures.rows.merge(fourth) { $1 }
                return true
            },
            InjectedDefect("new-tables-in-trial-years", "report-format-too-new", years: 2019...2020) {
                report,
                _,
                dice in
                let size = report.facts.number("size")
                report.useTables(.form2021, size, &dice)
                return true
            },
        ]
        + [("科研机构", ""), ("结果纠正", ""), ("行政强制", "&nbsp;"), ("2.重复申请", ""), ("商业企业", "")].map { label, other in
            InjectedDefect(
                "no-label-\(label)",
                "report-table-label-missing",
                beside: ["report-t3-row", "report-t3-sum", "report-t3-flow", "report-t4-sum"],
                years: forms
            ) { report, _, _ in
                report.printTexts()
                report.labels = [label: other]
                return true
            }
        }
}

extension JudgedReport {
    /// Takes the tables of another form, their known numbers kept where both have them.
    fileprivate mutating func useTables(_ form: ReportForm, _ size: Int, _ dice: inout Dice) {
        let old = figures
        figures = KnownFigures.any(form, size: size, isCity: agency.kind == .cityGov, previous: nil, &dice)
        for (id, values) in old.rows where figures.rows[id]?.count == values.count && !id.hasPrefix("t2") {
            figures.rows[id] = values
        }
        let other = (1...3).map { old.rows["t3.other.\($0)"] ?? [Int](repeating: 0, count: 7) }
        if form == .trial2019 {
            figures.rows["t3.other"] = (0..<7).map { column in other.reduce(0) { $0 + $1[column] } }
        } else {
            for index in 1...3 { figures.rows["t3.other.\(index)"] = [Int](repeating: 0, count: 7) }
            figures.rows["t3.other.3"] = old.rows["t3.other"]
        }
    }
}
