import Foundation
import StatusReporting
import Supervision
import TestSupport
import Testing

/// The status schema describes what is written, no key more and none less.
@Suite struct StatusSchemaTests {
    private let instant = Date(timeIntervalSince1970: 1_769_900_000)

    private func snapshot() throws -> StatusSnapshot {
        let address = try #require(WebAddress("https://example.gov.cn/nb/"))
        let agency = Agency(id: "bureau", name: "某局", kind: .localDept, jurisdiction: "cn/province")
        let source = Source(address: address, kind: .annualReportList, agencies: ["bureau"])
        let obligations = ObligationStatus.State.allCases.map {
            ObligationStatus(duty: "annual-report", reportYear: 2025, due: CivilDate(iso: "2026-01-31"), state: $0)
        }
        var met = obligations[0]
        met.published = CivilDate(iso: "2026-01-20")
        met.publishedBasis = .firstSeen
        met.firstSeen = instant
        met.address = address
        met.reason = .word(.scriptOnly)
        var snapshot = StatusSnapshot(
            sequence: 1,
            generatedAt: instant,
            version: "1.0",
            overall: .critical,
            counts: StatusSnapshot.Counts(
                agencies: 1,
                sources: 1,
                sourcesByState: ["ok": 1, "never_checked": 0],
                obligationsByState: ["met": 1],
                alertsBySeverity: ["critical": 1],
                falseAlarmsByRule: ["report-missing": 2]
            ),
            agencies: [AgencyStatus(agency: agency, worstSeverity: .critical, obligations: obligations + [met])],
            sources: [
                SourceStatus(
                    source: source,
                    state: SourceState(id: source.id, nextCheck: instant),
                    attestation: mark(.attest)
                )
            ],
            alerts: alerts(),
            calendars: [
                StatusSnapshot.CalendarStatus(id: "cn", validUntil: try #require(CivilDate(iso: "2026-12-31")))
            ],
            monitor: monitor()
        )
        snapshot.counts.casesByState = ["new": 1, "in_progress": 0]
        snapshot.alerts[0].caseID = "2026-0007"
        return snapshot
    }

    private func monitor() -> MonitorStatus {
        var monitor = MonitorStatus(startedAt: instant, configLoadedAt: instant, sinks: sinks())
        monitor.configPendingRestart = ["state_directory"]
        monitor.configNotApplied = [SettingFailure(key: "listen", error: "taken")]
        return monitor
    }

    /// One that works and one that fails.
    private func sinks() -> [SinkStatus] {
        [
            SinkStatus(name: "log", deliveredThrough: 17),
            SinkStatus(name: "a", deliveredThrough: 1, lagLines: 9, lostLines: 7, failingSince: instant, error: "full"),
        ]
    }

    private func mark(_ kind: PersonOrder.Kind) -> OrderMark {
        OrderMark(id: 3, kind: kind, author: "王某", at: instant, until: kind == .silence ? instant : nil, note: "整改中")
    }

    /// One alert in every state.
    private func alerts() -> [AlertStatus] {
        let text = LocalizedText(chinese: "文", english: "text")
        let finding = Finding(
            rule: "report-missing",
            severity: .critical,
            subject: "annual-report/2025",
            legalSource: text,
            message: text,
            agency: "bureau"
        )
        return Alert.State.allCases.map { state in
            let alert = Alert(finding: finding, state: state, startsAt: instant, updatedAt: instant, confirmations: 1)
            return AlertStatus(alert, order: state == .silenced ? mark(.silence) : nil)
        }
    }

    private func encoded(_ snapshot: StatusSnapshot) throws -> Data {
        Data(StatusDocument(snapshot).json)
    }

    /// The text of a schema in `config/schemas`.
    private func schema(_ name: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "config/schemas/\(name).schema.json"), encoding: .utf8)
    }

    @Test func whatIsWrittenFollowsTheSchema() throws {
        let validator = try SchemaValidator(schema("status-v1"))
        #expect(try validator.violations(of: encoded(snapshot())).isEmpty)
    }

    @Test func whatIsWrittenOfHostileTextFollowsTheSchema() throws {
        let snapshot = Samples.snapshot(storageError: Samples.hostileText, configError: Samples.hostileText)
        let validator = try SchemaValidator(schema("status-v1"))
        #expect(try validator.violations(of: encoded(snapshot)).isEmpty)
    }

    @Test(arguments: [
        (#""overall":"critical""#, #""overall":"bad""#, "$.overall: is not in"),
        (#""sequence":1"#, #""sequences":1"#, "$: lacks sequence"),
        (#""sequence":1"#, #""sequence":1,"extra":1"#, "$.extra: not allowed"),
        (#""generated_at":"2026"#, #""generated_at":"26"#, "$.generated_at: does not match"),
        (
            #""worst_severity":"critical""#, #""worst_severity":"fatal""#,
            "$.agencies[0].worst_severity: matches no alternative"
        ),
        (#""state":"inhibited""#, #""state":"lost""#, "$.alerts[4].state: is not in"),
    ])
    func anythingElseBreaksTheSchema(written: String, changed: String, violation: String) throws {
        let validator = try SchemaValidator(schema("status-v1"))
        let text = String(decoding: try encoded(snapshot()), as: UTF8.self)
        #expect(text.contains(written))
        let violations = try validator.violations(of: Data(text.replacing(written, with: changed).utf8))
        #expect(violations.contains { $0.hasPrefix(violation) }, "\(violations)")
    }

    /// The schemas name the words that the domain's enumerations are written with.
    @Test func theWordsOfTheSchemasAreThoseOfTheDomain() throws {
        let status = try schema("status-v1")
        let config = try schema("config-v1")
        let line = try schema("alert-line-v1")
        for word in AgencyKind.allCases.map(\.rawValue) {
            #expect(status.contains("\"\(word)\"") && config.contains("\"\(word)\""))
        }
        for word in SourceStanding.allCases.map(\.rawValue) + SourceKind.allCases.map(\.rawValue) {
            #expect(status.contains("\"\(word)\""))
        }
        let life = try schema("explain-alert-v1")
        for word in AlertCause.Kind.allCases.map(\.rawValue) {
            #expect([status, line, life].allSatisfy { $0.contains("\"\(word)\"") }, "\(word)")
        }
        for word in AlertEvent.allCases.map(\.rawValue) + Severity.allCases.map(\.rawValue) {
            #expect(line.contains("\"\(word)\""))
        }
    }

    // MARK: Reasons

    @Test(arguments: ["status-v1", "alert-line-v1"])
    func theSchemasListEveryReasonAndNoOther(_ name: String) throws {
        let text = try schema(name)
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let definitions = try #require(schema["$defs"] as? [String: Any])
        let reason = try #require(definitions["reason"] as? [String: Any])
        let branches = try #require(reason["anyOf"] as? [[String: Any]])
        let words = branches.compactMap { $0["enum"] as? [String] }.joined()
        #expect(words.sorted() == Reason.single.map(\.text).sorted())
        #expect(branches.compactMap { $0["pattern"] as? String } == Reason.patterns)
    }

    @Test(arguments: ["moved", "http-412", "attachment-http-404", "unlisted: a word of 2031"])
    func everyReasonOfASourceFollowsTheSchema(_ word: String) throws {
        #expect(try violations(withReason: "\"\(word)\"").isEmpty)
    }

    @Test(arguments: ["a word of 2031", "http-", "term-2008"])
    func aWordThatIsNoReasonOfASourceBreaksTheSchema(_ word: String) throws {
        #expect(try violations(withReason: "\"\(word)\"").contains { $0.hasPrefix("$.sources[0].reason") })
    }

    private func violations(withReason json: String) throws -> [String] {
        var snapshot = try snapshot()
        snapshot.sources[0].reason = .word(.emptyList)
        let validator = try SchemaValidator(schema("status-v1"))
        let text = String(decoding: try encoded(snapshot), as: UTF8.self)
        return try validator.violations(of: Data(text.replacing("\"empty-list\"", with: json).utf8))
    }
}
