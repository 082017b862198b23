import Foundation
import Supervision
import TestSupport
import Testing

@testable import StatusReporting

/// What the program measures of its own work and of what it supervises, as Prometheus reads it.
struct WorkMetricsTests {
    private func text(_ measurements: [WorkMeasurement]) -> String {
        let registry = PrometheusRegistry()
        let metrics = WorkMetrics(registry)
        for measurement in measurements { metrics.note(measurement) }
        return registry.render()
    }

    private func expect(_ lines: [String], in text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let all = Set(text.split(separator: "\n").map(String.init))
        for line in lines { #expect(all.contains(line), "\(line)", sourceLocation: sourceLocation) }
    }

    @Test func everySeriesOfAClosedListIsThereFromTheStart() {
        let text = text([])
        expect(
            [
                "disclosure_monitor_fetches_total{outcome=\"not_modified\"} 0",
                "disclosure_monitor_checks_total{state=\"unreadable\"} 0",
                "disclosure_monitor_check_queue{state=\"waiting\"} 0",
                "disclosure_monitor_alert_lines_total{event=\"report_changed\"} 0",
                "disclosure_monitor_parse_duration_seconds_count 0",
                "# TYPE disclosure_monitor_fetch_duration_seconds histogram",
            ],
            in: text
        )
        #expect(!text.contains("Counted by the monitor."))
    }

    @Test func whatIsMeasuredIsCounted() {
        let text = text([
            .fetch(.fetched, seconds: 0.3), .fetch(.failed, seconds: nil), .fetch(.fetched, seconds: 40),
            .parsing(seconds: 0.002), .judging(seconds: 0.02), .check(.ok, seconds: 100), .checkQueue(.waiting, 7),
            .line(.alertFiring), .line(.alertFiring), .delivery(sink: "log", .alertFiring, lag: 3_000),
        ])
        expect(
            [
                "disclosure_monitor_fetches_total{outcome=\"fetched\"} 2",
                "disclosure_monitor_fetches_total{outcome=\"failed\"} 1",
                "disclosure_monitor_fetch_duration_seconds_bucket{le=\"0.5\"} 1",
                "disclosure_monitor_fetch_duration_seconds_count 2",
                "disclosure_monitor_parse_duration_seconds_bucket{le=\"0.005\"} 1",
                "disclosure_monitor_judge_duration_seconds_bucket{le=\"0.01\"} 0",
                "disclosure_monitor_checks_total{state=\"ok\"} 1",
                "disclosure_monitor_check_duration_seconds_bucket{le=\"300.0\"} 1",
                "disclosure_monitor_check_queue{state=\"waiting\"} 7",
                "disclosure_monitor_alert_lines_total{event=\"alert_firing\"} 2",
                "disclosure_monitor_sink_lines_total{sink=\"log\",event=\"alert_firing\"} 1",
                "disclosure_monitor_sink_delivery_lag_seconds_bucket{sink=\"log\",le=\"3600.0\"} 1",
            ],
            in: text
        )
    }

    // MARK: What is supervised

    private func agency(_ jurisdiction: String, _ states: [ObligationStatus.State]) -> AgencyStatus {
        AgencyStatus(
            agency: Agency(id: "a", name: "某局", kind: .localDept, jurisdiction: Jurisdiction(rawValue: jurisdiction)),
            worstSeverity: nil,
            obligations: states.map { ObligationStatus(duty: "annual-report", reportYear: 2025, due: nil, state: $0) }
        )
    }

    private func source(_ number: Int, _ columnClass: String?) throws -> SourceStatus {
        let address = try #require(WebAddress("https://example.gov.cn/\(number)/"))
        let source = Source(address: address, kind: .column, agencies: ["a"])
        var status = SourceStatus(source: source, state: SourceState(id: source.id, nextCheck: Samples.morning))
        status.columnClass = columnClass
        status.freshness = Freshness(state: .quiet)
        return status
    }

    @Test func dutiesPagesRulesAndCasesAreCounted() throws {
        var snapshot = Samples.snapshot(
            agencies: [agency("cn/b", [.missing, .met]), agency("cn/a", [.missing]), agency("cn/b", [.missing])],
            sources: [try source(1, "notices"), try source(2, nil)]
        )
        snapshot.counts.casesByState = ["new": 2]
        snapshot.counts.casesOverdue = 1
        snapshot.monitor.storeBytes = 4096
        snapshot.monitor.sinks[0].deadLetters = 3
        snapshot.monitor.sinks[0].oldestWaiting = snapshot.generatedAt.addingTimeInterval(-90)
        expect(
            [
                "disclosure_monitor_duties{jurisdiction=\"cn/a\",state=\"missing\"} 1",
                "disclosure_monitor_duties{jurisdiction=\"cn/b\",state=\"missing\"} 2",
                "disclosure_monitor_duties{jurisdiction=\"cn/b\",state=\"late\"} 0",
                "disclosure_monitor_source_freshness{class=\"notices\",state=\"quiet\"} 1",
                "disclosure_monitor_source_freshness{class=\"column\",state=\"quiet\"} 1",
                "disclosure_monitor_rule_alerts{rule=\"annual-report.missing\"} 1",
                "disclosure_monitor_cases{state=\"new\"} 2", "disclosure_monitor_cases_overdue 1",
                "disclosure_monitor_store_size_bytes 4096",
                "disclosure_monitor_sink_dead_letters_total{sink=\"log\"} 3",
                "disclosure_monitor_sink_oldest_waiting_seconds{sink=\"log\"} 90",
            ],
            in: SnapshotMetrics(snapshot, lastTick: nil).text()
        )
    }

    @Test func howeverManyThereAreTheSeriesAreBounded() throws {
        let alerts = (0..<3_000).map { number -> AlertStatus in
            var finding = Samples.finding()
            finding.rule = Rule.ID("rule-\(number)")
            return Samples.alert(finding)
        }
        let snapshot = Samples.snapshot(
            agencies: (0..<5_000).map { agency("cn/\(10_000 + $0)", [.missing, .unknown]) },
            sources: try (0..<500).map { try source($0, "class-\($0)\"\n") },
            alerts: alerts
        )
        let text = SnapshotMetrics(snapshot, lastTick: nil).text()
        let samples = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        func count(_ name: String) -> Int { samples.count { $0.hasPrefix("disclosure_monitor_\(name){") } }
        #expect(count("duties") == 201 * ObligationStatus.State.allCases.count)
        #expect(count("source_freshness") == 51 * Freshness.State.allCases.count)
        #expect(count("rule_alerts") == 501)
        expect(
            [
                "disclosure_monitor_duties{jurisdiction=\"cn/10199\",state=\"missing\"} 1",
                "disclosure_monitor_duties{jurisdiction=\"other\",state=\"missing\"} 4800",
                "disclosure_monitor_rule_alerts{rule=\"other\"} 2500",
            ],
            in: text
        )
        let page = try #require(WebAddress("https://example.gov.cn/nb/"))
        #expect(!text.contains(page.host) && !text.contains("某局"), "no label comes from a page or names an agency")
    }

    // MARK: What ships beside the program

    private static let config = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "config")

