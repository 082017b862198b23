package import Supervision

/// A status as an aligned table for a terminal.
package struct StatusTable {
    /// The most rows of each part; what is left out is counted.
    private let limit: Int
    private let snapshot: StatusSnapshot
    private let text: DashboardText
    private let civilTime: CivilTime
    /// How the terminal shows it.
    package var style = TerminalStyle()

    package init(_ snapshot: StatusSnapshot, language: Language, civilTime: CivilTime = .china, limit: Int = 50) {
        self.snapshot = snapshot
        self.limit = limit
        self.civilTime = civilTime
        text = DashboardText(language)
    }

    /// The exit code of a monitoring plugin: 0 fine, 1 warning, 2 error or critical, 3 unknown.
    package var exitCode: Int32 {
        switch snapshot.overall {
        case .ok: 0
        case .warning: 1
        case .critical: 2
        case .unknown: 3
        }
    }

    /// Several lines, each with its end.
    package func rendered() -> String {
        let parts = [summary(), notices(), alerts(), obligations(), sources()]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func summary() -> String {
        let counts = snapshot.counts
        let updated = Timestamp.local(snapshot.generatedAt, in: civilTime)
        let lines = [
            "\(text.name(snapshot.overall)) · \(text.updated) \(updated) · disclosure-monitor \(snapshot.version)",
            line(
                text.alerts,
                Severity.allCases.reversed().map { (text.name($0), counts.alertsBySeverity[$0.rawValue]) }
            ),
            line(
                text.obligations,
                ObligationTable.gravestFirst.map { (text.name($0), counts.obligationsByState[$0.rawValue]) }
            ),
            line(text.sources, SourceTable.gravestFirst.map { (text.name($0), counts.sourcesByState[$0.rawValue]) }),
        ]
        let overall = VisibleText.clean(lines[0]).split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        let first = ([style.painted(String(overall[0]), tone)] + overall.dropFirst().map(String.init))
            .joined(separator: " ")
        return ([first] + lines.dropFirst().map { VisibleText.clean($0) }).map { $0 + "\n" }.joined()
    }

    private var tone: TerminalStyle.Tone {
        switch snapshot.overall {
        case .ok: .green
        case .warning: .yellow
        case .critical: .red
        case .unknown: .violet
        }
    }

    private func line(_ title: String, _ counts: [(name: String, count: Int?)]) -> String {
        let shown = counts.compactMap { name, count in count.flatMap { $0 > 0 ? "\(name) \($0)" : nil } }
        return "\(title): \(shown.isEmpty ? "–" : shown.joined(separator: ", "))"
    }

    private func notices() -> String {
        let notices = MonitorNotices(monitor: snapshot.monitor, text: text, civilTime: civilTime).all
        return notices.map { "\(VisibleText.clean($0.label)) \(VisibleText.clean($0.detail))\n" }.joined()
    }

    private func alerts() -> String {
        let firing = AlertListing.gravestFirst(snapshot.alerts.filter { $0.state == .firing })
        let names = Dictionary(snapshot.agencies.map { ($0.id, $0.name) }) { first, _ in first }
        let rows = firing.map { alert in
            [
                text.name(alert.severity),
                owner(alert.agency.map { [$0] } ?? alert.agencies, names),
                alert.due?.description ?? "–", alert.message[text.language],
            ]
        }
        let tones = firing.map { TerminalStyle.Tone($0.severity) }
        return table([text.severity, text.agency, text.due, text.message], rows, tones)
    }

    /// The first of the agencies by name, and how many there are besides.
    private func owner(_ agencies: [Agency.ID], _ names: [Agency.ID: String]) -> String {
        guard let first = agencies.first else { return "–" }
        let name = names[first] ?? first.rawValue
        return agencies.count == 1 ? name : text.language.pick("\(name)等", "\(name) +\(agencies.count - 1)")
    }

    private func obligations() -> String {
        let fine: [ObligationStatus.State] = [.met, .notDue, .notApplicable]
        let rows = ObligationTable.troubledFirst(snapshot.agencies).flatMap { agency in
            agency.obligations.filter { !fine.contains($0.state) }.map { obligation in
                [
                    text.name(obligation.state), text.duty(obligation), "\(obligation.reportYear)",
                    obligation.due?.description ?? "–", agency.name,
                ]
            }
        }
        return table([text.obligations, text.duty, text.reportYear, text.due, text.agency], rows)
    }

    private func sources() -> String {
        let brief = { (row: [String]) in [row[0], row[1], row[row.count - 1]] }
        return table(brief(blindSpotHeader), blindSpotRows.map(brief))
    }

    /// Every page that cannot be read, with when it last could be, whom it concerns, and what a person has seen there.
    package func blindSpots() -> String {
        let rows = blindSpotRows
        return rows.isEmpty ? text.noBlindSpots + "\n" : table(blindSpotHeader, rows, limit: rows.count)
    }

    private var blindSpotHeader: [String] {
        [text.sources, text.reason, text.lastSuccess, text.agency, text.seenByPerson, text.page]
    }

    private var blindSpotRows: [[String]] {
        let names = Dictionary(snapshot.agencies.map { ($0.id, $0.name) }) { first, _ in first }
        return SourceTable.troubledFirst(snapshot.sources).filter { $0.state != .ok }.map { source in
            [
                text.name(source.state), source.reason?.name(in: text.language) ?? "–",
                source.lastSuccess.map { Timestamp.local($0, in: civilTime) } ?? "–",
                owner(source.agencies, names),
                source.attestation.map { text.words($0, in: civilTime) } ?? "–", source.address.text,
            ]
        }
    }

    /// Columns as wide as their widest cell, 48 at most; the last one as wide as it wants.
    ///
    /// - Parameter tones: The colour of the first cell of each row; none where there is none.
    private func table(
        _ header: [String],
        _ rows: [[String]],
        _ tones: [TerminalStyle.Tone?] = [],
        limit most: Int? = nil
    ) -> String {
        let limit = most ?? limit
        guard !rows.isEmpty else { return "" }
        let cleaned = ([header] + rows.prefix(limit)).map { row in row.map { VisibleText.clean($0, limit: 240) } }
        let widths = header.indices.map { column in
            min(48, cleaned.map { DisplayWidth.of($0[column]) }.max() ?? 0)
        }
        let used = widths.dropLast().reduce(0) { $0 + $1 + 2 }
        let lines = cleaned.enumerated().map { index, row in
            var fitted = row.enumerated().map { column, cell in
                column == header.count - 1
                    ? style.fitted(cell, after: used) : DisplayWidth.fit(cell, to: widths[column])
            }
            if index > 0, index <= tones.count { fitted[0] = style.painted(fitted[0], tones[index - 1]) }
            return fitted.joined(separator: "  ") + "\n"
        }
        let rest = rows.count - limit
        return lines.joined() + (rest > 0 ? "  … +\(rest)\n" : "")
    }
}
