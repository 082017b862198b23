import FoundationEssentials
import Supervision

/// Which rows of a listing are asked for, in which order, and which page of them: what stands in an address, so that a view
/// can be sent to others.
struct ViewQuery: Equatable, Sendable {
    /// The most rows of one page.
    static let largestPage = 500
    /// The most characters of a value.
    private static let valueLimit = 200

    /// By what rows are chosen; what is not there takes every row.
    private(set) var filters: [ViewFilter: String] = [:]
    /// nil: as people want to read them.
    private(set) var order: ViewOrder?
    private(set) var isDescending = false
    /// Counted from 1.
    private(set) var page = 1
    private(set) var pageSize = 50
    /// The first day of `since`.
    private(set) var since: CivilDate?
    /// The words that are searched for; nil where none are.
    private(set) var search: TextSearch?
    /// Parameters that mean nothing here, by name; of many the first ones.
    private(set) var ignored: [String] = []
    private static let ignoredLimit = 5

    /// Asks for everything.
    init() {}

    /// - Parameters:
    ///   - parameters: Those of the address. Empty values, as forms send them, are none.
    ///   - isStrict: Whether parameters that mean nothing here are refused. Programs want to know; the address that a person
    ///     was sent may have got some on its way.
    init(_ parameters: [String: String], of shape: ViewShape, isStrict: Bool = false) throws(ViewFault) {
        for (name, value) in parameters.sorted(by: { $0.key < $1.key }) where !value.isEmpty {
            switch name {
            case "page": page = try ViewFault.number(name, value, in: 1...1_000_000_000)
            case "per_page": pageSize = try ViewFault.number(name, value, in: 1...Self.largestPage)
            case "sort": try read(order: value, of: shape)
            case "lang": continue
            default: try read(name, value, of: shape, isStrict: isStrict)
            }
        }
        search = filters[.search].flatMap(TextSearch.init)
    }

    private mutating func read(order value: String, of shape: ViewShape) throws(ViewFault) {
        isDescending = value.hasPrefix("-")
        let word = isDescending ? String(value.dropFirst()) : value
        guard let order = shape.orders.first(where: { $0.rawValue == word }) else {
            let words = shape.orders.map(\.rawValue).joined(separator: ", ")
            throw ViewFault(
                parameter: "sort",
                value: value,
                expectation: LocalizedText(
                    chinese: "可用 \(words)，前加“-”为倒序。",
                    english: "it is one of \(words), with a leading \"-\" the other way round."
                )
            )
        }
        self.order = order
    }

    private mutating func read(
        _ name: String,
        _ value: String,
        of shape: ViewShape,
        isStrict: Bool
    ) throws(ViewFault) {
        guard let filter = ViewFilter(rawValue: name), shape.filters.contains(filter) else {
            guard isStrict else {
                if ignored.count < Self.ignoredLimit { ignored.append(VisibleText.clean(name, limit: 40)) }
                return
            }
            let words = (shape.filters.map(\.rawValue) + ["sort", "page", "per_page"]).joined(separator: ", ")
            throw ViewFault(
                parameter: name,
                value: value,
                expectation: LocalizedText(chinese: "此处可用的参数为 \(words)。", english: "known here are \(words).")
            )
        }
        try check(filter, value, of: shape)
        filters[filter] = value
    }

    private mutating func check(_ filter: ViewFilter, _ value: String, of shape: ViewShape) throws(ViewFault) {
        if let words = shape.allowed(filter) {
            guard !words.contains(value) else { return }
            let listed = words.joined(separator: ", ")
            throw fault(filter, value, "可用 \(listed)。", "it is one of \(listed).")
        }
        switch filter {
        case .year: _ = try ViewFault.number(filter.rawValue, value, in: 1990...2200)
        case .since:
            since = CivilDate(iso: value)
            guard since == nil else { return }
            throw fault(filter, value, "须为 2026-01-31 这样的日期。", "it is a date such as 2026-01-31.")
        default:
            guard value.count > Self.valueLimit else { return }
            throw fault(filter, value, "最多 \(Self.valueLimit) 个字。", "it has \(Self.valueLimit) characters at most.")
        }
    }

    private func fault(_ filter: ViewFilter, _ value: String, _ chinese: String, _ english: String) -> ViewFault {
        ViewFault(
            parameter: filter.rawValue,
            value: value,
            expectation: LocalizedText(chinese: chinese, english: english)
        )
    }
}

extension ViewQuery {
    /// The value of a filter; nil where rows are not chosen by it.
    subscript(_ filter: ViewFilter) -> String? { filters[filter] }

    /// Whether a territory lies in the one that is asked for.
    func takes(_ jurisdiction: Jurisdiction) -> Bool {
        filters[.jurisdiction].map { jurisdiction.lies(in: Jurisdiction(rawValue: $0)) } ?? true
    }

    /// Whether a word is the one that is asked for.
    func takes(_ filter: ViewFilter, _ word: @autoclosure () -> String?) -> Bool {
        filters[filter].map { $0 == word() } ?? true
    }

    /// The parameters of an address that asks for the same, but for `page`, in a fixed order.
    func parameters(page: Int? = nil, order: String?? = nil) -> [(String, String)] {
        var pairs = ViewFilter.allCases.compactMap { filter in filters[filter].map { (filter.rawValue, $0) } }
        let own = self.order.map { (isDescending ? "-" : "") + $0.rawValue }
        if let order = order ?? own { pairs.append(("sort", order)) }
        if pageSize != ViewQuery().pageSize { pairs.append(("per_page", "\(pageSize)")) }
        if let page, page > 1 { pairs.append(("page", "\(page)")) }
        return pairs
    }
}
