import FoundationEssentials
import Supervision

/// Watched pages with what their last check came to.
struct SourceListing: StatusListing {
    static let shape = ViewShape(
        name: "sources",
        filters: [.search, .state, .kind, .site, .agency, .jurisdiction],
        orders: [.state, .site, .since, .items],
        states: SourceStanding.allCases.map(\.rawValue),
        kinds: SourceKind.allCases.map(\.rawValue)
    )

    let context: PageContext
    /// Those of one thing alone; nil: all.
    var only: [SourceStatus]?

    var rows: [SourceStatus] { only ?? context.snapshot.sources }

    var searched: SearchedTexts? {
        only == nil
            ? context.index.searched(Self.shape.name, context.language.written) { SearchedTexts(rows, names) } : nil
    }

    func takes(_ source: SourceStatus, _ query: ViewQuery) -> Bool {
        query.takes(.state, source.state.rawValue) && query.takes(.kind, source.kind.rawValue)
            && query.takes(.site, StatusIndex.site(of: source))
            && (query[.agency].map { source.agencies.contains(Agency.ID($0)) } ?? true)
            && takesPlace(of: source, query) && (query.search?.finds { stands in names(source, stands) } ?? true)
    }

    private func takesPlace(of source: SourceStatus, _ query: ViewQuery) -> Bool {
        guard query[.jurisdiction] != nil else { return true }
        return source.agencies.contains { context.index.agency($0).map { query.takes($0.jurisdiction) } ?? false }
    }

    private func names(_ source: SourceStatus, _ stands: (String?) -> Bool) -> Bool {
        stands(source.address.text) || stands(source.id.rawValue) || stands(source.columnClass)
            || stands(source.reason?.shownText) || stands(source.reason?.name(in: context.language.written))
            || source.agencies.prefix(20).contains { stands(context.index.name(of: $0)) }
    }

    func inReadingOrder(_ rows: [SourceStatus]) -> [SourceStatus] { SourceTable.troubledFirst(rows) }

    func precedes(_ left: SourceStatus, _ right: SourceStatus, by order: ViewOrder) -> Bool {
        switch order {
        case .state: left.state.rawValue < right.state.rawValue
        case .since: (left.lastSuccess ?? .distantPast) < (right.lastSuccess ?? .distantPast)
        case .items: (left.items ?? -1) < (right.items ?? -1)
        default: left.address.text < right.address.text
        }
    }

    func columns(_ text: DashboardText) -> [ListingColumn] {
        [
            ListingColumn(title: text.state, order: .state), ListingColumn(title: text.page, order: .site),
            ListingColumn(title: text.lastSuccess, order: .since), ListingColumn(title: text.nextCheck),
            ListingColumn(title: text.items, order: .items),
        ]
    }

    func write(_ source: SourceStatus, _ cells: inout Markup, _ context: PageContext) {
        SourceTable(context: context).write(source, &cells)
    }

    static let fields = [
        "id", "url", "kind", "class", "agencies", "state", "reason", "last_attempt", "last_success", "last_change",
        "last_new_item", "next_check", "consecutive_failures", "items", "freshness", "last_update",
    ]

    func record(_ source: SourceStatus) -> [String] {
        let times = [
            source.lastAttempt, source.lastSuccess, source.lastChange, source.lastNewItem, source.nextCheck,
        ].map { $0.map(Timestamp.seconds) ?? "" }
        return [
            source.id.rawValue, source.address.text, source.kind.rawValue, source.columnClass ?? "",
            source.agencies.map(\.rawValue).joined(separator: " "), source.state.rawValue,
            source.reason?.shownText ?? "",
        ] + times + [
            "\(source.consecutiveFailures)", source.items.map(String.init) ?? "",
            source.freshness?.state.rawValue ?? "", source.freshness?.lastUpdate?.description ?? "",
        ]
    }

    func write(_ source: SourceStatus, _ writer: inout JSONWriter) { writer.write(source) }
}
