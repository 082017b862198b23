package import FoundationEssentials

/// Tells whether the calendar reaches as far as due dates that are counted with it.
package struct CalendarJudgement: Sendable {
    let rules: SupervisionRules

    package init(rules: SupervisionRules) {
        self.rules = rules
    }

    /// The rule of the packs on it.
    private static let rule: Rule.ID = "calendar-coverage-missing"

    /// A finding where a due date to come falls on a day of which no notice is known; until then it is provisional.
    package func findings(at now: Date) -> [Finding] {
        guard let (pack, _) = rules.ruleBook.rule(Self.rule), let first = provisionalDueDates(at: now).min() else {
            return []
        }
        let calendar = rules.ruleBook.calendar
        let subject = FindingSubject("calendar/\(calendar?.id ?? "none")", due: first)
        // The calendar is everyone's: no territory has a rule of its own on it.
        let nobody = Territory([], year: first.year)
        var finding = pack.finding(Self.rule, about: subject, in: nobody) { values in
            values[.due] = first.description
            values[.found] = calendar.map { $0.coverage.upperBound.description } ?? "–"
            values[.expected] = "≥ \(first)"
            values[.places] = calendar?.id ?? "–"
        }
        finding?.isEstablished = true
        return [finding].compactMap(\.self)
    }

    private func provisionalDueDates(at now: Date) -> [CivilDate] {
        let today = rules.ruleBook.civilTime.date(at: now)
        let calendar = rules.ruleBook.calendar
        return rules.ruleBook.duties.flatMap { _, duty in
            let agencies = rules.watchlist.agencies.filter { rules.supervises(duty, of: $0) }
            return Set(agencies.map { Ower(kind: $0.kind, territory: $0.jurisdiction) }).flatMap { ower in
                (today.year - 1...today.year + 1).compactMap { year -> CivilDate? in
                    let deadline = duty.deadline(
                        for: ower.kind,
                        in: ower.territory,
                        reportYear: year,
                        calendar: calendar
                    )
                    guard let deadline, deadline.isProvisional, deadline.due >= today,
                        let regime = duty.regime(for: ower.kind, reportYear: year),
                        // The notice of a year comes out late in the year before: no earlier than somebody waits.
                        deadline.due <= today.adding(days: regime.dueSoonDays.max() ?? 0)
                    else { return nil }
                    return deadline.due
                }
            }
        }
    }

    private struct Ower: Hashable {
        let kind: AgencyKind
        let territory: Jurisdiction
    }
}
