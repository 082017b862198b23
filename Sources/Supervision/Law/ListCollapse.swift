import FoundationEssentials

/// When a list that suddenly shows few of its rows is taken for damaged, and from when on it is believed.
package struct ListCollapse: Equatable, Sendable {
    /// The rule that such a list breaks.
    package var rule: Rule.ID
    /// Below this share of its usual rows a list has collapsed.
    package var share: Double
    /// Lists that usually have fewer rows than this do not collapse.
    package var leastUsualItems: Int
    /// After so many hours the rows that are left are the list.
    package var believedAfterHours: Int

    package init(rule: Rule.ID, share: Double, leastUsualItems: Int, believedAfterHours: Int) {
        self.rule = rule
        self.share = share
        self.leastUsualItems = leastUsualItems
        self.believedAfterHours = believedAfterHours
    }

    /// Whether `items` rows are too few for a list that usually has `usual`.
    func isCollapsed(_ items: Int, usually usual: Int?) -> Bool {
        guard let usual, usual >= leastUsualItems else { return false }
        return Double(items) < Double(usual) * share
    }

    func isBelieved(since start: Date, at now: Date) -> Bool {
        now.timeIntervalSince(start) >= Double(believedAfterHours) * 3600
    }
}