    @Test(arguments: ["grafana/disclosure-monitor.json", "prometheus/alerts.yml"])
    func everyMetricThatAShippedFileNamesIsExported(_ path: String) throws {
        var snapshot = Samples.snapshot()
        snapshot.counts.casesOverdue = 0
        snapshot.counts.casesByState = ["new": 0]
        snapshot.counts.falseAlarmsByRule = ["r": 1]
        snapshot.monitor.storeBytes = 1
        snapshot.sources = [try source(1, "notices")]
        let work = text([.delivery(sink: "log", .alertFiring, lag: 1)])
        let exported = SnapshotMetrics(snapshot, lastTick: Samples.morning).text() + ProcessMetrics.text() + work
        let names = Set(
            exported.split(separator: "\n").filter { !$0.hasPrefix("#") }
                .map { String($0.prefix { $0 != "{" && $0 != " " }) }
        )
        let file = try String(contentsOf: Self.config.appending(path: path), encoding: .utf8)
        let named = Set(file.matches(of: /\b(?:disclosure_monitor|process)_[a-z_]+/).map { String($0.output) })
        #expect(named.count > 8)
        #expect(named.subtracting(names) == [])
    }

    @Test func theDashboardIsAJSONDocument() throws {
        let data = try Data(contentsOf: Self.config.appending(path: "grafana/disclosure-monitor.json"))
        let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let panels = try #require(document["panels"] as? [[String: Any]])
        let numbers = panels.compactMap { $0["id"] as? Int }
        #expect(Set(numbers).count == panels.count)
        #expect(panels.allSatisfy { ($0["title"] as? String)?.isEmpty == false })
    }
}
