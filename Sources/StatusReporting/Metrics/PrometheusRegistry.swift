import CoreMetrics
package import Metrics
import Supervision

/// Keeps what the program counts and measures, for `/metrics`; the backend of swift-metrics.
///
/// Labels of a metric become `_` names; counters end in `_total` and timers, which are histograms, in `_seconds`.
package final class PrometheusRegistry: MetricsFactory, Sendable {
    private struct Key: Hashable {
        let name: String
        let labels: [String]
    }

    /// The most series that are kept. More is a label that should not be one; what comes after is not kept.
    private let limit: Int
    private let series: Locked<[Key: MetricSeries]>

    package init(limit: Int = 2000) {
        self.limit = limit
        series = Locked([:])
    }

    package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        make(.counter, label, suffix: "_total", dimensions)
    }

    package func makeFloatingPointCounter(
        label: String,
        dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        make(.counter, label, suffix: "_total", dimensions)
    }

    package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        make(.gauge, label, suffix: "", dimensions)
    }

    package func makeRecorder(
        label: String,
        dimensions: [(String, String)],
        aggregate: Bool
    ) -> any RecorderHandler {
        make(aggregate ? .summary : .gauge, label, suffix: "", dimensions)
    }

    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        make(.histogram, label, suffix: "_seconds", dimensions)
    }

    package func destroyCounter(_ handler: any CounterHandler) { remove(handler) }
    package func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) { remove(handler) }
    package func destroyMeter(_ handler: any MeterHandler) { remove(handler) }
    package func destroyRecorder(_ handler: any RecorderHandler) { remove(handler) }
    package func destroyTimer(_ handler: any TimerHandler) { remove(handler) }

    /// Everything in the text format of Prometheus, version 0.0.4, ordered by name and labels.
    package func render() -> String {
        let all = series.withLock { Array($0.values) }
        let families = Dictionary(grouping: all, by: \.name).sorted { $0.key < $1.key }
        return families.map { name, members in
            let kind = members[0].kind
            let sorted = members.filter { $0.kind == kind }.sorted { $0.order < $1.order }
            return MetricFamily(name, kind, members[0].help, sorted.flatMap { $0.samples() }).text()
        }.joined()
    }

    /// The series of a metric of ours with these labels; beyond the limit, one that nobody sees.
    func series(_ metric: WorkMetric, _ labels: [(name: String, value: String)] = []) -> MetricSeries {
        keep(MetricSeries(metric, labels: labels))
    }

    private func make(
        _ kind: MetricFamily.Kind,
        _ label: String,
        suffix: String,
        _ dimensions: [(String, String)]
    ) -> MetricSeries {
        let plain = MetricFamily.name(from: label)
        let name = plain.hasSuffix(suffix) ? plain : plain + suffix
        let labels = dimensions.map { (name: MetricFamily.name(from: $0.0), value: $0.1) }
        return keep(MetricSeries(name: name, kind: kind, labels: labels))
    }

    /// The one that is kept under the name and labels of `made`; else `made`, which is kept where there is room.
    private func keep(_ made: MetricSeries) -> MetricSeries {
        let key = Key(name: made.name, labels: made.labels.flatMap { [$0.name, $0.value] })
        return series.withLock { series in
            if let known = series[key], known.kind == made.kind { return known }
            if series.count < limit, series[key] == nil { series[key] = made }
            return made
        }
    }

    private func remove(_ handler: AnyObject) {
        series.withLock { series in
            series = series.filter { $0.value !== handler }
        }
    }
}
