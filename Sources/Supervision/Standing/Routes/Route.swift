/// A branch of the tree that says who is told of what.
package struct Route: Hashable, Sendable {
    /// Which lines it takes; see `SilenceMatchers.match`.
    package var matchers: SilenceMatchers
    /// What has to have happened; empty: anything.
    package var events: [AlertEvent]
    /// The names of the sinks that it leads to; nil: those of the branch that it grows from. Empty: nobody.
    package var receivers: [String]?
    /// When they are told; nil: as the branch that it grows from says.
    package var timing: RouteTiming?
    /// Whether the branches after it are asked as well, for what it takes.
    package var continues: Bool
    /// Narrower branches: the first that takes a line has it, and this one what none of them takes.
    package var routes: [Route]

    package init(
        matchers: SilenceMatchers = SilenceMatchers(),
        events: [AlertEvent] = [],
        receivers: [String]? = nil,
        timing: RouteTiming? = nil,
        continues: Bool = false,
        routes: [Route] = []
    ) {
        self.matchers = matchers
        self.events = events
        self.receivers = receivers
        self.timing = timing
        self.continues = continues
        self.routes = routes
    }

    /// Whether it takes a line.
    func match(_ line: AlertLine, on watchlist: Watchlist) -> Bool {
        (events.isEmpty || events.contains(line.event)) && matchers.match(line.finding, on: watchlist)
    }

    /// The names of all sinks that it or a branch of it leads to.
    package var allReceivers: Set<String> {
        routes.reduce(into: Set(receivers ?? [])) { $0.formUnion($1.allReceivers) }
    }
}
