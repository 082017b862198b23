/// The parts that a report must have.
package struct Outline: Equatable, Sendable {
    package var id: String
    /// Where the parts are looked for.
    package var form: Form
    /// The parts, in the order that the format prescribes.
    package var parts: [Part]
    /// The rule that a missing part breaks.
    package var rule: Rule.ID
    /// What tells a sentence that only lists the parts: 本报告由…组成. Speaking of a topic there is no report on it.
    package var listing: Listing?

    package init(id: String, form: Form, parts: [Part], rule: Rule.ID, listing: Listing? = nil) {
        self.id = id
        self.form = form
        self.parts = parts
        self.rule = rule
        self.listing = listing
    }

    /// A sentence lists the parts where it holds one of the words and names so many parts.
    package struct Listing: Equatable, Sendable {
        /// Words of which one stands in such a sentence: 组成.
        package var words: [String]
        /// How many parts it names at least.
        package var parts: Int
        /// With one of these it states something: 未收到, 没有.
        package var unless: [String]

        package init(words: [String], parts: Int, unless: [String] = []) {
            self.words = words
            self.parts = parts
            self.unless = unless
        }
    }

    /// In which form a report has its parts.
    package enum Form: String, Codable, Sendable {
        /// Each part is a first-level section with a heading of its own (2019 and later).
        case sections
        /// Each part is a topic that some sentence must speak of (the free narrative of 2008 to 2018).
        case topics
    }

    /// One part: a section or a topic.
    package struct Part: Equatable, Sendable, Identifiable {
        /// The name in every output, such as `s4`.
        package var id: String
        /// The title that the format prescribes.
        package var title: String
        /// Titles that stand alone, without a number, and are still this part.
        package var variants: [String]
        /// Sets of alternatives: a heading (or sentence) is of this part where it holds one word of each set.
        package var keywords: [[String]]
        /// Further sets of that kind, each of which suffices.
        package var alternatives: [[[String]]]
        /// Words that are overlooked in sentences: 收费标准 does not speak of fees for disclosure.
        package var ignored: [String]
        /// Sets of labels of the part's table. Where one of each stands somewhere, the table is there, under whatever
        /// heading, and with it the part.
        package var tableLabels: [[String]]
        /// A section of no known part whose title holds one of these is this part.
        package var titleWords: [String]
        /// A section of no known part that bears this part's number is this part where its text holds one of these.
        package var textWords: [String]
        /// A file that the page offers may hold the part where its title holds one of these: 统计表.
        package var attachments: [String]
        /// The severity of its absence where that differs from the rule's.
        package var severity: Severity?
        /// The legal source of this part where that differs from the rule's.
        package var legalSource: String?

        package init(
            id: String,
            title: String,
            variants: [String] = [],
            keywords: [[String]],
            alternatives: [[[String]]] = [],
            ignored: [String] = [],
            tableLabels: [[String]] = [],
            titleWords: [String] = [],
            textWords: [String] = [],
            attachments: [String] = [],
            severity: Severity? = nil,
            legalSource: String? = nil
        ) {
            self.id = id
            self.title = title
            self.variants = variants
            self.keywords = keywords
            self.alternatives = alternatives
            self.ignored = ignored
            self.tableLabels = tableLabels
            self.titleWords = titleWords
            self.textWords = textWords
            self.attachments = attachments
            self.severity = severity
            self.legalSource = legalSource
        }
    }
}
