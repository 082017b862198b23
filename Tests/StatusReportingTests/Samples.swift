import FoundationEssentials
import Supervision
import TestSupport

/// Values that several suites use.
enum Samples {
    /// 2026-02-01T00:00:00Z.
    static let morning = Date(timeIntervalSince1970: 1_769_904_000)

    /// Characters that could break a line, hide or turn text, or close a quotation.
    static let hostile =
        "a\"b\\c\nd\r\te\u{0}\u{1B}[31mf\u{7F}\u{9B}g\u{2028}h\u{2029}i\u{202E}j\u{2066}k\u{200B}l\u{FEFF}m"
    static let hostileText = LocalizedText(chinese: hostile, english: hostile)

    static func finding(
        severity: Severity = .critical,
        found: String? = nil,
        evidence: String? = nil,
        message: LocalizedText = LocalizedText(chinese: "2025 年度报告逾期未公开", english: "The 2025 report is missing")
    ) -> Finding {
        Finding(
            rule: "annual-report.missing",
            severity: severity,
            subject: "annual-report/2025",
            found: found,
            expected: "2026-01-31",
            evidence: evidence,
            legalSource: LocalizedText(chinese: "《条例》第四十九条", english: "Regulations, article 49"),
            message: message,
            agency: "sample-bureau",
            due: CivilDate(iso: "2026-01-31"),
            address: WebAddress("https://example.gov.cn/nb/?a=1&b=2")
        )
    }

    static func line(
        _ sequence: Int = 7,
        event: AlertEvent = .alertFiring,
        finding: Finding = finding(),
        cause: AlertCause? = .confirmed(AlertCause.ReadingCount(2, of: 2))
    ) -> AlertLine {
        AlertLine(
            sequence: sequence,
            time: morning.addingTimeInterval(0.123),
            event: event,
            fingerprint: "00112233445566ff",
            finding: finding,
            startsAt: morning,
            cause: cause,
            concerned: ConcernedAgencies(name: "云溪市统计局", jurisdiction: "cn/yunxi")
        )
    }

    static func alert(_ finding: Finding = finding(), state: Alert.State = .firing) -> AlertStatus {
        AlertStatus(
            Alert(
                finding: finding,
                state: state,
                startsAt: morning,
                updatedAt: morning,
                confirmations: 2,
                cause: .graver(than: .error)
            )
        )
    }

    static func agency(
        _ id: Agency.ID = "sample-bureau",
        name: String = "某市发展和改革局",
        worst: Severity? = .critical,
        state: ObligationStatus.State = .missing
    ) -> AgencyStatus {
        let agency = Agency(id: id, name: name, kind: .localDept, jurisdiction: "cn/province/city")
        let obligation = ObligationStatus(
            duty: "annual-report",
            reportYear: 2025,
            due: CivilDate(iso: "2026-01-31"),
            state: state
        )
        return AgencyStatus(agency: agency, worstSeverity: worst, obligations: [obligation])
    }

    static func source(
        _ text: String = "https://example.gov.cn/nb/",
        standing: SourceStanding = .ok,
        reason: String? = nil
    ) -> SourceStatus? {
        guard let address = WebAddress(text) else { return nil }
        let source = Source(address: address, kind: .annualReportList, agencies: ["sample-bureau"])
        var state = SourceState(id: source.id, nextCheck: morning.addingTimeInterval(3600))
        state.standing = standing
        state.reason = reason.map(Reason.init(decoding:))
        state.lastAttempt = morning
        state.items = 12
        return SourceStatus(source: source, state: state)
    }

    static func snapshot(
        overall: StatusSnapshot.Overall = .critical,
        agencies: [AgencyStatus] = [agency()],
        sources: [SourceStatus] = [source()].compactMap { $0 },
        alerts: [AlertStatus] = [alert()],
        storageError: LocalizedText? = nil,
        configError: LocalizedText? = nil
    ) -> StatusSnapshot {
        StatusSnapshot(
            sequence: 17,
            generatedAt: morning,
            version: "1.0.0",
            overall: overall,
            counts: counts(agencies, sources, alerts),
            agencies: agencies,
            sources: sources,
            alerts: alerts,
            calendars: [CivilDate(iso: "2026-12-31")].compactMap { $0 }.map { .init(id: "cn", validUntil: $0) },
            monitor: MonitorStatus(
                startedAt: morning,
                lastTick: morning,
                configLoadedAt: morning,
                configError: configError,
                storageError: storageError,
                sinks: [sink("log")]
            )
        )
    }

    /// A sink that has everything up to line 17, or lacks three lines because of `error`.
    static func sink(_ name: String, error: LocalizedText? = nil, lost: Int = 0) -> SinkStatus {
        SinkStatus(
            name: name,
            deliveredThrough: error == nil ? 17 : 14,
            lagLines: error == nil ? 0 : 3,
            lostLines: lost,
            failingSince: error.map { _ in morning },
            error: error
        )
    }

    private static func counts(
        _ agencies: [AgencyStatus],
        _ sources: [SourceStatus],
        _ alerts: [AlertStatus]
    ) -> StatusSnapshot.Counts {
        StatusSnapshot.Counts(
            agencies: agencies.count,
            sources: sources.count,
            sourcesByState: Dictionary(sources.map { ($0.state.rawValue, 1) }, uniquingKeysWith: +),
            obligationsByState: Dictionary(
                agencies.flatMap(\.obligations).map { ($0.state.rawValue, 1) },
                uniquingKeysWith: +
            ),
            alertsBySeverity: Dictionary(
                alerts.filter { $0.state == .firing }.map { ($0.severity.rawValue, 1) },
                uniquingKeysWith: +
            )
        )
    }

    /// A snapshot as large as the monitor must bear.
    static func large(_ count: Int) -> StatusSnapshot {
        snapshot(
            agencies: (0..<count).map { agency(Agency.ID("agency-\($0)"), worst: nil, state: .met) },
            sources: (0..<count).compactMap { source("https://s\($0).example.gov.cn/zfxxgk/fdzdgknr/nb/index.html") },
            alerts: []
        )
    }
}
