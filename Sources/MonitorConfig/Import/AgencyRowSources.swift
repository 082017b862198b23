import Supervision

/// The pages of one row, each once: a list of several duties is one page with several duties.
struct AgencyRowSources {
    private struct Page {
        let address: String
        let kind: SourceKind
        let columnClass: String?
        var duties: [String]
        let place: Place
    }

    private var pages: [Page] = []

    init(_ cells: [(column: AgencyTableWords.Column, cell: SheetCell)]) {
        for (column, cell) in cells {
            for address in cell.parts(breaksAtSpaces: true) {
                add(address, column, at: cell.place)
            }
        }
    }

    private mutating func add(_ address: String, _ column: AgencyTableWords.Column, at place: Place) {
        switch column {
        case .field(let field):
            guard let kind = field.sourceKind else { return }
            pages.append(Page(address: address, kind: kind, columnClass: nil, duties: [], place: place))
        case .column(let name):
            pages.append(Page(address: address, kind: .column, columnClass: name, duties: [], place: place))
        case .duty(let duty):
            if let index = pages.firstIndex(where: { $0.kind == .dutyList && $0.address == address }) {
                pages[index].duties.append(duty)
            } else {
                pages.append(Page(address: address, kind: .dutyList, columnClass: nil, duties: [duty], place: place))
            }
        case .ignored: break
        }
    }

    /// The page that is most the agency's own, whatever the order of the columns.
    var mainAddress: String? {
        let order: [SourceKind] = [.home, .platform, .annualReportList, .guide, .column, .dutyList]
        return order.lazy.compactMap { kind in pages.first { $0.kind == kind }?.address }.first
    }

    /// The key `sources`; none where there is no page.
    var pairs: [YAMLNode.Pair] {
        guard let first = pages.first else { return [] }
        return [.key("sources", YAMLNode(.sequence(pages.map(node)), at: first.place))]
    }

    private func node(of page: Page) -> YAMLNode {
        var pairs: [YAMLNode.Pair] = [
            .key("url", .text(page.address, at: page.place)), .key("kind", .text(page.kind.rawValue, at: page.place)),
        ]
        if let name = page.columnClass { pairs.append(.key("class", .text(name, at: page.place))) }
        if !page.duties.isEmpty { pairs.append(.key("duties", .list(page.duties, at: page.place))) }
        return YAMLNode(.mapping(pairs), at: page.place)
    }
}
