import Supervision

/// How many obligations stand how, each number leading to them.
struct StateCounts {
    let tally: PlaceTally
    let context: PageContext

    init(_ tally: PlaceTally, context: PageContext) {
        self.tally = tally
        self.context = context
    }

    func write(into cell: inout Markup) {
        for state in ObligationTable.gravestFirst {
            guard let count = tally.states[state] else { continue }
            let words = "\(context.text.name(state)) \(count)"
            let address = context.links.list("obligations", [.jurisdiction: tally.name, .state: state.rawValue])
            cell.element("a", ["class": "chip \(state.rawValue)", "href": address], text: words)
            cell.raw(" ")
        }
    }
}
