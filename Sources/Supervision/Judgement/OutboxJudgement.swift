package import FoundationEssentials

/// Tells of sinks that fail for long, on the others, and of those that are so far behind that lines fall out of the store
/// before they have them.
package struct OutboxJudgement: Sendable {
    let rules: SupervisionRules

    package init(rules: SupervisionRules) {
        self.rules = rules
    }

    private static let full: Rule.ID = "sink-outbox-full"
    private static let failing: Rule.ID = "sink-failing"

    /// A finding for each of `sinks` that has as many lines to get as are kept, or more, and for each that fails for long.
    ///
    /// - Parameters:
    ///   - failing: The names of those that fail for long; see `SinkStatus.failsForLong`.
    ///   - keptLines: How many lines the store keeps; what is older falls out, whoever has not got it.
    package func findings(on sinks: [SinkStatus], failing: Set<String>, keptLines: Int) -> [Finding] {
        sinks.flatMap { sink in
            [
                failing.contains(sink.name) ? failingFinding(on: sink) : nil,
                sink.isOutboxFull(keptLines: keptLines)
                    ? finding(Self.full, on: sink) { $0[.expected] = "\(keptLines)" } : nil,
            ].compactMap(\.self)
        }
    }

    /// Of `alerts`, the fingerprints of those that say that a sink fails which has not worked since: after a start nobody
    /// knows for a while whether it does, and that is not told as its end.
    ///
    /// - Parameter unproven: The names of sinks that fail, or have not been seen to work since the start.
    package func unverifiable(_ alerts: [String: Alert], unproven: Set<String>) -> Set<String> {
        let subjects = Set(unproven.map(Self.subject))
        return Set(
            alerts.values.filter { $0.finding.rule == Self.failing && subjects.contains($0.finding.subject) }
                .map(\.fingerprint)
        )
    }

    private static func subject(of sink: String) -> String { "sink/\(sink)" }

    /// Machines have it in English, as in the status; people in their language.
    private func failingFinding(on sink: SinkStatus) -> Finding? {
        let texts: [MessageTemplate.Variable: LocalizedText] = sink.error.map { [.found: $0] } ?? [:]
        return finding(Self.failing, on: sink, texts: texts) { $0[.found] = sink.error?.english }
    }

    private func finding(
        _ rule: Rule.ID,
        on sink: SinkStatus,
        texts: [MessageTemplate.Variable: LocalizedText] = [:],
        _ fill: (inout [MessageTemplate.Variable: String]) -> Void
    ) -> Finding? {
        guard let (pack, _) = rules.ruleBook.rule(rule) else { return nil }
        var finding = pack.finding(
            rule,
            about: FindingSubject(Self.subject(of: sink.name)),
            in: .everywhere,
            texts: texts
        ) { values in
            values[.places] = sink.name
            fill(&values)
        }
        finding?.isEstablished = true
        return finding
    }
}

extension SinkStatus {
    /// Whether the next line that is told takes the place of one that this sink does not have.
    package func isOutboxFull(keptLines: Int) -> Bool { lagLines >= keptLines }

    /// Whether it fails for more than a minute of real time at `now`: not for a moment, as while a log is renamed.
    ///
    /// - Parameter second: What counts as a second of real time on the clock of `now`.
    package func failsForLong(at now: Date, second: TimeInterval) -> Bool {
        failingSince.map { now.timeIntervalSince($0) > 60 * second } ?? false
    }
}
