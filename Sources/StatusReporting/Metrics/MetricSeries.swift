import CoreMetrics
import Supervision

/// One series of a metric: a counter, a gauge, a summary or a histogram, as its kind says.
final class MetricSeries: Sendable {
    /// Upper bounds of a histogram's buckets in seconds: from a lookup to a slow page.
    static let shortBounds: [Double] = [0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
    /// The same of what may wait for a host or a receiver: from a tenth of a second to a day.
    static let longBounds: [Double] = [0.1, 0.5, 1, 5, 15, 60, 300, 900, 3_600, 14_400, 86_400]

    private struct Values {
        var sum = 0.0
        var count = 0
        /// How many values lie at or below each bound.
        var buckets: [Int]
    }

    let name: String
    let kind: MetricFamily.Kind
    /// What it says, for a person.
    let help: String
    let labels: [(name: String, value: String)]
    private let bounds: [Double]
    private let values: Locked<Values>

    init(name: String, kind: MetricFamily.Kind, labels: [(name: String, value: String)]) {
        self.name = name
        self.kind = kind
        self.labels = labels
        help = "Counted by the monitor."
        bounds = kind == .histogram ? Self.shortBounds : []
        values = Locked(Values(buckets: bounds.map { _ in 0 }))
    }

    init(_ metric: WorkMetric, labels: [(name: String, value: String)]) {
        name = metric.name
        kind = metric.kind
        help = metric.help
        self.labels = labels
        bounds = metric.kind == .histogram ? metric.bounds : []
        values = Locked(Values(buckets: bounds.map { _ in 0 }))
    }

    /// The place among the series of a family.
    var order: String { labels.map { "\($0.name)\u{0}\($0.value)" }.joined(separator: "\u{0}") }

    func samples() -> [MetricFamily.Sample] {
        let values = values.withLock { $0 }
        switch kind {
        case .counter, .gauge:
            return [.init(labels: labels, value: values.sum)]
        case .summary:
            return totals(values)
        case .histogram:
            let buckets = zip(bounds, values.buckets).map { bound, count in bucket("\(bound)", count) }
            return buckets + [bucket("+Inf", values.count)] + totals(values)
        }
    }

    private func totals(_ values: Values) -> [MetricFamily.Sample] {
        [
            .init(suffix: "_sum", labels: labels, value: values.sum),
            .init(suffix: "_count", labels: labels, value: Double(values.count)),
        ]
    }

    private func bucket(_ bound: String, _ count: Int) -> MetricFamily.Sample {
        .init(suffix: "_bucket", labels: labels + [("le", bound)], value: Double(count))
    }

    private func add(_ amount: Double) {
        values.withLock { $0.sum += amount }
    }

    private func observe(_ value: Double) {
        values.withLock { values in
            values.sum += value
            values.count += 1
            for (index, bound) in bounds.enumerated() where value <= bound {
                values.buckets[index] += 1
            }
        }
    }
}

extension MetricSeries: CounterHandler, FloatingPointCounterHandler {
    func increment(by amount: Int64) { add(Double(amount)) }
    func increment(by amount: Double) { add(amount) }
    func reset() { values.withLock { $0 = Values(buckets: bounds.map { _ in 0 }) } }
}

extension MetricSeries: MeterHandler {
    func set(_ value: Int64) { set(Double(value)) }
    func set(_ value: Double) { values.withLock { $0.sum = value } }
    func decrement(by amount: Double) { add(-amount) }
}

extension MetricSeries: RecorderHandler, TimerHandler {
    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        if kind == .gauge { set(value) } else { observe(value) }
    }

    func recordNanoseconds(_ duration: Int64) { observe(Double(duration) / 1e9) }
}
