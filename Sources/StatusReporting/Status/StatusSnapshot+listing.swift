import FoundationEssentials
import Supervision

extension StatusSnapshot {
    /// The most alerts that are over and stand in the document. Whatever stands is in it; what was over after a storm of
    /// alerts would make it grow without end. The pages and `/api/v1/alerts?state=resolved` have them all.
    static let mostResolved = 500

    /// The alerts that stand in the document, in their order, and how many of those that are over do not: the ones that
    /// have been over for longest.
    var listedAlerts: (alerts: [AlertStatus], leftOut: Int) {
        let over = alerts.lazy.filter { $0.state == .resolved }.count
        guard over > Self.mostResolved else { return (alerts, 0) }
        let ends = alerts.filter { $0.state == .resolved }.map { $0.endsAt ?? .distantPast }.sorted(by: >)
        let last = ends[Self.mostResolved - 1]
        var room = Self.mostResolved - ends.count { $0 > last }
        let listed = alerts.filter { alert in
            guard alert.state == .resolved else { return true }
            let end = alert.endsAt ?? .distantPast
            guard end == last, room > 0 else { return end > last }
            room -= 1
            return true
        }
        return (listed, over - Self.mostResolved)
    }
}
