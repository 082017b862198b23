extension StateChange {
    /// What can be carried on from the last status where the store that belongs to it is lost.
    ///
    /// Alerts that people were told go on, so that nobody hears of them anew and everybody of their end; sinks go on behind
    /// the last line that is known. What the lists showed is not in a status: sources are learnt anew, as at first sight, and
    /// accuse nobody of what was not seen before.
    ///
    /// - Parameter lastSequence: The highest sequence number that is known to have been issued.
    package init(recovering status: StatusSnapshot, lastSequence: Int) {
        let alerts = status.alerts.compactMap(Alert.init(shown:))
        self.init(alerts: Dictionary(alerts.map { ($0.fingerprint, $0) }) { first, _ in first })
        sinks = status.monitor.sinks.reduce(into: [:]) { marks, sink in
            marks[sink.name] = SinkMark(
                name: sink.name,
                kind: SinkKind.log.rawValue == sink.name ? sink.name : SinkKind.file.rawValue,
                deliveredThrough: lastSequence,
                lost: sink.lostLines + sink.lagLines
            )
        }
        for obligation in status.agencies.flatMap(\.obligations) {
            let year = obligation.reportYear
            if obligation.duty == DutyName.annualReport {
                firstReportYear = min(firstReportYear ?? year, year)
            } else {
                firstYears[obligation.duty] = min(firstYears[obligation.duty] ?? year, year)
            }
        }
    }
}

extension StatusSnapshot {
    /// The number of the last line that the status knows of; 0 where it knows of none.
    package var lastSequence: Int { monitor.sinks.map { $0.deliveredThrough + $0.lagLines }.max() ?? 0 }
}

extension Alert {
    /// The alert that a status shows; nil where people were not told of it, or the status does not say whose it is.
    fileprivate init?(shown status: AlertStatus) {
        let finding = status.finding
        guard status.state != .pending, finding.fingerprint == status.fingerprint else { return nil }
        self.init(
            finding: finding,
            state: status.state,
            startsAt: status.startsAt,
            updatedAt: status.updatedAt,
            endsAt: status.endsAt,
            confirmations: 0,
            lastAnnouncedAt: status.updatedAt,
            cause: status.cause
        )
    }
}
