/// A metric of the program's own work: its name, what it is, and what it says.
struct WorkMetric: Sendable {
    let name: String
    let kind: MetricFamily.Kind
    let help: String
    /// Upper bounds of the buckets in seconds; of histograms alone.
    var bounds = MetricSeries.shortBounds

    static let fetches = WorkMetric(
        name: "disclosure_monitor_fetches_total",
        kind: .counter,
        help: "Requests that have ended, by what came of them."
    )
    static let fetching = WorkMetric(
        name: "disclosure_monitor_fetch_duration_seconds",
        kind: .histogram,
        help: "How long transfers took, redirects included, waiting for the host left out."
    )
    static let parsing = WorkMetric(
        name: "disclosure_monitor_parse_duration_seconds",
        kind: .histogram,
        help: "How long what came was read."
    )
    static let judging = WorkMetric(
        name: "disclosure_monitor_judge_duration_seconds",
        kind: .histogram,
        help: "How long what a check showed was judged."
    )
    static let checks = WorkMetric(
        name: "disclosure_monitor_checks_total",
        kind: .counter,
        help: "Checks of sources that have ended, by what they came to."
    )
    static let checking = WorkMetric(
        name: "disclosure_monitor_check_duration_seconds",
        kind: .histogram,
        help: "How long checks took, waiting for the host included.",
        bounds: MetricSeries.longBounds
    )
    static let checkQueue = WorkMetric(
        name: "disclosure_monitor_check_queue",
        kind: .gauge,
        help: "Checks that run, that are due and wait for a place, and that are not due yet."
    )
    static let lines = WorkMetric(
        name: "disclosure_monitor_alert_lines_total",
        kind: .counter,
        help: "Alert lines that were committed, by event."
    )
    static let delivered = WorkMetric(
        name: "disclosure_monitor_sink_lines_total",
        kind: .counter,
        help: "Alert lines that a sink was given, by event."
    )
    static let deliveryLag = WorkMetric(
        name: "disclosure_monitor_sink_delivery_lag_seconds",
        kind: .histogram,
        help: "How long after they were issued a sink was given lines.",
        bounds: MetricSeries.longBounds
    )
}
