import Supervision

extension InjectedDefect {
    /// Title, issuer and dates.
    static let identity = [
        InjectedDefect("title-of-last-year", "report-wrong-year", beside: ["report-format-too-new"], years: 2009...2018)
        { report, _, _ in
            report.title = report.title.yearBefore(report.year)
            return true
        },
        InjectedDefect(
            "title-of-last-year-2021",
            "report-wrong-year",
            beside: ["report-format-too-new"],
            years: 2022...2025
        ) {
            report,
            _,
            _ in
            report.title = report.title.yearBefore(report.year)
            return true
        },
        InjectedDefect("period-of-last-year", "report-wrong-year", years: 2022...2025) { report, _, dice in
            let period = dice.one(of: PrefaceWording.period).replacing("{Y}", with: "\(report.year - 1)")
            report.drop { $0.holds("统计期") || $0.holds("统计时") || $0.holds("统计数据") }
            report.preface.append(period)
            return true
        },
        InjectedDefect("title-of-another-agency", "report-wrong-agency") { report, _, dice in
            let own = report.agency
            var other = own
            for _ in 0..<40 where other.place == own.place || other.name.suffix(3) == own.name.suffix(3) {
                other = ReportingAgency.any(own.kind, &dice)
            }
            guard other.place != own.place else { return false }
            report.title = report.title.replacing(own.name, with: other.name)
            report.issuer = other.name
            report.signature = nil
            report.rewrite { $0.replacing(own.name, with: other.name).replacing(own.place, with: other.place) }
            return true
        },
        InjectedDefect("called-a-summary", "report-title-nonstandard", beside: ["report-wrong-agency"]) {
            report,
            _,
            dice in
            let end = dice.one(of: ["政府信息公开工作总结", "政务公开工作总结", "政府信息公开工作情况汇报", "信息公开工作总结"])
            report.title = "\(report.agency.name)\(report.year)年\(end)"
            return true
        },
        InjectedDefect("no-period", "report-period-missing", years: forms) { report, _, _ in
            report.preface = ["现公布\(report.agency.name)\(report.year)年政府信息公开工作年度报告。"]
            let year = report.year
            report.rewrite { $0.replacing("截至\(year)年12月31日", with: "全年").replacing("截至12月底", with: "全年") }
            return true
        },
        InjectedDefect("signed-before-the-end", "report-before-year-end") { report, _, dice in
            let day = Dice.day(report.year, 12, dice.number(3...29))
            report.published = day
            report.signature = dice.write(day, as: .chinese)
            return true
        },
        InjectedDefect("dropped-characters", "report-date-ambiguous") { report, _, _ in
            report.say("\(report.year)111日，召开专题会议部署工作。")
            return true
        },
    ]
}

extension String {
    /// The text with another year, in digits or in words.
    fileprivate func yearBefore(_ year: Int) -> String {
        replacing("\(year)", with: "\(year - 1)")
            .replacing(DateForm.yearInIdeographs(year), with: DateForm.yearInIdeographs(year - 1))
    }
}
