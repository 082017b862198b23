import Supervision

/// The gauges of what is supervised: duties, pages, rules and cases. Every label is of a closed list or of the configuration,
/// and of those that a configuration may have by the thousand, only the first by name stand by themselves.
struct SupervisionMetrics {
    private let snapshot: StatusSnapshot

    /// The most jurisdictions that stand by themselves.
    static let mostJurisdictions = 200
    /// The most rules that stand by themselves: three times what the built-in packs have.
    static let mostRules = 500
    /// The most classes of columns that stand by themselves.
    static let mostClasses = 50

    init(_ snapshot: StatusSnapshot) {
        self.snapshot = snapshot
    }

    func families() -> [MetricFamily] { [duties(), freshness(), rules()] + cases() }

    /// What agencies owe, by where they are.
    private func duties() -> MetricFamily {
        let label = BoundedLabel(snapshot.agencies.map(\.jurisdiction.rawValue), limit: Self.mostJurisdictions)
        var counts: [String: [ObligationStatus.State: Int]] = [:]
        for agency in snapshot.agencies {
            let jurisdiction = label[agency.jurisdiction.rawValue]
            for obligation in agency.obligations {
                counts[jurisdiction, default: [:]][obligation.state, default: 0] += 1
            }
        }
        return MetricFamily(
            "disclosure_monitor_duties",
            .gauge,
            "Obligations by jurisdiction and how they stand; the jurisdictions beyond the first 200 by name are `other`.",
            Self.samples(counts, "jurisdiction", "state")
        )
    }

    /// Columns and home pages, by class and by whether something new appeared.
    private func freshness() -> MetricFamily {
        let watched = snapshot.sources.filter { $0.freshness != nil }
        let label = BoundedLabel(watched.map(Self.className), limit: Self.mostClasses)
        var counts: [String: [Freshness.State: Int]] = [:]
        for source in watched {
            guard let freshness = source.freshness else { continue }
            counts[label[Self.className(of: source)], default: [:]][freshness.state, default: 0] += 1
        }
        return MetricFamily(
            "disclosure_monitor_source_freshness",
            .gauge,
            "Columns and home pages by class and by how fresh they are.",
            Self.samples(counts, "class", "state")
        )
    }

    private static func className(of source: SourceStatus) -> String { source.columnClass ?? source.kind.rawValue }

    /// What is found wrong now, by rule.
    private func rules() -> MetricFamily {
        let firing = snapshot.alerts.filter { $0.state == .firing }.map(\.rule.rawValue)
        let label = BoundedLabel(firing, limit: Self.mostRules)
        let counts = Dictionary(firing.map { (label[$0], 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
        return MetricFamily(
            "disclosure_monitor_rule_alerts",
            .gauge,
            "Firing alerts by the rule that does not hold; rules without one are left out.",
            counts.map { MetricFamily.Sample(labels: [("rule", $0.key)], value: Double($0.value)) }
        )
    }

    private func cases() -> [MetricFamily] {
        let states = (snapshot.counts.casesByState ?? [:]).sorted { $0.key < $1.key }
        return [
            MetricFamily(
                "disclosure_monitor_cases",
                .gauge,
                "Rectification cases by state.",
                states.map { MetricFamily.Sample(labels: [("state", $0.key)], value: Double($0.value)) }
            ),
            MetricFamily(
                "disclosure_monitor_cases_overdue",
                .gauge,
                "Open rectification cases of which was told that they are overdue.",
                snapshot.counts.casesOverdue.map(Double.init)
            ),
        ]
    }

    /// Every state has its series, zeros included: one that is over falls to 0 instead of vanishing.
    private static func samples<State>(
        _ counts: [String: [State: Int]],
        _ outer: String,
        _ inner: String
    ) -> [MetricFamily.Sample] where State: RawRepresentable<String> & CaseIterable & Hashable {
        counts.sorted { $0.key < $1.key }.flatMap { name, counts in
            State.allCases.map { state in
                MetricFamily.Sample(
                    labels: [(outer, name), (inner, state.rawValue)],
                    value: Double(counts[state] ?? 0)
                )
            }
        }
    }
}
