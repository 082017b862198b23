import Supervision

extension InjectedDefect {
    /// The six sections and their order.
    static let sections =
        (1...6).map { number in
            InjectedDefect(
                "no-section-\(number)",
                "report-section-missing",
                beside: [
                    "report-table-missing", "report-other-empty", "report-fee-not-stated", "report-problems-empty",
                    "report-general-topics",
                    "report-gov-assessment-missing", "report-declared-count-mismatch",
                ],
                years: forms
            ) { report, _, _ in
                report.parts.removeAll { $0.id == "s\(number)" }
                report.renumber()
                report.drop { $0.holds("组成") || $0.holds("全文") }
                return true
            }
        } + [
            InjectedDefect("sections-exchanged", "report-section-order", years: forms) { report, _, dice in
                let first = dice.one(of: [1, 2, 4])
                report.parts.swapAt(first, first + 1)
                if dice.chance(60) { report.renumber() }
                return true
            },
            InjectedDefect("number-doubled", "report-section-order", years: forms) { report, _, dice in
                let index = dice.number(1...5)
                report.parts[index].number -= 1
                return true
            },
            InjectedDefect("number-left-out", "report-section-order", years: forms) { report, _, dice in
                for index in dice.number(2...4)..<6 { report.parts[index].number = index + 1 }
                return true
            },
            InjectedDefect("title-variant", "report-section-title-variant", years: forms) { report, _, dice in
                let index = dice.number(2...5)
                report.parts[index].title =
                    [
                        "", "", "收到的处理政府信息公开申请情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况", "政府信息公开工作存在的问题和整改措施情况", "其他需要说明的事项",
                    ][index]
                return true
            },
            InjectedDefect("seventh-section", "report-section-extra", years: forms) { report, _, dice in
                let extra = dice.one(of: ["工作亮点", "政务公开特色做法", "政务公开进社区情况"])
                let text = "创新开展政务公开进社区活动，群众反映良好。"
                let place = dice.one(of: [5, 6])
                report.parts.insert(ReportPart(id: nil, title: extra, number: place, paragraphs: [text]), at: place)
                report.renumber()
                report.drop { $0.holds("组成") || $0.holds("全文") }
                return true
            },
        ]
}
