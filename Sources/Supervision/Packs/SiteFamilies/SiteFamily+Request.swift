extension SiteFamily {
    /// A request as it is written in the entry, with `{name}` where a value stands; `{page}`, `{size}`, `{start}` and `{end}`
    /// are those of the page of the list that is asked for.
    package struct Request: Equatable, Sendable {
        /// How it is asked.
        package var method: Method
        /// The address; relative ones are resolved on the page.
        package var address: String
        /// The query, in its order.
        package var query: [Field]
        /// The value of the form `object` whose pairs stand before the query; nil where none does.
        package var spread: String?
        /// The fields of a form that is posted.
        package var form: [Field]
        /// The body of JSON that is posted; nil where none is.
        package var json: String?
        /// Whether the page is named as the one that leads there.
        package var sendsReferer: Bool

        package init(
            method: Method = .get,
            address: String,
            query: [Field] = [],
            spread: String? = nil,
            form: [Field] = [],
            json: String? = nil,
            sendsReferer: Bool = true
        ) {
            self.method = method
            self.address = address
            self.query = query
            self.spread = spread
            self.form = form
            self.json = json
            self.sendsReferer = sendsReferer
        }

        /// The host that the entry itself names, where it leads away from that of the page; nil where it names none.
        package var namedHost: String? { WebAddress(String(address.prefix { $0 != "{" }))?.host }
    }

    /// How a request is made.
    package enum Method: String, CaseIterable, Sendable {
        case get = "GET"
        case post = "POST"
    }

    /// A parameter.
    package struct Field: Equatable, Sendable {
        /// Its name.
        package var name: String
        /// Its value, with `{name}` where a value of the page stands. Left out where that value is none.
        package var value: String
        /// From which page of the list on it is sent, 1 being the first.
        package var fromPage: Int

        package init(_ name: String, _ value: String, fromPage: Int = 1) {
            self.name = name
            self.value = value
            self.fromPage = fromPage
        }
    }

    /// How a list goes on.
    package struct Paging: Equatable, Sendable {
        /// The number of the first page; nil for answers that hold the whole list.
        package var first: Int?
        /// How many rows a page has; of an answer that holds the whole list, at how many such files are cut.
        package var size: Int

        package init(first: Int? = nil, size: Int? = nil) {
            self.first = first
            self.size = size ?? (first == nil ? 300 : 20)
        }
    }
}
