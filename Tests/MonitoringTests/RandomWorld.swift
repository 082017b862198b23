import FoundationEssentials
import Monitoring
import Supervision
import TestSupport

/// A small county in which anything may happen before each sweep, with a record of what really stood there.
struct RandomWorld {
    static let education = Samples.bureau
    static let finance = Agency(id: "finance", name: "云泽市财政局", kind: .localDept, jurisdiction: "cn/yunze")
    static let police = Agency(id: "police", name: "云泽市公安局", kind: .localDept, jurisdiction: "cn/yunze")
    static let agencies = [education, finance, police]
    static let ownList = Samples.address("/police/")
    static let column = Samples.address("/tzgg/")

    /// The shared list of two agencies, the list of the third, and a column.
    static let rules = SupervisionRules(
        watchlist: Watchlist(
            agencies: agencies,
            pages: [
                ListedPage(address: Supervised.list, kind: .annualReportList, agency: education.id),
                ListedPage(address: Supervised.list, kind: .annualReportList, agency: finance.id),
                ListedPage(address: ownList, kind: .annualReportList, agency: police.id),
                ListedPage(address: column, kind: .column, columnClass: "notices", agency: education.id),
            ]
        ),
        ruleBook: SampleRules.book,
        policy: SupervisionPolicy(),
        firstReportYear: 2025
    )

    /// How a page is served.
    enum Condition: CaseIterable {
        case good, blocked, unreachable, challenge, empty, partial, garbled

        /// Whether it shows its rows, all of them.
        var isWhole: Bool { self == .good }
        var isSuccess: Bool { self == .good || self == .partial || self == .garbled }
    }

    /// What stood on a list when it was fetched.
    struct Look {
        let time: Date
        let condition: Condition
        /// Whose report on 2025 was shown.
        let shown: Set<Agency.ID>
        /// Whose article on 2025 was not there.
        let gone: Set<Agency.ID>

        /// Whether it showed that there is no row.
        func isWithoutRow(of agency: Agency.ID) -> Bool { condition.isWhole && !shown.contains(agency) }
    }

    private(set) var looks: [WebAddress: [Look]] = [:]
    private var random: SeededGenerator
    private var conditions: [WebAddress: Condition] = [:]
    private var reports: [Agency.ID: SampleReport] = [:]
    private var goneArticles: Set<Agency.ID> = []
    private var edition = 0

    /// Three worlds, or as many as `MONITORING_SEEDS` says.
    static func seeds(from first: Int) -> Range<Int> {
        let count = ProcessInfo.processInfo.environment["MONITORING_SEEDS"].flatMap { Int($0) }
        return first..<first + max(1, count ?? 3)
    }

    init(seed: Int) {
        random = SeededGenerator(seed: UInt64(seed))
    }

    static func list(of agency: Agency.ID) -> WebAddress {
        agency == police.id ? ownList : Supervised.list
    }

    // MARK: What happens

    /// One throw of the dice in `count`.
    mutating func happens(onceIn count: Int) -> Bool {
        Int.random(in: 0..<count, using: &random) == 0
    }

    /// A number from 0 to below `bound`.
    mutating func number(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

    /// One of several; nil where there is none.
    mutating func one<Element>(of all: [Element]) -> Element? { all.randomElement(using: &random) }

    /// One sweep amid accidents: at the site, on the disk, at the log, and to the program.
    mutating func live(_ supervised: inout Supervised) async throws {
        change(supervised)
        let isFull = happens(onceIn: 12)
        await supervised.store.fail(with: isFull ? DiskFull() : nil)
        await supervised.log.fail(afterLines: happens(onceIn: 12) ? 1 : nil)
        await sweep(supervised)
        if !isFull, happens(onceIn: 25) { try await supervised.restart() }
    }

    private struct DiskFull: Error {}

    /// Lets things happen at the site, and puts them there.
    mutating func change(_ supervised: Supervised) {
        let today = CivilTime.china.date(at: supervised.clock.now())
        for list in [Supervised.list, Self.ownList, Self.column] where happens(onceIn: 6) {
            let isWell = happens(onceIn: 2)
            conditions[list] = isWell ? .good : Condition.allCases.randomElement(using: &random)
        }
        for agency in Self.agencies where happens(onceIn: 20) { change(agency, today) }
        for list in [Supervised.list, Self.ownList, Self.column] { put(list, on: supervised.site) }
    }

    private mutating func change(_ agency: Agency, _ today: CivilDate) {
        guard var report = reports[agency.id] else {
            let date = today.adding(days: -Int.random(in: 0...3, using: &random))
            reports[agency.id] = SampleReport(agency, 2025, happens(onceIn: 5) ? nil : date.description)
            goneArticles.remove(agency.id)
            return
        }
        switch Int.random(in: 0..<5, using: &random) {
        case 0: reports[agency.id] = nil
        case 1: goneArticles.formSymmetricDifference([agency.id])
        case 2: report.sections = Int.random(in: 3...6, using: &random)
        default:
            edition += 1
            report.note = "第\(edition)版。"
        }
        if reports[agency.id] != nil { reports[agency.id] = report }
    }

    private func put(_ list: WebAddress, on site: SiteOfValues) {
        let owners = Self.agencies.filter { list != Self.column && Self.list(of: $0.id) == list }
        let shown = owners.compactMap { reports[$0.id] }
        let rows = shown.map(\.row) + owners.map { SampleReport($0, 2024, "2025-01-20").row }
        let notice = ListRow(title: "关于放假的通知", address: Samples.address("/notice.html"))
        site.answer(Self.answer(conditions[list] ?? .good, rows: rows + [notice]), at: list)
        for report in shown {
            site.answer(goneArticles.contains(report.agency.id) ? .gone : .page(report.page), at: report.address)
        }
    }

    private static func answer(_ condition: Condition, rows: [ListRow]) -> SiteOfValues.Answer {
        switch condition {
        case .good: .page(SamplePages.list(rows))
        case .blocked: .blocked
        case .unreachable: .unreachable
        case .challenge: .page(SamplePages.challenge)
        case .empty: .page(SamplePages.empty)
        case .partial: .page(SamplePages.list(rows.suffix(1), total: 30))
        case .garbled: .page(SamplePages.garbled(rows))
        }
    }

    // MARK: What was seen

    /// Remembers which lists are fetched in this sweep, and what stood there.
    mutating func sweep(_ supervised: Supervised) async {
        let lists = [Supervised.list, Self.ownList]
        let before = lists.map { supervised.site.requests(for: $0).count }
        let time = supervised.clock.now()
        await supervised.monitor.sweep()
        for (list, count) in zip(lists, before) where supervised.site.requests(for: list).count > count {
            let condition = conditions[list] ?? .good
            let shown = condition.isWhole ? reports.keys.filter { Self.list(of: $0) == list } : []
            let look = Look(
                time: time,
                condition: condition,
                shown: Set(shown),
                gone: goneArticles
            )
            looks[list, default: []].append(look)
        }
    }
}
