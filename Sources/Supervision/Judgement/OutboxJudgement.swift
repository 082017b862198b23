/// Tells of sinks that are so far behind that lines fall out of the store before they have them.
package struct OutboxJudgement: Sendable {
    let rules: SupervisionRules

    package init(rules: SupervisionRules) {
        self.rules = rules
    }

    /// The rule of the packs on it.
    private static let rule: Rule.ID = "sink-outbox-full"

    /// A finding for each of `sinks` that has as many lines to get as are kept, or more.
    ///
    /// - Parameter keptLines: How many lines the store keeps; what is older falls out, whoever has not got it.
    package func findings(on sinks: [SinkStatus], keptLines: Int) -> [Finding] {
        guard let (pack, _) = rules.ruleBook.rule(Self.rule) else { return [] }
        return sinks.filter { $0.isOutboxFull(keptLines: keptLines) }.compactMap { sink in
            var finding = pack.finding(Self.rule, about: FindingSubject("sink/\(sink.name)"), in: .everywhere) {
                values in
                values[.places] = sink.name
                values[.expected] = "\(keptLines)"
            }
            finding?.isEstablished = true
            return finding
        }
    }
}

extension SinkStatus {
    /// Whether the next line that is told takes the place of one that this sink does not have.
    package func isOutboxFull(keptLines: Int) -> Bool { lagLines >= keptLines }
}
