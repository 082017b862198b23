extension SiteFamily {
    /// How an answer is read. Paths name keys of JSON, with points between them; a text that is JSON itself is gone into.
    package struct Answer: Equatable, Sendable {
        /// Where the list of rows may stand, tried in this order, empty being the answer itself; none where rows are markup or
        /// are found by their looks.
        package var rows: [String]
        /// Where the markup of the rows stands, or XML that holds it; empty: the answer itself. Nil where rows are data.
        package var markup: String?
        /// The keys of a row's title, tried in this order.
        package var title: [String]
        /// The keys of its address.
        package var link: [String]
        /// The address where no key holds it, with `{key}` where a value of the row stands.
        package var linkTemplate: String?
        /// The keys of its date.
        package var date: [String]
        /// The keys of the text of its document, as markup.
        package var text: [String]
        /// Where the count of all rows stands.
        package var total: String?
        /// Where the count of rows of a page stands, where the server says it.
        package var size: String?
        /// Before the count of all rows in markup: `count="`.
        package var totalBehind: [String]
        /// Before the count of pages.
        package var pagesBehind: [String]
        /// Before the count of rows of a page, where the server sets it.
        package var sizeBehind: [String]
        /// What must hold for the answer to be one.
        package var success: [Condition]
        /// Keys that must repeat what was asked for, such as the id of the column.
        package var echo: [Echo]
        /// Words by which an answer without rows says that there are none.
        package var emptyWords: [String]

        package init(
            rows: [String] = [],
            markup: String? = nil,
            title: [String] = [],
            link: [String] = [],
            linkTemplate: String? = nil,
            date: [String] = [],
            text: [String] = [],
            total: String? = nil,
            size: String? = nil,
            totalBehind: [String] = [],
            pagesBehind: [String] = [],
            sizeBehind: [String] = [],
            success: [Condition] = [],
            echo: [Echo] = [],
            emptyWords: [String] = []
        ) {
            self.rows = rows
            self.markup = markup
            self.title = title
            self.link = link
            self.linkTemplate = linkTemplate
            self.date = date
            self.text = text
            self.total = total
            self.size = size
            self.totalBehind = totalBehind
            self.pagesBehind = pagesBehind
            self.sizeBehind = sizeBehind
            self.success = success
            self.echo = echo
            self.emptyWords = emptyWords
        }
    }

    /// A key, and what may stand there.
    package struct Condition: Equatable, Sendable {
        /// The path of the key.
        package var key: String
        /// Its allowed values, as text.
        package var values: [String]

        package init(key: String, values: [String]) {
            self.key = key
            self.values = values
        }
    }

    /// A key, and the value of the request that it repeats.
    package struct Echo: Equatable, Sendable {
        /// The path of the key.
        package var key: String
        /// The name of the value.
        package var value: String
        /// Whether the answer is unproven where the key is missing.
        package var isRequired: Bool

        package init(key: String, value: String, isRequired: Bool) {
            self.key = key
            self.value = value
            self.isRequired = isRequired
        }
    }
}
