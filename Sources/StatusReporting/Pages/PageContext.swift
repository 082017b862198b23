import FoundationEssentials
import Supervision

/// What every page is made with: what is shown, in whose words, at which addresses.
struct PageContext: Sendable {
    let index: StatusIndex
    let text: DashboardText
    let civilTime: CivilTime
    let links: SiteLinks

    var snapshot: StatusSnapshot { index.snapshot }
    var language: Language { text.language }

    /// The day that the status is of.
    var today: CivilDate { civilTime.date(at: snapshot.generatedAt) }

    /// The day of the last working day before today: what began since is new to whoever looks each morning.
    var lastWorkingDay: CivilDate {
        let calendar = index.rules?.ruleBook.calendar
        var day = today.adding(days: -1)
        // The longest holiday is shorter; without a calendar yesterday counts.
        for _ in 0..<30 where calendar.map({ !$0.isWorkingDay(day) }) ?? false { day = day.adding(days: -1) }
        return day
    }

    /// What the state of a case is called: as the pack that follows cases says.
    func name(of state: CaseState) -> String {
        index.rules?.ruleBook.rectification?.name(of: state)[language] ?? state.rawValue
    }

    /// A finding in words; lists go by their addresses.
    func words(of finding: Finding) -> FindingWords {
        FindingWords(finding, in: language, civilTime: civilTime) { source in
            index.source(source)?.address.text ?? source.rawValue
        }
    }

    /// The local day of an instant.
    func day(of instant: Date) -> CivilDate { civilTime.date(at: instant) }
}
