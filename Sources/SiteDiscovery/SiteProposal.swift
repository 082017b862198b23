package import Supervision

/// What is proposed for the configuration, each line with the signs that it rests on.
package struct SiteProposal: Sendable {
    /// A value and what it rests on.
    package struct Line: Equatable, Sendable {
        /// What is proposed.
        package var value: String
        /// What it rests on, each in words, for the comment behind it.
        package var signs: [LocalizedText]
    }

    /// A page that is proposed to be watched.
    package struct ProposedSource: Equatable, Sendable {
        /// The page.
        package var address: WebAddress
        /// What it is to be watched for.
        package var kind: SourceKind
        /// The class of a column; nil for other pages.
        package var columnClass: String?
        /// The ids of the duties whose documents stand there; empty for other kinds.
        package var duties: [String] = []
        /// The family of publishing systems by which its list is read; nil where the page itself shows it.
        package var family: ScriptDrawnList?
        /// What it rests on, each in words.
        package var signs: [LocalizedText]
    }

    /// The page that was given.
    package var start: WebAddress
    /// The name that the agency is to have in the configuration.
    package var id: Line
    /// The full name of the organ whose site it is.
    package var name: Line
    /// The kind of organ.
    package var kind: Line
    /// 政府网站标识码; nil where the site shows none.
    package var siteCode: Line?
    /// The pages, those that matter most first.
    package var sources: [ProposedSource]
    /// What was found and is not proposed, each with the reason.
    package var notes: [LocalizedText]
    /// What the walk left out.
    package var limits: [LocalizedText] = []

    /// Whether what matters most was found: the platform or the list of annual reports.
    package var hasPlatformOrReports: Bool {
        sources.contains { $0.kind == .platform || $0.kind == .annualReportList }
    }
}

extension SiteExploration {
    /// What all pages read so far say; nil where the page given could not be read.
    package func proposal() -> SiteProposal? {
        guard case .read(let page) = outcomes[landing] else { return nil }
        let owner = SiteOwner(page, organ: catalogue.organ)
        var proposal = SiteProposal(
            start: start,
            id: SiteOwner.id(of: start),
            name: owner.name,
            kind: owner.kind,
            siteCode: owner.siteCode,
            sources: [],
            notes: []
        )
        addGiven(page, to: &proposal)
        for role in roles { add(role, to: &proposal) }
        addNotes(to: &proposal)
        return proposal
    }

    /// The page given is the home page or the platform.
    private func addGiven(_ page: ReadPage, to proposal: inout SiteProposal) {
        let parts = partsLinked(on: page)
        let source = SiteProposal.ProposedSource(
            address: landing,
            kind: isPlatform(page) ? .platform : .home,
            signs: [
                landing == start ? .sign("所给网址", "address given") : .sign("所给网址转到此页", "where the address given leads")
            ] + (isPlatform(page) && !parts.isEmpty ? [Self.linking(parts)] : [])
        )
        proposal.sources.append(source)
        if let name = page.metadata["columnname"], let guess = names.guess(name), guess.role != source.kind.role {
            proposal.sources[0].signs.append(.sign("但其栏目名称标签为“\(name)”", "but its ColumnName is \(name)"))
        }
    }

    private var roles: [DiscoveryRole] {
        [.home, .platform, .part(ColumnCatalogue.Part.guide), .part(ColumnCatalogue.Part.annualReport)]
            + catalogue.duties.map { .duty($0.ids) } + catalogue.classes.map { .column($0.id) }
    }

    private static func mostSources(of role: DiscoveryRole) -> Int {
        switch role {
        case .column, .part(ColumnCatalogue.Part.annualReport): 2
        default: 1
        }
    }

    private func add(_ role: DiscoveryRole, to proposal: inout SiteProposal) {
        guard let kind = role.sourceKind else { return }
        // The page given stands for its kind.
        if (kind == .home || kind == .platform) && proposal.sources.contains(where: { $0.kind == kind }) { return }
        let sorted = candidates.filter { self.role(of: $0) == role }.sorted { $0.rank > $1.rank }
        var accepted: [DiscoveryCandidate] = []
        for candidate in sorted where accepted.count < Self.mostSources(of: role) {
            guard case .proposed(let signs) = verdict(on: candidate) else { continue }
            // A name that only holds the label counts where none is the label.
            if !candidate.isExact, !accepted.isEmpty { break }
            let address = self.address(of: candidate)
            guard !proposal.sources.contains(where: { $0.address == address && $0.kind == kind }) else { continue }
            accepted.append(candidate)
            proposal.sources.append(source(candidate, kind, at: address, signs))
        }
    }

    /// As what a page is watched: a column whose rows are for the most part documents that are owed yearly is their list.
    private func role(of candidate: DiscoveryCandidate) -> DiscoveryRole {
        guard case .column = candidate.role, case .read(let page) = outcomes[candidate.address],
            let rows = page.usableList?.rows, rows.count >= Self.leastRows
        else { return candidate.role }
        let duty = catalogue.duties.first { duty in
            let named = rows.count { row in duty.rows.contains { row.title.range(holding: $0) != nil } }
            return named * 5 >= rows.count * 3
        }
        return duty.map { .duty($0.ids) } ?? candidate.role
    }

