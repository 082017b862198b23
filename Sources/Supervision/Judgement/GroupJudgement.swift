package import FoundationEssentials

/// Tells which alerts have one cause, and what is said of them together.
package struct GroupJudgement: Sendable {
    private let telling: TellingRules
    private let ruleBook: RuleBook
    private let watchlist: Watchlist
    private let sites: Sites
    private let groupOfRule: [Rule.ID: TellingRules.Group]

    init(_ ruleBook: RuleBook, watchlist: Watchlist, sites: Sites) {
        let telling = ruleBook.telling ?? TellingRules()
        self.telling = telling
        self.ruleBook = ruleBook
        self.watchlist = watchlist
        self.sites = sites
        let ofPages = Set(ruleBook.packs.flatMap { $0.pageChecks.map(\.rule) })
        let pairs = telling.groups.flatMap { group in
            (group.members.isEmpty ? Array(ofPages) : group.members).map { ($0, group) }
        }
        groupOfRule = Dictionary(pairs) { first, _ in first }
    }

    /// The group that a finding belongs to where others have the same; nil where it has a cause of its own.
    ///
    /// What every host has where the monitor is cut off may have that cause, however few pages of the host are watched.
    package func group(of finding: Finding) -> AlertGroup? {
        guard finding.agency == nil, let group = groupOfRule[finding.rule],
            let address = finding.source.flatMap(watchlist.source)?.address,
            finding.rule == telling.outage?.member || sites.pages(beside: address).count >= group.least
        else { return nil }
        return AlertGroup(kind: group.kind, site: address.site, rule: finding.rule)
    }

    /// The fingerprint of the alert that is told in the place of a finding; nil where none is.
    ///
    /// - Parameter standing: The fingerprints of the alerts that stand for several.
    func teller(of finding: Finding, among standing: [AlertGroup: String]) -> String? {
        guard !standing.isEmpty, let group = group(of: finding) else { return nil }
        let ofMonitor = group.rule == outage?.rule ? outage.flatMap { standing[$0] } : nil
        return standing[group] ?? ofMonitor
    }

    /// How long is waited for others, in seconds.
    package func wait(of group: AlertGroup) -> TimeInterval { groupOfRule[group.rule]?.wait ?? 0 }

    /// Whether so many are one.
    package func isEnough(_ members: [Alert], of group: AlertGroup) -> Bool {
        Set(members.map(\.finding.source)).count >= groupOfRule[group.rule]?.least ?? .max
    }

    /// The sources that may have alerts of the group.
    package func sources(of group: AlertGroup) -> [Source.ID] { sites.pages(on: group.site) }

    /// What is said of `members` together; nil where there are none.
    package func finding(on group: AlertGroup, of members: [Alert]) -> Finding? {
        guard let rule = groupOfRule[group.rule]?.rule, let first = members.first else { return nil }
        let pages = members.reduce(into: Set<Source.ID>()) { $0.formUnion([$1.finding.source].compactMap(\.self)) }
        let agencies = watchlist.concerned(by: members.map(\.finding))
        var texts: [MessageTemplate.Variable: LocalizedText] = [.evidence: first.finding.message]
        texts[.reason] = first.finding.reason?.words
        let finding = finding(rule, on: group, at: first.finding.address, texts: texts) {
            $0[.count] = "\(pages.count)"
            $0[.places] = agencies.names
        }
        guard var finding else { return nil }
        finding.severity = members.map(\.finding.severity).max() ?? finding.severity
        finding.reason = first.finding.reason
        finding.agencies = agencies.map(\.id)
        return finding
    }

    // MARK: The monitor itself

    /// The group of all hosts, and the rule of what each of them has; nil where nothing is ever concluded from that.
    package var outage: AlertGroup? {
        telling.outage.map { AlertGroup(kind: .monitor, site: "", rule: $0.member) }
    }

    /// That the monitor reaches nobody: most of the hosts that were asked lately fail with all of their pages, or no canary
    /// answers.
    ///
    /// - Parameter unreachedCanaries: The canaries that could not be reached, out of `canaries`.
    /// - Parameter isStanding: Whether that is told already. Then every host counts as it last answered, since whoever fails
    ///   is asked ever more seldom, and it ends when half of the share is left.
    package func outageFinding(
        in states: [Source.ID: SourceState],
        unreachedCanaries: [WebAddress] = [],
        of canaries: Int = 0,
        isStanding: Bool,
        at now: Date
    ) -> Finding? {
        guard let rules = telling.outage, let group = outage else { return nil }
        let hosts = sites.names.compactMap { site in
            isAway(site, in: states, since: isStanding ? .distantPast : now.addingTimeInterval(-rules.window))
        }
        let failing = hosts.count { $0 }
        let needed = isStanding ? rules.sharePercent / 2 : rules.sharePercent
        let isShare = hosts.count >= rules.leastHosts && failing * 100 >= hosts.count * needed
        guard isShare || canaries > 0 && unreachedCanaries.count == canaries else { return nil }
        return finding(rules.rule, on: group, at: nil) {
            $0[.found] = "\(failing)"
            $0[.expected] = "\(hosts.count)"
            $0[.places] = unreachedCanaries.isEmpty ? "—" : unreachedCanaries.map(\.site).joined(separator: ", ")
        }
    }

    /// Whether a host fails with all of its pages that were asked for since an instant; nil where none was.
    private func isAway(_ site: String, in states: [Source.ID: SourceState], since start: Date) -> Bool? {
        var isAway: Bool?
        for page in sites.pages(on: site) {
            guard let state = states[page], let last = state.lastAttempt, last >= start else { continue }
            guard state.standing == .unreachable else { return false }
            isAway = true
        }
        return isAway
    }

    private func finding(
        _ rule: Rule.ID,
        on group: AlertGroup,
        at address: WebAddress?,
        texts: [MessageTemplate.Variable: LocalizedText] = [:],
        fill: (inout [MessageTemplate.Variable: String]) -> Void
    ) -> Finding? {
        guard let (pack, _) = ruleBook.rule(rule) else { return nil }
        let subject = FindingSubject(group.subject, address: address)
        var finding = pack.finding(rule, about: subject, in: .everywhere, texts: texts) { values in
            values[.title] = group.site
            fill(&values)
        }
        // Its members were confirmed one by one.
        finding?.isEstablished = true
        return finding
    }
}

extension Watchlist {
    /// Everyone whom any of `findings` concerns, each once, in the order in which they are named.
    package func concerned(by findings: [Finding]) -> [Agency] {
        var known: Set<Agency.ID> = []
        return findings.flatMap(\.concerned).filter { known.insert($0).inserted }.compactMap(agency)
    }
}
