import FoundationEssentials
import Supervision
import TestSupport
import Testing

/// A monitor that follows its alerts until they are mended; an agency owes its report since the end of January.
struct CaseScene {
    var supervised: Supervised
    static let report = SampleReport(Samples.bureau, 2025, "2026-02-08")
    private static let empty = SampleReport(Samples.bureau, 2024, "2025-01-20")

    init(from day: String = "2026-01-30") {
        supervised = Supervised(Self.rules, from: day)
        withdraw()
    }

    static let rules = SupervisionRules(
        watchlist: Samples.watchlist(),
        ruleBook: RuleBook(packs: [SampleRules.pack, SampleRules.health, SampleRules.cases], calendars: []),
        policy: SupervisionPolicy(),
        firstReportYear: 2025
    )

    func publish() { supervised.site.publish([Self.empty, Self.report], at: Supervised.list) }

    func withdraw() { supervised.site.publish([Self.empty], at: Supervised.list) }

    /// Says something of a case, as a command beside the monitor does.
    @discardableResult
    func say(
        _ kind: PersonOrder.Kind,
        _ id: RectificationCase.ID? = "2026-0001",
        by author: String = "王某",
        _ changes: [CaseChange]? = nil
    ) async -> Int {
        var order = PersonOrder(kind, target: id?.rawValue, by: author, note: "说明", givenAt: supervised.clock.now())
        order.changes = changes
        return await supervised.store.give(order)
    }

    func outcome(of id: Int) async -> PersonOrder.Outcome? { await supervised.store.order(id)?.outcome }

    /// The only case, as the store keeps it.
    func only() async throws -> CaseRecord {
        let all = await supervised.store.caseRecords
        try #require(all.count == 1, "\(all.map(\.case.id))")
        return all[0]
    }

    func kinds() async throws -> [CaseStep.Kind] { try await only().steps.map(\.kind) }

    /// Every line about cases, with its day.
    var told: [String] {
        get async {
            await supervised.log.lines.filter { $0.event == .caseChanged || $0.event == .caseOverdue }
                .map { "\(CivilTime.china.date(at: $0.time)) \($0.event.rawValue) \($0.finding.message.chinese)" }
        }
    }
}
