/// Which alerts a silence is about: each matcher that is given has to fit, and it fits by any one of its values.
package struct SilenceMatchers: Hashable, Sendable, Codable {
    /// Ids of agencies. An alert about a page of several agencies fits where all of them are named: the others would hear
    /// nothing of their page otherwise.
    package var agencies: [String]
    /// Ids of sources.
    package var sources: [String]
    /// Sites as addresses name them: the host, and the port where it is not the usual one.
    package var sites: [String]
    /// Ids of rules.
    package var rules: [String]
    /// How grave the alert is.
    package var severities: [Severity]
    /// Territories; what lies in one of them fits, as for agencies where all of them do.
    package var jurisdictions: [String]

    package init(
        agencies: [String] = [],
        sources: [String] = [],
        sites: [String] = [],
        rules: [String] = [],
        severities: [Severity] = [],
        jurisdictions: [String] = []
    ) {
        self.agencies = agencies
        self.sources = sources
        self.sites = sites.map { $0.lowercased() }
        self.rules = rules
        self.severities = severities
        self.jurisdictions = jurisdictions
    }

    /// Whether every alert fits, or as good as every one: who wants that has to say so twice.
    package var isUniversal: Bool {
        let isNarrow = [agencies, sources, sites, rules].contains { !$0.isEmpty }
        let isTerritory = !jurisdictions.isEmpty && !jurisdictions.contains { Jurisdiction(rawValue: $0).depth < 2 }
        let isGraded = !severities.isEmpty && Set(severities).count < Severity.allCases.count
        return !isNarrow && !isTerritory && !isGraded
    }

    /// Whether there are no more values, and no longer ones, than `OrderLimits` allows.
    package var isBounded: Bool {
        let all = [agencies, sources, sites, rules, severities.map(\.rawValue), jurisdictions]
        return all.allSatisfy { values in
            values.count <= OrderLimits.values
                && values.allSatisfy { !$0.isEmpty && $0.utf8.count <= OrderLimits.value }
        }
    }

    /// Whether the alert of `finding` is meant.
    package func match(_ finding: Finding, on watchlist: Watchlist) -> Bool {
        guard severities.isEmpty || severities.contains(finding.severity),
            rules.isEmpty || rules.contains(finding.rule.rawValue),
            sources.isEmpty || finding.source.map({ sources.contains($0.rawValue) }) == true
        else { return false }
        let source = finding.source.flatMap(watchlist.source)
        guard sites.isEmpty || (source?.address ?? finding.address).map({ sites.contains($0.site) }) == true else {
            return false
        }
        guard !agencies.isEmpty || !jurisdictions.isEmpty else { return true }
        let concerned = finding.concerned.isEmpty ? source?.agencies ?? [] : finding.concerned
        return !concerned.isEmpty && concerned.allSatisfy { fits($0, on: watchlist) }
    }

    private func fits(_ agency: Agency.ID, on watchlist: Watchlist) -> Bool {
        guard agencies.isEmpty || agencies.contains(agency.rawValue) else { return false }
        guard !jurisdictions.isEmpty else { return true }
        guard let territory = watchlist.agency(agency)?.jurisdiction else { return false }
        return jurisdictions.contains { territory.lies(in: Jurisdiction(rawValue: $0)) }
    }
}

extension SilenceMatchers: CustomStringConvertible {
    /// `agency=a,b severity=info`, as a person would write it on a command line; `*` where every alert is meant.
    package var description: String {
        let parts = [
            ("agency", agencies), ("source", sources), ("site", sites), ("rule", rules),
            ("severity", severities.map(\.rawValue)), ("jurisdiction", jurisdictions),
        ].filter { !$0.1.isEmpty }
        return parts.isEmpty ? "*" : parts.map { "\($0)=\($1.joined(separator: ","))" }.joined(separator: " ")
    }
}
