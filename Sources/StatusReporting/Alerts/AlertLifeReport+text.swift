import FoundationEssentials
package import Supervision

extension AlertLifeReport {
    /// The life in words, for a terminal; fetched text is on one line and holds nothing that could command a terminal.
    package func text(in language: Language) -> String {
        let text = DashboardText(language)
        let history = [text.language.pick("经过：", "History:")] + entries.map { "  " + line(for: $0, text) }
        let end = text.language.pick("何时结束：", "Ends when: ") + ending.words(in: language)
        return (identity(text) + matter(text) + changes(text) + [""] + history + ["", standing(text), end]).joined(
            separator: "\n"
        )
    }

    private func identity(_ text: DashboardText) -> [String] {
        let severity = severity.map(text.name) ?? "–"
        let named = [agency.map(\.rawValue), agencyName].compactMap { $0 }.joined(separator: " ")
        let page = [source.map(\.rawValue), sourceAddress?.text].compactMap { $0 }.joined(separator: " ")
        return ["\(life.fingerprint)  \(rule?.rawValue ?? "–")  \(severity)"]
            + labelled([(text.agency, named), (text.page, page), (text.subject, subject)], text)
    }

    private func matter(_ text: DashboardText) -> [String] {
        guard let finding = life.finding else { return [] }
        let words = FindingWords(finding, in: text.language, civilTime: civilTime)
        return labelled(
            [
                (text.message, finding.message[text.language]), (text.found, words.found),
                (text.expected, words.expected), (text.evidence, words.evidence),
                (text.legalSource, finding.legalSource[text.language]), (text.due, finding.due?.description),
                (text.openPage, finding.address?.text),
            ],
            text
        )
    }

    /// What changed, line by line, the newest change first.
    private func changes(_ text: DashboardText) -> [String] {
        life.changes.prefix(Self.mostChanges).flatMap { record in
            let head = text.language.pick("改动", "What changed") + " (\(time(record.time)), seq \(record.sequence))"
            return ["", head + text.language.pick("：", ":")]
                + record.change.lines(in: text.language).map {
                    "  " + VisibleText.clean($0, limit: 2 * VisibleText.lineLimit)
                }
        }
    }

    /// A person asks for the last change; the JSON form has all that are kept.
    private static let mostChanges = 5

    private func labelled(_ pairs: [(label: String, value: String?)], _ text: DashboardText) -> [String] {
        pairs.compactMap { label, value in
            guard let value, !value.isEmpty else { return nil }
            return label + text.language.pick("：", ": ") + VisibleText.clean(value)
        }
    }

    private func line(for entry: Entry, _ text: DashboardText) -> String {
        let state = entry.state.map {
            Alert.State(rawValue: $0).map(text.name) ?? text.language.pick("不再保留", "Not kept")
        }
        let told = entry.event.map { event in
            let number = entry.sequence.map { text.language.pick("（第 \($0) 行）", " (seq \($0))") } ?? ""
            return text.language.pick("告知：", "told: ") + text.event(event) + number
        }
        let why = entry.cause.map(text.words)
        let read = entry.readings.map { readings(in: $0, text) }
        let found = entry.found.map { text.found + text.language.pick("：", ": ") + VisibleText.clean($0, limit: 160) }
        let said = entry.order.map { text.words($0, in: civilTime) }
        let parts = [state, told, why, said, read, found, text.name(entry.severity)].compactMap { $0 }
        return "\(time(entry.time))  " + parts.joined(separator: " · ")
    }

    private func readings(in range: ClosedRange<Date>, _ text: DashboardText) -> String {
        let first = time(range.lowerBound)
        let last = time(range.upperBound)
        return text.language.pick("读取于 ", "read at ") + (first == last ? first : "\(first) – \(last)")
    }

    private func standing(_ text: DashboardText) -> String {
        let label = text.language.pick("现状：", "Now: ")
        guard let alert = life.alert else { return label + text.language.pick("不再保留", "Not kept") }
        let since = life.firstSeen.map { text.language.pick("，首次见于 ", ", first seen ") + time($0) } ?? ""
        let ended = alert.endsAt.map { text.language.pick("，结束于 ", ", ended ") + time($0) } ?? ""
        let cause = alert.cause.map { text.language.pick("；", "; ") + text.words($0) } ?? ""
        let said = life.muting.map { text.language.pick("；", "; ") + text.words($0, in: civilTime) } ?? ""
        return label + text.name(alert.state) + since + ended + cause + said
    }

    private func time(_ instant: Date) -> String { Timestamp.local(instant, in: civilTime) }
}
