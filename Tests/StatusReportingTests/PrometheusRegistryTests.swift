import CoreMetrics
import Supervision
import TestSupport
import Testing

@testable import StatusReporting

struct PrometheusRegistryTests {
    @Test func everyKindOfMetricIsRenderedUnderItsName() {
        let registry = PrometheusRegistry()
        registry.makeCounter(label: "monitor.checks", dimensions: [("result", "o\"k\\\n")]).increment(by: Int64(3))
        registry.makeRecorder(label: "queue-length", dimensions: [], aggregate: false).record(2.5)
        registry.makeMeter(label: "open", dimensions: []).increment(by: 4)
        registry.makeRecorder(label: "sizes", dimensions: [], aggregate: true).record(Int64(10))
        #expect(
            registry.render() == """
                # HELP monitor_checks_total Counted by the monitor.
                # TYPE monitor_checks_total counter
                monitor_checks_total{result="o\\"k\\\\\\n"} 3
                # HELP open Counted by the monitor.
                # TYPE open gauge
                open 4
                # HELP queue_length Counted by the monitor.
                # TYPE queue_length gauge
                queue_length 2.5
                # HELP sizes Counted by the monitor.
                # TYPE sizes summary
                sizes_sum 10
                sizes_count 1

                """
        )
    }

    @Test func aTimerIsACumulativeHistogramInSeconds() {
        let registry = PrometheusRegistry()
        let timer = registry.makeTimer(label: "check", dimensions: [])
        for milliseconds in [2, 20, 60_000] as [Int64] { timer.recordNanoseconds(milliseconds * 1_000_000) }
        let lines = registry.render().split(separator: "\n")
        #expect(lines.contains("check_seconds_bucket{le=\"0.001\"} 0"))
        #expect(lines.contains("check_seconds_bucket{le=\"0.005\"} 1"))
        #expect(lines.contains("check_seconds_bucket{le=\"30.0\"} 2"))
        #expect(lines.contains("check_seconds_bucket{le=\"+Inf\"} 3"))
        #expect(lines.contains("check_seconds_sum 60.022"))
        #expect(lines.contains("check_seconds_count 3"))
    }

    @Test func oneSeriesIsSharedByAllWhoNameIt() {
        let registry = PrometheusRegistry()
        for _ in 0..<5 { registry.makeCounter(label: "a", dimensions: [("b", "c")]).increment(by: Int64(1)) }
        #expect(registry.render().hasSuffix("a_total{b=\"c\"} 5\n"))
    }

    @Test func seriesWithoutBoundAreNotKept() {
        let registry = PrometheusRegistry(limit: 10)
        for number in 0..<1000 {
            registry.makeCounter(label: "a", dimensions: [("url", "\(number)")]).increment(by: Int64(1))
        }
        #expect(registry.render().split(separator: "\n").count == 12)
    }

    @Test func aDestroyedSeriesIsGone() {
        let registry = PrometheusRegistry()
        let counter = registry.makeCounter(label: "a", dimensions: [])
        registry.destroyCounter(counter)
        #expect(registry.render().isEmpty)
    }

    @Test(arguments: [("9lives", "_9lives"), ("a.b-c", "a_b_c"), ("温度", "__"), ("", "_"), ("a:b_c9", "a:b_c9")])
    func namesAreMadeValid(label: String, name: String) {
        #expect(MetricFamily.name(from: label) == name)
    }

    @Test func theMetricsOfASnapshotArePinned() {
        let text = SnapshotMetrics(Samples.snapshot(), lastTick: Samples.morning).text()
        for line in [
            "disclosure_monitor_build_info{version=\"1.0.0\"} 1", "disclosure_monitor_sources{state=\"ok\"} 1",
            "disclosure_monitor_sources{state=\"blocked\"} 0", "disclosure_monitor_obligations{state=\"missing\"} 1",
            "disclosure_monitor_obligations{state=\"not_applicable\"} 0",
            "disclosure_monitor_alerts{severity=\"critical\"} 1",
            "disclosure_monitor_last_tick_timestamp_seconds 1769904000",
            "disclosure_monitor_oldest_overdue_check_seconds 0",
            "disclosure_monitor_calendar_valid_until_timestamp_seconds{calendar=\"cn\"} 1798732800",
            "disclosure_monitor_config_last_reload_successful 1",
        ] {
            #expect(text.split(separator: "\n").contains(Substring(line)))
        }
    }

    @Test func eachSinkShowsInTheMetrics() {
        var snapshot = Samples.snapshot()
        snapshot.monitor.sinks = [Samples.sink("log"), Samples.sink("ledger", error: "disk full", lost: 5)]
        let text = SnapshotMetrics(snapshot, lastTick: nil).text()
        for line in [
            "disclosure_monitor_sink_failing{sink=\"log\"} 0", "disclosure_monitor_sink_failing{sink=\"ledger\"} 1",
            "disclosure_monitor_sink_lag_lines{sink=\"log\"} 0", "disclosure_monitor_sink_lag_lines{sink=\"ledger\"} 3",
            "disclosure_monitor_sink_lost_lines_total{sink=\"ledger\"} 5",
        ] {
            #expect(text.split(separator: "\n").contains(Substring(line)))
        }
    }

    @Test func aRefusedConfigurationShowsInTheMetrics() {
        let text = SnapshotMetrics(Samples.snapshot(configError: "x"), lastTick: nil).text()
        #expect(text.contains("\ndisclosure_monitor_config_last_reload_successful 0\n"))
        #expect(!text.contains("last_tick"))
    }

    @Test func everyLineOfTheEndpointFollowsTheSyntax() async throws {
        let name = "[a-zA-Z_:][a-zA-Z0-9_:]*"
        let labels = #"(\{[a-z]+="([^"\\\n]|\\["\\n])*"(,[a-z]+="([^"\\\n]|\\["\\n])*")*\})?"#
        try await RunningServer.run { server async throws in
            let sample = try Regex("\(name)\(labels) (-?[0-9.e+-]+|[+-]Inf|NaN)")
            server.metrics.makeTimer(label: "x", dimensions: [("a", "\"\n")]).recordNanoseconds(5)
            let text = try await server.client.get("/metrics").text
            var families: [String] = []
            for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
                if line.hasPrefix("# TYPE ") {
                    families.append(String(line.split(separator: " ")[2]))
                } else if !line.hasPrefix("# HELP ") {
                    #expect(line.wholeMatch(of: sample) != nil, "\(line)")
                    #expect(line.hasPrefix(try #require(families.last)))
                }
            }
            #expect(Set(families).count == families.count)
            #expect(families.contains("process_resident_memory_bytes"))
            #expect(families.contains("process_open_fds"))
            #expect(families.contains("x_seconds"))
            #expect(text.last == "\n")
        }
    }
}
