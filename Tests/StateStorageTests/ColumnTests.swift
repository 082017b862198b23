import FoundationEssentials
import GRDB
import StateStorage
import Supervision
import Testing

/// What a column holds is what its name says: other programs and later releases read by name.
@Suite struct ColumnTests {
    private let directory: TemporaryDirectory
    private let row: @Sendable (_ table: String) throws -> [String: DatabaseValue]

    init() async throws {
        let directory = try TemporaryDirectory()
        self.directory = directory
        let path = directory.path("state.sqlite")
        row = { table in
            let row = try DatabaseQueue(path: path).read { try Row.fetchOne($0, sql: "SELECT * FROM \(table)") }
            return try #require(row.map { Dictionary(uniqueKeysWithValues: $0.map { ($0.0, $0.1) }) })
        }
        let (source, alert) = (try Samples.source(), try Samples.alert())
        try await SQLiteStore(path: path).commit(
            StateChange(
                sources: [source.id: source],
                alerts: [alert.fingerprint: alert],
                lines: [try Samples.line(7)]
            )
        )
    }

    @Test func aSourceStandsUnderItsNames() throws {
        let (row, source) = (try row("source"), try Samples.source())
        #expect(row["last_attempt"] == value(source.lastAttempt))
        #expect(row["last_success"] == value(source.lastSuccess))
        #expect(row["last_change"] == value(source.lastChange))
        #expect(row["last_new_item"] == value(source.lastNewItem))
        #expect(row["next_check"] == value(source.nextCheck))
        #expect(row["whole_last"] == value(source.wholeReadings.last))
        #expect(row["whole_previous"] == value(source.wholeReadings.previous))
        #expect(row["baseline_at"] == value(source.baselineAt))
        #expect(row["consecutive_failures"] == source.consecutiveFailures.databaseValue)
        #expect(row["items"] == source.items?.databaseValue)
        #expect(row["entity_tag"] == source.validators.entityTag?.databaseValue)
        #expect(row["last_modified"] == source.validators.lastModified?.databaseValue)
        #expect(row["standing"] == "unreadable".databaseValue)
        #expect(row["reason"] == source.reason?.text.databaseValue)
    }

    @Test func aReportStandsUnderItsNames() throws {
        let (row, report, article) = (try row("report"), try Samples.report(), try Samples.article())
        #expect(row["title"] == report.title.databaseValue)
        #expect(row["address"] == report.address.text.databaseValue)
        #expect(row["list_date"] == "2026-01-29".databaseValue)
        #expect(row["report_year"] == 2025.databaseValue)
        #expect(row["duty"] == "department-budget".databaseValue)
        #expect(row["first_seen"] == value(report.firstSeen))
        #expect(row["absence_last"] == value(report.absences.last))
        #expect(row["absence_previous"] == value(report.absences.previous))
        #expect(row["withdrawn_at"] == value(report.withdrawnAt))
        #expect(row["last_read"] == value(article.lastRead))
        #expect(row["content_hash"] == article.contentHash.map { Int64(bitPattern: $0).databaseValue })
        #expect(row["unconfirmed_content_hash"] == Int64(bitPattern: 0x8000_0000_0000_0001).databaseValue)
        #expect(
            row["digest"]
                == Data([255, 255, 255, 255, 255, 255, 255, 255, 1, 35, 69, 103, 137, 171, 205, 239]).databaseValue
        )
        #expect(row["published_date"] == "2026-01-30".databaseValue)
        #expect(row["published_evidence"] == article.published?.evidence.databaseValue)
        #expect(row["times_gone"] == article.timesGone.databaseValue)
    }

    @Test(arguments: ["alert", "line", "report_finding"])
    func aFindingStandsUnderItsNames(_ table: String) throws {
        let row = try row(table)
        #expect(row["found"] == "12".databaseValue)
        #expect(row["expected"] == "13".databaseValue)
        #expect(row["evidence"] == "总计 12".databaseValue)
        #expect(row["legal_source_zh"] == "《条例》第五十条".databaseValue)
        #expect(row["legal_source_en"] == "Regulations, article 50".databaseValue)
        #expect(row["message_zh"] == "合计不符".databaseValue)
        #expect(row["message_en"] == "the total does not add up".databaseValue)
        #expect(row["agency"] == "sample-bureau".databaseValue)
        #expect(row["due"] == "2026-01-31".databaseValue)
    }

    @Test func anAlertAndALineStandUnderTheirNames() throws {
        let (alertRow, alert) = (try row("alert"), try Samples.alert())
        #expect(alertRow["starts_at"] == value(alert.startsAt))
        #expect(alertRow["updated_at"] == value(alert.updatedAt))
        #expect(alertRow["ends_at"] == value(alert.endsAt))
        #expect(alertRow["last_counted_at"] == value(alert.lastCountedAt))
        #expect(alertRow["last_announced_at"] == value(alert.lastAnnouncedAt))
        #expect(alertRow["confirmations"] == alert.confirmations.databaseValue)
        let (lineRow, line) = (try row("line"), try Samples.line(7))
        #expect(lineRow["sequence"] == 7.databaseValue)
        #expect(lineRow["time"] == value(line.time))
        #expect(lineRow["starts_at"] == value(line.startsAt))
        #expect(lineRow["event"] == "report_changed".databaseValue)
        #expect(lineRow["fingerprint"] == line.fingerprint.databaseValue)
        #expect(alertRow["cause"] == "confirmed 2/3".databaseValue)
        #expect(lineRow["cause"] == "confirmed 3/4".databaseValue)
    }

    private func value(_ instant: Date?) -> DatabaseValue? {
        instant?.timeIntervalSinceReferenceDate.databaseValue
    }
}
