package import FoundationEssentials
package import Supervision

/// Rectification cases in words, for whoever asks for them.
package struct CaseReport: Sendable {
    let law: RectificationRules
    let text: DashboardText
    let civilTime: CivilTime
    let today: CivilDate
    private let watchlist: Watchlist?

    /// - Parameters:
    ///   - law: What the states are called.
    ///   - watchlist: Knows the names of agencies; nil where the configuration is not at hand.
    ///   - now: By which it is said what is overdue.
    package init(
        _ law: RectificationRules,
        watchlist: Watchlist?,
        in language: Language,
        civilTime: CivilTime,
        at now: Date
    ) {
        self.law = law
        self.watchlist = watchlist
        self.civilTime = civilTime
        text = DashboardText(language)
        today = civilTime.date(at: now)
    }

    /// What an agency is called; its id where nobody knows.
    package func name(of agency: Agency.ID) -> String { watchlist?.agency(agency)?.name ?? agency.rawValue }

    /// What a list is called: its address where it is watched.
    package func list(_ source: Source.ID) -> String { watchlist?.source(source)?.address.text ?? source.rawValue }

    /// Everyone whom a case concerns; of many the first ones, and how many there are.
    package func agencies(of one: RectificationCase) -> String {
        let most = 3
        let names = one.agencies.prefix(most).map(name).joined(separator: text.language.pick("、", ", "))
        return one.agencies.count > most ? "\(names)…(\(one.agencies.count))" : names
    }

    /// Cases, one a line: id, state, due day, severity, whose, what is wrong.
    package func list(_ records: [CaseRecord]) -> String {
        guard !records.isEmpty else { return text.language.pick("没有符合条件的整改事项。", "No cases.") }
        return records.map(line(of:)).joined(separator: "\n")
    }

    /// One case with everything that happened to it.
    package func show(_ record: CaseRecord) -> String {
        let (one, language) = (record.case, text.language)
        let words = FindingWords(record.finding, in: language, civilTime: civilTime, naming: list)
        let fields: [(String, String?)] = [
            (text.agency, agencies(of: one)),
            (text.message, record.finding.message[language]),
            (text.legalSource, record.finding.legalSource[language]),
            (text.found, words.found), (text.expected, words.expected),
            (text.evidence, words.evidence), (text.page, record.finding.address?.text),
            (text.due, due(of: one)), (language.pick("责任人", "Responsible"), one.responsible),
            (language.pick("重复自", "Repeats"), one.repeats?.rawValue),
            (language.pick("告警", "Alert"), "\(one.fingerprint) (\(one.rule))"),
        ]
        let head = "\(one.id)  \(law.name(of: one.state)[language])  \(text.name(one.severity))"
        let facts = fields.compactMap { name, value in value.map { "\(name): \(VisibleText.clean($0))" } }
        let steps = CaseStepWords.all(record.steps, in: language).map(line)
        return ([head] + facts + [""] + steps).joined(separator: "\n")
    }

    // MARK: Lines

    private func line(of record: CaseRecord) -> String {
        let one = record.case
        let parts = [
            one.id.rawValue, law.name(of: one.state)[text.language], due(of: one), text.name(one.severity),
            agencies(of: one), VisibleText.clean(record.finding.message[text.language], limit: 200),
            one.responsible.map { VisibleText.clean($0) },
            one.repeats.map { text.language.pick("一年内重复（\($0)）", "repeats \($0)") },
        ]
        return parts.compactMap(\.self).joined(separator: "  ")
    }

    private func due(of one: RectificationCase) -> String {
        let language = text.language
        let note =
            if one.isOverdue(on: today) {
                language.pick("（逾期）", " (overdue)")
            } else if one.isDueProvisional, one.state.isOpen {
                language.pick("（暂定）", " (provisional)")
            } else {
                ""
            }
        return language.pick("限\(one.due)", "due \(one.due)") + note
    }

    private func line(_ words: CaseStepWords) -> String {
        let step = words.step
        let state = law.name(of: step.state)[text.language]
        let what = "\(Timestamp.local(step.time, in: civilTime))  \(text.words(step.kind)) → \(state)"
        let who = step.author.map { "  " + VisibleText.clean($0) } ?? ""
        let changes = words.changes.map { "  " + $0 }.joined()
        let note = step.note.isEmpty ? "" : text.language.pick("：", ": ") + VisibleText.clean(step.note)
        return what + who + changes + note
    }
}
