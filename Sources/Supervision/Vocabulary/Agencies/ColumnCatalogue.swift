/// The words by which the pages of a government site are known: its platform, the parts of it, and its columns.
package struct ColumnCatalogue: Equatable, Sendable {
    package var id: String
    /// Links to the home page.
    package var home: [String]
    /// Names of the platform (国办公开办函〔2019〕61号).
    package var platform: [String]
    /// The four parts of the platform, in their order.
    package var parts: [Group]
    /// Pages that lead to others.
    package var hubs: [String]
    /// What makes the name of a platform or a part another's.
    package var avoided: [String]
    /// Lists of documents that are owed once a year.
    package var duties: [Duty]
    /// Classes of columns.
    package var classes: [Group]
    /// By what the owner of a site is known.
    package var organ: OrganWords

    package init(
        id: String,
        home: [String] = [],
        platform: [String],
        parts: [Group],
        hubs: [String] = [],
        avoided: [String] = [],
        duties: [Duty] = [],
        classes: [Group],
        organ: OrganWords = OrganWords()
    ) {
        self.id = id
        self.home = home
        self.platform = platform
        self.parts = parts
        self.hubs = hubs
        self.avoided = avoided
        self.duties = duties
        self.classes = classes
        self.organ = organ
    }

    /// A part of the platform, or a class of columns.
    package struct Group: Equatable, Sendable {
        package var id: String
        /// What people call it.
        package var title: String
        /// Names of links that lead to it.
        package var labels: [String]
        /// How often it must be updated, in words; nil where nothing says.
        package var cadence: String?

        package init(id: String, title: String, labels: [String], cadence: String? = nil) {
            self.id = id
            self.title = title
            self.labels = labels
            self.cadence = cadence
        }
    }

    /// A list of documents that are owed every year, by the ids of the duties.
    package struct Duty: Equatable, Sendable {
        /// The ids of the duties whose documents stand there.
        package var ids: [String]
        /// What people call it.
        package var title: String
        /// Names of links that lead to it.
        package var labels: [String]
        /// Words in the titles of its documents, by which a page is known whose link names another column.
        package var rows: [String]

        package init(ids: [String], title: String, labels: [String], rows: [String] = []) {
            self.ids = ids
            self.title = title
            self.labels = labels
            self.rows = rows
        }
    }

    /// The ids of the parts that are sources of their own.
    package enum Part {
        /// The disclosure guide, 政府信息公开指南.
        package static let guide = "guide"
        /// The annual reports, 政府信息公开年报.
        package static let annualReport = "annual-report"
    }
}

/// The words by which a site's owner is known.
package struct OrganWords: Equatable, Sendable {
    /// Labels in the foot of a page: 主办单位.
    package var labels: [String]
    /// What follows the owner's name in the name of a site: 门户网站.
    package var siteEndings: [String]
    /// What a site is called after the system that publishes it, which names no owner: 默认站点.
    package var systemNames: [String]
    /// Offices that run the sites of governments: 办公室.
    package var officeEndings: [String]
    /// Kinds of agencies by their names.
    package var kinds: AgencyKinds

    package init(
        labels: [String] = [],
        siteEndings: [String] = [],
        systemNames: [String] = [],
        officeEndings: [String] = [],
        kinds: AgencyKinds = AgencyKinds()
    ) {
        self.labels = labels
        self.siteEndings = siteEndings
        self.systemNames = systemNames
        self.officeEndings = officeEndings
        self.kinds = kinds
    }
}
