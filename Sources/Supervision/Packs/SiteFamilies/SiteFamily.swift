/// How a publishing system gives the lists that its pages only draw by script: by what its pages are known, which request
/// the script would make, and how the answer is read and proven.
///
/// It is data (`config/site-families`): the program knows the form, and no family.
package struct SiteFamily: Equatable, Sendable, Identifiable {
    /// The name of the entry.
    package var id: String
    /// What people call the system.
    package var title: LocalizedText
    /// How sure the facts are.
    package var confidence: LegalSource.Confidence
    /// What they rest on.
    package var source: String
    /// Texts that stand in a page of the family or in its address, case aside: of each list one.
    package var signs: [[String]]
    /// The part of the page in which values are looked for; nil: the whole page.
    package var block: Block?
    /// What is picked out of the page, in the order in which it is needed.
    package var values: [Value]
    /// The requests that may give the list, the likeliest first; which one a host answers is remembered.
    package var requests: [Request]
    /// How the answer goes on.
    package var paging: Paging
    /// How the answer is read.
    package var answer: Answer
    /// Trials of the entry.
    package var examples: [Example]

    package init(
        id: String,
        title: LocalizedText,
        confidence: LegalSource.Confidence,
        source: String,
        signs: [[String]],
        block: Block? = nil,
        values: [Value],
        requests: [Request],
        paging: Paging = Paging(),
        answer: Answer,
        examples: [Example] = []
    ) {
        self.id = id
        self.title = title
        self.confidence = confidence
        self.source = source
        self.signs = signs
        self.block = block
        self.values = values
        self.requests = requests
        self.paging = paging
        self.answer = answer
        self.examples = examples
    }

    /// A part of a page that may stand there several times, such as the tag of a script.
    package struct Block: Equatable, Sendable {
        /// With what it begins, case aside.
        package var opening: String
        /// With what it ends.
        package var closing: String
        /// What stands in it, case aside.
        package var holding: String
        /// Of several the one that holds most of these; the first of them counts most.
        package var preferring: [String]

        package init(opening: String, closing: String, holding: String, preferring: [String] = []) {
            self.opening = opening
            self.closing = closing
            self.holding = holding
            self.preferring = preferring
        }
    }

    /// Something that is picked out of a page.
    package struct Value: Equatable, Sendable {
        /// What the templates of requests call it: `{column}`.
        package var name: String
        /// Where it may stand, tried in this order.
        package var places: [Place]
        /// What it must look like to be believed.
        package var form: Form
        /// A text that stands in it, where others of its form stand at such places; nil where any will do.
        package var holding: String?
        /// Whether it counts only where a place shows no other of its kind.
        package var isOnly: Bool
        /// Whether there is no request without it.
        package var isRequired: Bool

        package init(
            _ name: String,
            at places: [Place],
            form: Form = .text,
            holding: String? = nil,
            isOnly: Bool = false,
            isRequired: Bool = true
        ) {
            self.name = name
            self.places = places
            self.form = form
            self.holding = holding
            self.isOnly = isOnly
            self.isRequired = isRequired
        }
    }

    /// Where a value stands.
    package enum Place: Hashable, Sendable {
        /// Behind a text, quoted or bare, with a colon or equals sign between: `SID: '7'`, `url="/a"`.
        case behind(String)
        /// The content of `<meta name=…>`.
        case meta(String)
        /// A parameter of the page's query.
        case parameter(String)
        /// The fragment of the configured address.
        case fragment
        /// What of the page's path stands before a text; may be empty.
        case pathBefore(String)
        /// The quoted text that ends so, before a query: `.json`.
        case ending(String)
        /// The text itself.
        case constant(String)
        /// Behind a text in one further script of the same host: that of this name which the page loads, else at that path.
        case file(path: String, behind: String)
    }

    /// What a value looks like.
    package enum Form: String, CaseIterable, Sendable {
        /// Up to 300 characters without control characters.
        case text
        /// One to twelve digits.
        case number
        /// Letters, digits, `_`, `-`, `.`.
        case word
        /// 32 hexadecimal digits.
        case hex32
        /// The address of something, absolute or relative; empty counts.
        case path
        /// An object in the notation of scripts: its pairs are spread over the query.
        case object
    }
}
