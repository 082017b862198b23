import GRDB
import Supervision

/// Writes changes on the connection that writes; the caller wraps each in a transaction.
final class StateWriter: Sendable {
    let outbox: OutboxWriter
    /// The reports of each source as they are stored: most checks change none, and comparing with an array that the
    /// monitor has not touched costs nothing, where writing its rows again costs more than the rest of the check.
    private let storedReports = Locked<[Source.ID: [KnownReport]]>([:])

    private let steps: AlertStepWriter
    private let texts: TextWriter

    init(keptLines: Int, keptSteps: Int, keptHistory: Double, keptTexts: TextWriter) {
        texts = keptTexts
        outbox = OutboxWriter(keptLines: keptLines)
        steps = AlertStepWriter(keptFor: keptHistory, keptInAll: keptSteps)
    }

    /// Notes that `sources` are stored: they were read, or their transaction has ended well.
    func know(_ sources: some Collection<SourceState>, forgetting forgotten: Set<Source.ID> = []) {
        storedReports.withLock { stored in
            for id in forgotten { stored[id] = nil }
            for source in sources { stored[source.id] = source.reports }
        }
    }

    func write(_ change: StateChange, to db: Database) throws {
        try forget(change.forgottenSources, in: db)
        try write(change.sources.values, to: db)
        try forget(change.forgottenAlerts, in: db)
        let alert = try db.cachedStatement(sql: Alert.table.upsert)
        for next in change.alerts.values { try db.run(alert) { next.write(to: &$0) } }
        try outbox.enrol(change.sinks.values, forgetting: change.forgottenSinks, in: db)
        try outbox.append(change.lines, to: db)
        try steps.write(change.steps, to: db)
        if let year = change.firstReportYear { try setMeta("first_report_year", year, in: db) }
        if let revision = change.rulesRevision { try setMeta("rules_revision", revision, in: db) }
        try OrderWriter.write(change, to: db)
        try FlapWriter.write(change, to: db)
        try CaseWriter.write(change, to: db)
        try texts.write(change, to: db)
        for (duty, year) in change.firstYears { try setMeta("first_report_year/\(duty)", year, in: db) }
    }

    private func write(_ sources: some Collection<SourceState>, to db: Database) throws {
        let source = try db.cachedStatement(sql: SourceState.table.upsert)
        let stored = storedReports.withLock { $0 }
        for next in sources {
            try db.run(source) { next.write(to: &$0) }
            if stored[next.id] != next.reports { try replaceReports(of: next, in: db) }
        }
    }

    private func replaceReports(of source: SourceState, in db: Database) throws {
        // The findings of the reports go with them.
        try db.run(db.cachedStatement(sql: "DELETE FROM report WHERE source = ?")) { $0.put(source.id.rawValue) }
        let insert = try db.cachedStatement(sql: ReportRow.table.insert)
        for (position, report) in source.reports.enumerated() {
            let row = ReportRow(source: source.id, position: position, report: report)
            try db.run(insert) { row.write(to: &$0) }
            try insertFindings(of: row, in: db)
        }
        try TextWriter.forgetUnknown(of: source.id, in: db)
    }

    private func insertFindings(of report: ReportRow, in db: Database) throws {
        guard let findings = report.report.article?.findings, !findings.isEmpty else { return }
        let insert = try db.cachedStatement(sql: FindingRow.table.insert)
        for (position, finding) in findings.enumerated() {
            let row = FindingRow(
                source: report.source,
                reportPosition: report.position,
                position: position,
                finding: finding
            )
            try db.run(insert) { row.write(to: &$0) }
        }
    }

    private func forget(_ fingerprints: Set<String>, in db: Database) throws {
        guard !fingerprints.isEmpty else { return }
        let delete = try db.cachedStatement(sql: "DELETE FROM alert WHERE fingerprint = ?")
        for fingerprint in fingerprints { try db.run(delete) { $0.put(fingerprint) } }
    }

    /// The reports and their findings go with the source.
    private func forget(_ sources: Set<Source.ID>, in db: Database) throws {
        guard !sources.isEmpty else { return }
        let statement = try db.cachedStatement(sql: "DELETE FROM source WHERE id = ?")
        for source in sources {
            try db.run(statement) { $0.put(source.rawValue) }
            try TextWriter.forgetUnknown(of: source, in: db)
        }
    }

    private func setMeta(_ key: String, _ value: Int, in db: Database) throws {
        try db.run(db.cachedStatement(sql: "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)")) {
            $0.put(key)
            $0.put(value)
        }
    }
}
