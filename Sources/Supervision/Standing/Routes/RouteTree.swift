/// Who is told of which line, and when.
///
/// A tree that is empty tells every sink everything at once. So it does with what no branch takes: nothing is lost because
/// somebody forgot it. The alert log is no matter of routes; it has every line.
package struct RouteTree: Hashable, Sendable {
    /// The branches; the first that takes a line has it.
    package var routes: [Route]

    package init(_ routes: [Route] = []) { self.routes = routes }

    /// A way of a line to a sink.
    package struct Destination: Hashable, Sendable {
        /// The sink's name.
        package var sink: String
        /// When it is told.
        package var timing: RouteTiming
    }

    /// Where a line goes; nil where no branch takes it, so that it goes everywhere.
    package func destinations(of line: AlertLine, on watchlist: Watchlist) -> [Destination]? {
        let leaves = Self.leaves(of: routes, for: line, on: watchlist, from: ([], RouteTiming()))
        guard !leaves.isEmpty else { return nil }
        return leaves.flatMap { receivers, timing in receivers.map { Destination(sink: $0, timing: timing) } }
    }

    /// When a sink is told of a line; nil where it is not. Of several ways there the first counts.
    package func timing(of line: AlertLine, to sink: String, on watchlist: Watchlist) -> RouteTiming? {
        guard let destinations = destinations(of: line, on: watchlist) else { return RouteTiming() }
        return destinations.first { $0.sink == sink }?.timing
    }

    /// Whether a sink is told of an alert that fires.
    package func lead(_ alert: AlertStatus, to sink: String, on watchlist: Watchlist) -> Bool {
        let line = AlertLine(
            sequence: 0,
            time: alert.updatedAt,
            event: .alertFiring,
            fingerprint: alert.fingerprint,
            finding: alert.finding,
            startsAt: alert.startsAt
        )
        return timing(of: line, to: sink, on: watchlist) != nil
    }

    private typealias Leaf = (receivers: [String], timing: RouteTiming)

    private static func leaves(
        of routes: [Route],
        for line: AlertLine,
        on watchlist: Watchlist,
        from trunk: Leaf
    ) -> [Leaf] {
        var leaves: [Leaf] = []
        for route in routes where route.match(line, on: watchlist) {
            let here = (route.receivers ?? trunk.receivers, route.timing ?? trunk.timing)
            let narrower = Self.leaves(of: route.routes, for: line, on: watchlist, from: here)
            leaves += narrower.isEmpty ? [here] : narrower
            if !route.continues { break }
        }
        return leaves
    }
}
