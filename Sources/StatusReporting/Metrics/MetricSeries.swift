import CoreMetrics
import Supervision

/// One series of a metric: a counter, a gauge, a summary or a histogram, as its kind says.
final class MetricSeries: Sendable {
    /// Upper bounds of a histogram's buckets in seconds: from a lookup to a slow page.
    private static let bounds: [Double] = [0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

    private struct Values {
        var sum = 0.0
        var count = 0
        /// How many values lie at or below each bound.
        var buckets = [Int](repeating: 0, count: MetricSeries.bounds.count)
    }

    let name: String
    let kind: MetricFamily.Kind
    private let labels: [(name: String, value: String)]
    private let values = Locked(Values())

    init(name: String, kind: MetricFamily.Kind, labels: [(name: String, value: String)]) {
        self.name = name
        self.kind = kind
        self.labels = labels
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
            let buckets = zip(Self.bounds, values.buckets).map { bound, count in bucket("\(bound)", count) }
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
            for (index, bound) in Self.bounds.enumerated() where value <= bound {
                values.buckets[index] += 1
            }
        }
    }
}

extension MetricSeries: CounterHandler, FloatingPointCounterHandler {
    func increment(by amount: Int64) { add(Double(amount)) }
    func increment(by amount: Double) { add(amount) }
    func reset() { values.withLock { $0 = Values() } }
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
