import Supervision

/// Agencies as links; of many the first, and how many there are.
struct AgencyNames {
    /// As many as a line has room for.
    private static let most = 3

    let ids: [Agency.ID]
    let context: PageContext

    func write(into cell: inout Markup) {
        for (index, id) in ids.prefix(Self.most).enumerated() {
            if index > 0 { cell.write(context.language.pick("、", ", ")) }
            cell.element("a", ["href": context.links.agency(id)], text: context.index.name(of: id))
        }
        if ids.isEmpty { cell.write("–") }
        guard ids.count > Self.most else { return }
        cell.raw(" ")
        cell.write("… (\(ids.count))")
    }
}
