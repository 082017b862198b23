import FoundationEssentials
package import Supervision

/// What a command answers to whoever asks how sinks stand, in words.
package struct SinkReport: Sendable {
    private let language: Language
    private let civilTime: CivilTime

    /// - Parameter civilTime: In whose zone times are shown.
    package init(in language: Language, civilTime: CivilTime) {
        self.language = language
        self.civilTime = civilTime
    }

    /// A sink that is configured, known to the store, or both.
    package struct Row: Sendable {
        /// Its name.
        package var name: String
        /// Its type, and where it is.
        package var target: String
        /// How far it was told; nil where the store does not know it yet.
        package var mark: SinkMark?
        /// How it stands by the status of the running monitor; nil where there is none.
        package var status: SinkStatus?
        /// How many lines were set aside and not sent again.
        package var deadLetters: Int

        package init(name: String, target: String, mark: SinkMark?, status: SinkStatus?, deadLetters: Int) {
            self.name = name
            self.target = target
            self.mark = mark
            self.status = status
            self.deadLetters = deadLetters
        }
    }

    /// One sink a line: name, where it is, how far it was told, what it lacks, since when it fails and why.
    package func list(_ rows: [Row], lastSequence: Int) -> String {
        guard !rows.isEmpty else { return language.pick("没有输出。", "No sinks.") }
        return rows.map { line(of: $0, lastSequence: lastSequence) }.joined(separator: "\n")
    }

    private func line(of row: Row, lastSequence: Int) -> String {
        var parts = [VisibleText.clean(row.name), VisibleText.clean(row.target)]
        if let mark = row.mark {
            let lag = max(0, lastSequence - mark.deliveredThrough - mark.sentAhead.count)
            parts.append(language.pick("已送至第\(mark.deliveredThrough)条", "told through \(mark.deliveredThrough)"))
            parts.append(language.pick("待送 \(lag) 条", "\(lag) wait"))
            if mark.lost > 0 { parts.append(language.pick("丢失 \(mark.lost) 条", "\(mark.lost) lost")) }
        } else {
            parts.append(language.pick("尚未启用", "not in use yet"))
        }
        if row.deadLetters > 0 {
            parts.append(language.pick("拒收 \(row.deadLetters) 条", "\(row.deadLetters) set aside"))
        }
        if let since = row.status?.failingSince {
            let error = VisibleText.clean(row.status?.error?[language] ?? "")
            let time = Timestamp.local(since, in: civilTime)
            parts.append(language.pick("自 \(time) 起失败：\(error)", "fails since \(time): \(error)"))
        }
        return parts.joined(separator: "  ")
    }

    /// What came of a sample that was taken.
    package func answer(to sink: String, reply: LocalizedText) -> String {
        let reply = reply[language]
        return language.pick("“\(sink)”已收下样例：\(reply)。", "\(sink) took the sample: \(reply).")
    }

    /// What came of a sample that was not taken.
    package func answer(to sink: String, error: any Error) -> String {
        let error = clause(error)
        return language.pick("“\(sink)”未收下样例：\(error)。", "\(sink) did not take the sample: \(error).")
    }

    /// What an error says, without the full stop of a sentence.
    private func clause(_ error: any Error) -> String {
        let text = VisibleText.clean(LocalizedText(of: error)[language])
        return text.hasSuffix("。") || text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    /// Lines that were set aside, one a line: number, when, why, and what they say.
    package func list(_ letters: [(id: Int, letter: DeadLetter)], of sink: String) -> String {
        guard !letters.isEmpty else {
            return language.pick("“\(sink)”没有被拒收的行。", "No lines of \(sink) were set aside.")
        }
        return letters.map { _, letter in
            let again = letter.resentAt.map {
                language.pick("已重送 ", "sent again ") + Timestamp.local($0, in: civilTime)
            }
            let parts = [
                "\(letter.line.sequence)", Timestamp.local(letter.buriedAt, in: civilTime), again,
                VisibleText.clean(letter.error[language]), VisibleText.clean(letter.line.finding.message[language]),
            ]
            return parts.compactMap(\.self).joined(separator: "  ")
        }.joined(separator: "\n")
    }

    /// What came of sending lines again.
    package func resent(_ count: Int, of total: Int, to sink: String, error: (any Error)?) -> String {
        let said = language.pick("“\(sink)”：已重送 \(count)/\(total) 条", "\(sink): \(count) of \(total) sent again")
        return error.map(clause).map { language.pick("\(said)；\($0)。", "\(said); \($0).") } ?? said
            + language.pick("。", ".")
    }
}
