import StatusReporting
import Supervision

/// A term in working days in words: its last day, and every day that did not count.
struct TermExplanation {
    let term: WorkingDayTerm
    let workingDays: Int
    let calendar: WorkingCalendar

    func text(in language: Language) -> String {
        var lines = [
            language.pick(
                "自\(term.start)（不计当日）起\(workingDays)个工作日，最后一日：\(term.end)",
                "\(workingDays) working days after \(term.start) (not counted itself); the last one: \(term.end)"
            )
        ]
        lines += term.skippedDays.map { SkippedDayText(day: $0).line(in: language) }
        if term.isProvisional {
            let last = calendar.coverage.upperBound
            lines.append(
                language.pick(
                    "暂定：日历“\(calendar.id)”只收录到\(last)，此后仅按周末计算。",
                    "Provisional: the calendar \"\(calendar.id)\" ends on \(last); behind it only weekends are known."
                )
            )
        }
        return (lines + [language.pick("日历：", "Calendar: ") + calendar.id]).joined(separator: "\n")
    }
}
