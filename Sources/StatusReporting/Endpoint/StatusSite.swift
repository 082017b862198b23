import FoundationEssentials
import HTTPTypes
import Supervision

/// What stands at which path.
struct StatusSite: Sendable {
    /// A body and the status code that goes with it.
    struct Content {
        var status: HTTPResponse.Status = .ok
        let body: ServedBody
    }

    let board: StatusBoard
    let metrics: PrometheusRegistry
    let schema: ServedBody
    let feedName: String
    let clock: any MonitorClock
    let startedAt: Date
    let livenessBound: Duration
    private let style = ServedBody(Array(DashboardStyle.css.utf8), type: .css)

    init(board: StatusBoard, metrics: PrometheusRegistry, settings: StatusServer.Settings, clock: any MonitorClock) {
        self.board = board
        self.metrics = metrics
        self.clock = clock
        schema = ServedBody(settings.statusSchema, type: .schema)
        feedName = settings.feedName
        startedAt = clock.now()
        livenessBound = settings.livenessBound
    }

    /// nil where there is nothing at that path.
    func content(at path: [String], in language: Language) -> Content? {
        switch path {
        case []: page { $0.dashboard(in: language) }
        case ["status.json"]: page { $0.document.body }
        case ["alerts.atom"]: Content(body: feed(in: language))
        case ["metrics"]: Content(body: ServedBody(Array(metricsText().utf8), type: .metrics))
        case ["livez"], ["healthz"], ["-", "healthy"]: health(liveness())
        case ["readyz"], ["-", "ready"]: health(.readiness(of: board))
        case ["schema", "status-v1.json"]: Content(body: schema)
        case ["style.css"]: Content(body: style)
        default: path.count == 2 && path[0] == "agencies" ? agency(path[1], in: language) : nil
        }
    }

    /// Before the first snapshot there is nothing to show, and a client is told to come again.
    private func page(_ body: (Shown) -> ServedBody) -> Content {
        board.shown.map { Content(body: body($0)) }
            ?? Content(status: .serviceUnavailable, body: ServedBody(Array("503 starting\n".utf8), type: .plain))
    }

    private func agency(_ name: String, in language: Language) -> Content? {
        guard let shown = board.shown else { return page(\.document.body) }
        let bare = name.hasSuffix(".json") ? String(name.dropLast(5)) : nil
        let body = shown.agencyPage(Agency.ID(name), in: language) ?? bare.flatMap { shown.agencyJSON(Agency.ID($0)) }
        return body.map { Content(body: $0) }
    }

    private func feed(in language: Language) -> ServedBody {
        let updated = board.lines.last?.time ?? startedAt
        let feed = AtomFeed(lines: board.lines, text: DashboardText(language), name: feedName, updated: updated)
        return ServedBody(Array(feed.xml().utf8), type: .atom)
    }

    private func metricsText() -> String {
        SnapshotMetrics(board.shown?.snapshot, lastTick: board.lastTick).text() + ProcessMetrics.text()
            + metrics.render()
    }

    private func liveness() -> HealthReport {
        .liveness(of: board, since: startedAt, now: clock.now(), bound: livenessBound)
    }

    private func health(_ report: HealthReport) -> Content {
        Content(status: report.isWell ? .ok : .serviceUnavailable, body: ServedBody(report.body, type: .json))
    }
}
