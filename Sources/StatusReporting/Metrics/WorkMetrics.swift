package import Supervision

/// What the program counts and times of its own work, as series for `/metrics`.
///
/// Those whose labels are of closed lists are there from the start with 0, so that a rate is seen from the first one on.
package struct WorkMetrics: WorkMeter {
    private let fetches: [WorkMeasurement.FetchOutcome: MetricSeries]
    private let checks: [SourceStanding: MetricSeries]
    private let queue: [WorkMeasurement.CheckPhase: MetricSeries]
    private let lines: [AlertEvent: MetricSeries]
    private let fetching: MetricSeries
    private let parsing: MetricSeries
    private let judging: MetricSeries
    private let checking: MetricSeries
    private let registry: PrometheusRegistry

    package init(_ registry: PrometheusRegistry) {
        self.registry = registry
        fetches = Self.family(.fetches, "outcome", registry)
        checks = Self.family(.checks, "state", registry)
        queue = Self.family(.checkQueue, "state", registry)
        lines = Self.family(.lines, "event", registry)
        fetching = registry.series(.fetching)
        parsing = registry.series(.parsing)
        judging = registry.series(.judging)
        checking = registry.series(.checking)
    }

    package func note(_ measurement: WorkMeasurement) {
        switch measurement {
        case .fetch(let outcome, let seconds):
            fetches[outcome]?.increment(by: Int64(1))
            if let seconds { fetching.record(seconds) }
        case .parsing(let seconds): parsing.record(seconds)
        case .judging(let seconds): judging.record(seconds)
        case .check(let standing, let seconds):
            checks[standing]?.increment(by: Int64(1))
            checking.record(seconds)
        case .checkQueue(let phase, let count): queue[phase]?.set(Int64(count))
        case .line(let event): lines[event]?.increment(by: Int64(1))
        case .delivery(let sink, let event, let lag):
            registry.series(.delivered, [("sink", sink), ("event", event.rawValue)]).increment(by: Int64(1))
            registry.series(.deliveryLag, [("sink", sink)]).record(lag)
        }
    }

    private static func family<Word>(
        _ metric: WorkMetric,
        _ label: String,
        _ registry: PrometheusRegistry
    ) -> [Word: MetricSeries] where Word: RawRepresentable<String> & CaseIterable & Hashable {
        let series = Word.allCases.map { ($0, registry.series(metric, [(label, $0.rawValue)])) }
        return Dictionary(series) { first, _ in first }
    }
}
