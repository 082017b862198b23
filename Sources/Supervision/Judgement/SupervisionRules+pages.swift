package import FoundationEssentials

extension SupervisionRules {
    /// The packs that have something to say of pages.
    private var pagePacks: [RulePack] { ruleBook.packs.filter { !$0.pageChecks.isEmpty } }

    /// Whether any check looks at the page that a source is.
    package func judgesPage(of source: Source) -> Bool {
        guard let role = PageRole(source.kind) else { return false }
        return pagePacks.contains { pack in
            pack.pageChecks.contains { check in
                check.pages.contains(role)
                    && (check.classes.isEmpty || source.columnClass.map(check.classes.contains) ?? false)
            }
        }
    }

    /// How many of a column's newest documents are looked at.
    package func examinedDocuments(of source: Source) -> Int {
        guard source.kind == .column, !pagePacks.isEmpty else { return 0 }
        return ruleBook.columns?.rules.columnClass(source.columnClass)?.examinedDocuments ?? 0
    }

    /// What is known about a page that is to be judged, before its links were followed.
    package func pageCase(
        _ page: ReadPage,
        at address: WebAddress,
        as role: PageRole,
        of source: Source,
        row: ListRow? = nil,
        knownIndexNumbers: [String: WebAddress] = [:],
        at now: Date
    ) -> PageCase {
        PageCase(
            page: page,
            role: role,
            source: source,
            agencies: watchlist.agencies(of: source),
            address: address,
            row: row,
            today: ruleBook.civilTime.date(at: now),
            calendar: ruleBook.calendar,
            knownIndexNumbers: knownIndexNumbers
        )
    }

    /// The links that have to be followed before the page can be judged.
    package func linksToFollow(in subject: PageCase) -> [FollowedLink] {
        pagePacks.flatMap { PageJudgement(pack: $0).linksToFollow(in: subject) }
    }

    /// What is wrong with the page.
    package func pageFindings(in subject: PageCase) -> [Finding] {
        pagePacks.flatMap { PageJudgement(pack: $0).findings(in: subject) }
    }

    /// 索引号 of a document, where it bears one.
    package func indexNumber(of subject: PageCase) -> String? {
        pagePacks.lazy.compactMap { PageJudgement(pack: $0).indexNumber(of: subject) }.first
    }
}

extension PageRole {
    /// What a listed page is for the checks of pages; nil where none looks at it.
    package init?(_ kind: SourceKind) {
        switch kind {
        case .home: self = .home
        case .platform: self = .platform
        case .guide: self = .guide
        case .column: self = .column
        case .annualReportList, .dutyList: return nil
        }
    }
}
