/// Something that must hold of a page, on which pages, and the rule that its failing breaks.
package struct PageCheck: Equatable, Sendable {
    /// The rule that its failing breaks.
    package var rule: Rule.ID
    /// What the pages are.
    package var pages: [PageRole]
    /// The classes of the columns that they are, or stand in; empty: any, and none.
    package var classes: [String]
    /// Empty: agencies of every kind.
    package var agencyKinds: Set<AgencyKind>
    /// The severity where that differs from the rule's.
    package var severity: Severity?
    /// The key of the legal source where that differs from the rule's.
    package var legalSource: String?
    /// Whether what fails on several documents of a column is told once: it is the template's, not the document's.
    package var isToldOnce: Bool
    /// What is looked at.
    package var criterion: PageCriterion

    package init(
        rule: Rule.ID,
        pages: [PageRole],
        classes: [String] = [],
        agencyKinds: Set<AgencyKind> = [],
        severity: Severity? = nil,
        legalSource: String? = nil,
        isToldOnce: Bool = false,
        criterion: PageCriterion
    ) {
        self.rule = rule
        self.pages = pages
        self.classes = classes
        self.agencyKinds = agencyKinds
        self.severity = severity
        self.legalSource = legalSource
        self.isToldOnce = isToldOnce
        self.criterion = criterion
    }

    /// Whether the page is one of those that are looked at; a page of several agencies is where one of them is.
    package func applies(to subject: PageCase) -> Bool {
        pages.contains(subject.role)
            && (classes.isEmpty || subject.source.columnClass.map { classes.contains($0) } ?? false)
            && (agencyKinds.isEmpty || subject.agencies.contains { agencyKinds.contains($0.kind) })
    }
}

/// What is looked at on a page, with the words and thresholds that the rule pack gives.
package enum PageCriterion: Equatable, Sendable {
    /// Of the disclosure platform: its parts and categories.
    case platform(PlatformCriterion)
    /// Of the disclosure guide.
    case guide(GuideCriterion)
    /// Of the links and files of a page.
    case links(LinkCriterion)
    /// Of the site that a page belongs to: labels in its head and foot, its domain.
    case site(SiteCriterion)
    /// Of a single document: what its head says.
    case document(DocumentCriterion)
    /// Of the time at which, or for which, something was published.
    case time(PublicationCriterion)

    /// Where it does not hold; empty where it does, and where nothing can be said.
    package func failures(in subject: PageCase) -> [PageFailure] {
        switch self {
        case .platform(let criterion): criterion.failures(in: subject)
        case .guide(let criterion): criterion.failures(in: subject)
        case .links(let criterion): criterion.failures(in: subject)
        case .site(let criterion): criterion.failures(in: subject)
        case .document(let criterion): criterion.failures(in: subject)
        case .time(let criterion): criterion.failures(in: subject)
        }
    }

    /// The links that have to be followed before it can say anything, most important first.
    package func links(in subject: PageCase) -> [FollowedLink] {
        switch self {
        case .platform(let criterion): criterion.links(in: subject)
        case .links(let criterion): criterion.links(in: subject)
        case .guide, .site, .document, .time: []
        }
    }
}
