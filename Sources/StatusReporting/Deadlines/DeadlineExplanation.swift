package import Supervision

/// A deadline in words: what is owed, when, by which article, and what was counted.
package struct DeadlineExplanation: Sendable {
    let deadline: Deadline?
    let duty: YearlyDuty
    let pack: RulePack
    let agencyKind: AgencyKind
    let reportYear: Int

    /// - Parameter deadline: nil where nothing is owed.
    package init(deadline: Deadline?, duty: YearlyDuty, pack: RulePack, agencyKind: AgencyKind, reportYear: Int) {
        self.deadline = deadline
        self.duty = duty
        self.pack = pack
        self.agencyKind = agencyKind
        self.reportYear = reportYear
    }

    /// Line by line, with a heading.
    package func text(in language: Language) -> String {
        let title = "\(duty.title[language]) · \(agencyKind.rawValue) · \(reportYear)"
        guard let deadline else {
            return title + "\n"
                + language.pick("该类机关在该年度没有此项义务。", "Nothing is owed for this kind and year.")
        }
        return ([title] + lines(deadline, language)).joined(separator: "\n")
    }

    /// What was counted, without a heading; nothing where nothing is owed.
    func lines(in language: Language) -> [String] { deadline.map { lines($0, language) } ?? [] }

    private func lines(_ deadline: Deadline, _ language: Language) -> [String] {
        var lines = [
            language.pick("应公布日期（含当日）：", "Due (the day included): ") + deadline.due.description,
            language.pick("依据：", "Source: ") + pack.citation(deadline.legalSource)[language],
            language.pick("规则：", "Regime: ") + "\(pack.id) \(pack.version), \(deadline.regime)",
        ]
        if let territory = deadline.jurisdiction {
            lines.append(language.pick("地方规定：", "Local rule of: ") + territory.rawValue)
        }
        lines += deadline.skippedDays.map { SkippedDayText(day: $0).line(in: language) }
        if deadline.skippedDays.isEmpty, deadline.isOnWorkingDay == false {
            lines.append(
                language.pick("该日为休息日；法规没有顺延规定，日期不变。", "It is a rest day; the law moves no date, so it stays.")
            )
        }
        if deadline.isProvisional {
            lines.append(language.pick("暂定：该年度放假安排尚未收录。", "Provisional: the calendar has no notice for that year yet."))
        }
        if let calendar = deadline.calendar {
            lines.append(language.pick("日历：", "Calendar: ") + calendar)
        }
        return lines
    }
}
