import FoundationEssentials
import HTTPTypes
import Supervision

/// What stands at which path.
struct StatusSite: Sendable {
    let board: StatusBoard
    let metrics: PrometheusRegistry
    let schema: ServedBody
    let feedName: String
    let clock: any MonitorClock
    let startedAt: Date
    let livenessBound: Duration
    let archive: ArchiveReader?
    /// How many drafts are reviewed at once.
    let drafts = DraftGate()
    private let style = ServedBody(Array(DashboardStyle.css.utf8), type: .css)

    init(board: StatusBoard, metrics: PrometheusRegistry, settings: StatusServer.Settings, clock: any MonitorClock) {
        self.board = board
        self.metrics = metrics
        self.clock = clock
        schema = ServedBody(settings.statusSchema, type: .schema)
        feedName = settings.feedName
        startedAt = clock.now()
        livenessBound = settings.livenessBound
        archive = settings.archive.map(ArchiveReader.init)
    }

    /// The path under which a proxy serves it.
    var prefix: SitePrefix { board.prefix }

    /// Where people say something; nil where nobody can.
    var desk: Desk? { board.desk }

    /// nil where there is nothing at that path.
    ///
    /// - Parameter session: Of whoever asks; nil where nobody is known.
    func content(
        at target: RequestTarget,
        in language: Language,
        of session: DeskSessions.Session? = nil
    ) async -> Content? {
        switch target.segments {
        case ["metrics"]: return Content(body: ServedBody(Array(metricsText().utf8), type: .metrics))
        case ["livez"], ["healthz"], ["-", "healthy"]: return health(liveness())
        case ["readyz"], ["-", "ready"]: return health(.readiness(of: board))
        case ["schema", "status-v1.json"]: return Content(body: schema)
        case ["style.css"]: return Content(body: style)
        case ["alerts.atom"]: return Content(body: feed(in: language))
        case ["api", "v1", "openapi.json"]: return Content(body: OpenAPIDocument(prefix: prefix).body)
        default: return await shown(at: target, in: language, of: session)
        }
    }

    /// What pages are made with; nil before the first snapshot.
    func context(in language: Language) -> PageContext? {
        board.shown?.context(in: language, SiteLinks(prefix: prefix.text, language: language))
    }

    /// Before the first snapshot there is nothing to show, and a client is told to come again.
    private func shown(
        at target: RequestTarget,
        in language: Language,
        of session: DeskSessions.Session?
    ) async -> Content? {
        guard let shown = board.shown else {
            return Content(status: .serviceUnavailable, body: ServedBody(Array("503 starting\n".utf8), type: .plain))
        }
        let links = SiteLinks(prefix: prefix.text, language: language)
        switch target.segments {
        case []: return Content(body: shown.firstPage(in: language, links))
        case ["status.json"]: return Content(body: shown.document.body)
        default: break
        }
        let context = shown.context(in: language, links)
        if target.segments.starts(with: ["api", "v1"]) {
            let api = StatusAPI(context: context, parameters: target.parameters, archive: archive)
            return await api.content(at: Array(target.segments.dropFirst(2)))
        }
        if desk != nil, target.segments == ["desk"] {
            let page = DeskPage(context: context, session: session, takesDrafts: board.reviewer != nil)
            return Content(html: page.html())
        }
        if board.reviewer != nil, target.segments == ["check"] {
            return draftPage(target, context, session)
        }
        let pages = SitePages(
            context: context,
            parameters: target.parameters,
            archive: archive,
            lines: board.lines,
            feedName: feedName,
            startedAt: startedAt,
            forms: desk.map { _ in
                DeskForms(session: session, said: target.parameters["said"].flatMap { Int($0) }, context: context)
            },
            takesDrafts: board.reviewer != nil
        )
        return await pages.content(at: target.segments)
    }

    private func draftPage(
        _ target: RequestTarget,
        _ context: PageContext,
        _ session: DeskSessions.Session?
    ) -> Content {
        guard let session else { return context.refusal(.forbidden, context.text.deskClosed) }
        var page = DraftPage(context: context, session: session)
        page.agency = target.parameters["agency"]
        page.year = target.parameters["year"]
        return Content(html: page.html())
    }

    private func feed(in language: Language) -> ServedBody {
        var feed = AtomFeed(
            lines: board.lines,
            text: DashboardText(language),
            name: feedName,
            updated: board.lines.last?.time ?? startedAt,
            links: SiteLinks(prefix: prefix.text, language: nil)
        )
        feed.civilTime = board.civilTime
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
