/// What a page has around its matter: links, forms, labels and the lines of its foot.
///
/// It is read only where somebody asks for it: most pages are read for their rows or their text.
package struct PageSurroundings: Equatable, Sendable {
    /// Every link to another page, in document order; at most some thousand.
    package var links: [PageLink]
    /// The visible text of the whole page, line by line, cut at a limit.
    package var text: String
    /// The text at the foot of the page: who runs the site, its registrations.
    package var footer: String
    /// What a search form was known by; nil where the page has none.
    package var searchForm: String?
    /// Labels with their values, as a document's head shows them: `索引号` and what stands beside it.
    package var labels: [PageLabel]
    /// The dates that stand beside links, as home pages have them.
    package var rowDates: [CivilDate] = []

    package init(
        links: [PageLink] = [],
        text: String = "",
        footer: String = "",
        searchForm: String? = nil,
        labels: [PageLabel] = []
    ) {
        self.links = links
        self.text = text
        self.footer = footer
        self.searchForm = searchForm
        self.labels = labels
    }
}

/// A link as a reader sees it.
package struct PageLink: Hashable, Sendable {
    /// Its visible text; where a picture stands for it, the picture's `alt` or `title`; may be empty.
    package var text: String
    /// Where it leads.
    package var address: WebAddress
    /// Whether it stands in a menu, head or foot and not in the page's matter.
    package var isNavigation: Bool
    /// Of a link that only says 更多: the heading of the box in which it stands; nil for other links.
    package var heading: String?

    package init(text: String, address: WebAddress, isNavigation: Bool = false, heading: String? = nil) {
        self.text = text
        self.address = address
        self.isNavigation = isNavigation
        self.heading = heading
    }
}

/// A label and its value: `发文字号` and `云政办〔2026〕3号`.
package struct PageLabel: Hashable, Sendable {
    /// Without spaces and the colon behind it.
    package var name: String
    /// Empty where nothing stands beside the label.
    package var value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