    /// Fewer rows do not tell what a column holds.
    private static let leastRows = 3

    /// Where the page answered, which redirects may have moved within the site.
    private func address(of candidate: DiscoveryCandidate) -> WebAddress {
        guard case .read(let page) = outcomes[candidate.address], let answered = page.address,
            SiteScope(start).contains(answered)
        else { return candidate.address }
        return WebAddress(answered.withoutFragment) ?? candidate.address
    }

    private func source(
        _ candidate: DiscoveryCandidate,
        _ kind: SourceKind,
        at address: WebAddress,
        _ signs: [LocalizedText]
    ) -> SiteProposal.ProposedSource {
        var source = SiteProposal.ProposedSource(
            address: address,
            kind: kind,
            family: scriptDrawn[candidate.address],
            signs: [candidate.sign] + signs
        )
        switch role(of: candidate) {
        case .column(let id):
            source.columnClass = id
            if let cadence = catalogue.classes.first(where: { $0.id == id })?.cadence {
                source.signs.append(.sign("更新周期\(Self.chinese(cadence))", "cadence \(cadence)"))
            }
        case .duty(let ids): source.duties = ids
        default: break
        }
        if let contradiction = contradiction(to: candidate) { source.signs.append(contradiction) }
        return source
    }

    /// `14 days` in Chinese.
    private static func chinese(_ cadence: String) -> String {
        let units = [("day", "天"), ("month", "个月"), ("year", "年")]
        let words = cadence.split(separator: " ")
        guard words.count == 2, let unit = units.first(where: { words[1].hasPrefix($0.0) }) else { return cadence }
        return words[0] + unit.1
    }

    /// What the page calls itself, where that is something else than its link says.
    private func contradiction(to candidate: DiscoveryCandidate) -> LocalizedText? {
        guard case .read(let page) = outcomes[candidate.address] else { return nil }
        let own = [
            (LocalizedText.sign("栏目名称标签", "ColumnName"), page.metadata["columnname"]),
            (.sign("栏目类型标签", "ColumnType"), page.metadata["columntype"]), (.sign("标题", "title"), page.title),
        ]
        for (label, name) in own {
            guard let name, !name.isEmpty, let guess = names.guess(name), guess.isExact, guess.role != .hub,
                guess.role != .home
            else { continue }
            return guess.role == candidate.role || guess.role == role(of: candidate)
                ? nil : .sign("但其\(label.chinese)为“\(name)”", "but its \(label.english) is \(name)")
        }
        return nil
    }

    private static let mostNotes = 60

    private func addNotes(to proposal: inout SiteProposal) {
        let proposed = Set(proposal.sources.map(\.address))
        for candidate in candidates.sorted(by: { $0.rank > $1.rank }) {
            guard candidate.role != .hub, candidate.role != .home, !proposed.contains(address(of: candidate)) else {
                continue
            }
            let reason: LocalizedText =
                switch verdict(on: candidate) {
                case nil: candidate.role.sourceKind == nil ? Self.noKind : .sign("未读取", "not read")
                case .refused(let reason): reason
                case .proposed: .sign("同类页面已列入", "others of its sort are proposed")
                }
            proposal.notes.append(Self.note(on: candidate, reason))
        }
        proposal.notes += strangers.map { Self.note(on: $0, .sign("在其他网站", "another host")) }
        let left = proposal.notes.count - Self.mostNotes
        if left > 0 {
            proposal.notes = proposal.notes.prefix(Self.mostNotes) + [.sign("另有\(left)个", "and \(left) more")]
        }
    }

    private static func note(on candidate: DiscoveryCandidate, _ reason: LocalizedText) -> LocalizedText {
        .sign(
            "\(candidate.name) \(candidate.address)（\(reason.chinese)）",
            "\(candidate.name) \(candidate.address) (\(reason.english))"
        )
    }
}

extension DiscoveryCandidate {
    /// Which link named the page.
    fileprivate var sign: LocalizedText {
        if isHeading { return .sign("“\(name)”旁的“更多”链接", "link 更多 beside \(name)") }
        if isOnPlatform { return .sign("平台链接“\(name)”", "link \(name) on the platform") }
        return isNavigation
            ? .sign("导航链接“\(name)”", "link \(name) in the menu") : .sign("链接“\(name)”", "link \(name)")
    }
}

extension SourceKind {
    /// The role of a page that is given as such.
    fileprivate var role: DiscoveryRole { self == .platform ? .platform : .home }
}

extension DiscoveryRole {
    /// As what a page of the role is watched; nil where it is not.
    fileprivate var sourceKind: SourceKind? {
        switch self {
        case .home: .home
        case .platform: .platform
        case .part(ColumnCatalogue.Part.guide): .guide
        case .part(ColumnCatalogue.Part.annualReport): .annualReportList
        case .duty: .dutyList
        case .column: .column
        case .hub, .part: nil
        }
    }
}

extension SiteExploration {
    /// Why the page given could not be had; nil where it was, or where it was never asked for.
    package var reasonUnread: LocalizedText? {
        guard case .unread(let reason) = outcomes[landing] ?? outcomes[start] else { return nil }
        return reason
    }
}
